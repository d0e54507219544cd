# The record of a Démarche desk in R: one file over the Parquet export, to be sourced.
#
#   demarche export parquet --desk desk --out record        # in a shell
#
#   source("demarche.R")
#   events   <- demarche_events("record")
#   mentions <- demarche_mentions("record")
#
# Needs a reader of Parquet: the package nanoparquet (small) or arrow. What the columns mean stands in docs/ledger.md and in
# the CODEBOOK.md of `demarche export bundle`. Missing is "not known", never zero.

#' One row an event, by day and permalink.
#' @param folder what `demarche export parquet --out` wrote
#' @param years years of the event's first day to take; all unless told
demarche_events <- function(folder, years = NULL) {
  demarche_table(folder, "events", years)
}

#' One row for each report of each event: article, words with their place in the article, rule and confidence.
demarche_mentions <- function(folder, years = NULL) {
  demarche_table(folder, "mentions", years)
}

#' The reports themselves, as `demarche batch --out` writes them, with their nested lists; needs the package arrow.
demarche_reports <- function(folder) {
  if (!requireNamespace("arrow", quietly = TRUE)) {
    stop("demarche_reports: nested lists are read by the package arrow: install.packages(\"arrow\")", call. = FALSE)
  }
  files <- sort(list.files(folder, pattern = "[.]parquet$", full.names = TRUE))
  if (length(files) == 0) stop("demarche_reports: ", folder, ": holds no .parquet", call. = FALSE)
  do.call(rbind, lapply(files, function(file) as.data.frame(arrow::read_parquet(file))))
}

#' A cell such as "GHA; TGO-MIL" as its actors: a list of character vectors, empty where nobody is named.
demarche_actors <- function(cells) {
  lapply(strsplit(ifelse(is.na(cells), "", cells), "; ", fixed = TRUE), function(side) side[side != ""])
}

#' Who did what to whom, a row for each pair of a source and a target of each event: the long form that models take.
#' An event without a target has one row for each source, its target missing.
demarche_dyads <- function(events) {
  sources <- demarche_actors(events$sources)
  targets <- demarche_actors(events$targets)
  # A reciprocal event has its sides in the sources: each meets each.
  pair <- function(row) {
    from <- sources[[row]]
    to <- targets[[row]]
    if (isTRUE(events$reciprocal[row]) && length(to) == 0) to <- from
    if (length(from) == 0) return(NULL)
    if (length(to) == 0) to <- NA_character_
    pairs <- expand.grid(source = from, target = to, stringsAsFactors = FALSE)
    pairs <- pairs[is.na(pairs$target) | pairs$source != pairs$target, , drop = FALSE]
    if (nrow(pairs) == 0) return(NULL)
    cbind(event = events$event[row], pairs, type = events$type[row], first = events$first[row],
          intensity = events$intensity[row], stringsAsFactors = FALSE)
  }
  rows <- do.call(rbind, lapply(seq_len(nrow(events)), pair))
  rownames(rows) <- NULL
  rows
}

# One table of the export, its years put together, by day.
demarche_table <- function(folder, name, years = NULL) {
  files <- sort(list.files(file.path(folder, name), pattern = "[.]parquet$", recursive = TRUE, full.names = TRUE))
  if (length(files) == 0) {
    stop("demarche: ", file.path(folder, name), ": holds no .parquet; make it by `demarche export parquet --out ", folder, "`",
         call. = FALSE)
  }
  year <- sub(".*year=([^/]*)/.*", "\\1", files)
  if (!is.null(years)) files <- files[year %in% as.character(years)]
  if (length(files) == 0) stop("demarche: no events of ", paste(years, collapse = ", "), " in ", folder, call. = FALSE)
  rows <- do.call(rbind, lapply(files, function(file) demarche_days(as.data.frame(demarche_read_parquet(file)))))
  rows <- rows[order(rows$first, rows$event, na.last = FALSE, method = "radix"), , drop = FALSE]
  rownames(rows) <- NULL
  rows
}

# The file by whichever reader is there.
demarche_read_parquet <- function(file) {
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(nanoparquet::read_parquet(file))
  if (requireNamespace("arrow", quietly = TRUE)) return(arrow::read_parquet(file))
  stop("demarche: no reader of Parquet: install.packages(\"nanoparquet\")", call. = FALSE)
}

# Days are Dates, whichever reader gave them.
demarche_days <- function(rows) {
  for (name in intersect(c("first", "last", "known_from", "published"), names(rows))) {
    rows[[name]] <- as.Date(rows[[name]])
  }
  rows
}
