# read.R NOTEBOOKS RECORD PYTHON: the R reader and the R notebook over a Parquet export; prints `events mentions dyads`.
#
# Run by tests/exports/read_back.py where there is R. Parquet is read by nanoparquet or arrow; where neither is installed, by
# PYTHON (pyarrow) in their place, and that is said: then everything but the unpacking itself is tested.
args <- commandArgs(trailingOnly = TRUE)
setwd(args[1])
Sys.setenv(DEMARCHE_RECORD = args[2])
lines <- readLines("examples.qmd")
begins <- which(lines == "```{r}")
ends <- which(lines == "```")
chunks <- lapply(begins, function(from) lines[(from + 1):(min(ends[ends > from]) - 1)])
stand_in <- function(file) {
  script <- "import sys, pyarrow.parquet as p; t = p.read_table(sys.argv[1], partitioning=None).to_pandas(); t.to_csv(sys.stdout, index=False, na_rep='\\\\N', date_format='%Y-%m-%d')"
  rows <- system2(args[3], c("-c", shQuote(script), shQuote(file)), stdout = TRUE, env = "LD_LIBRARY_PATH=")
  table <- read.csv(text = rows, na.strings = "\\N", check.names = FALSE)
  if (!is.null(table$reciprocal)) table$reciprocal <- table$reciprocal == "True"
  table
}
missing <- !requireNamespace("nanoparquet", quietly = TRUE) && !requireNamespace("arrow", quietly = TRUE)
if (missing) {
  message("read.R: neither nanoparquet nor arrow is installed: Parquet is unpacked by Python in their place")
  says <- tryCatch({source("demarche.R"); demarche_events(args[2])}, error = conditionMessage)
  stopifnot(grepl("install.packages", says))
}
pdf(NULL)
for (chunk in chunks) {
  code <- parse(text = chunk)
  for (step in code) {
    if (missing && exists("demarche_read_parquet")) demarche_read_parquet <- stand_in
    eval(step, globalenv())
  }
}
stopifnot(inherits(events$first, "Date"), inherits(mentions$known_from, "Date"), !is.unsorted(events$first, na.rm = TRUE))
stopifnot(all(mentions$event %in% events$event), is.logical(events$reciprocal), is.numeric(events$intensity))
stopifnot(identical(demarche_actors(c("GHA; TGO-MIL", NA, "")), list(c("GHA", "TGO-MIL"), character(), character())))
year <- format(events$first[!is.na(events$first)][1], "%Y")
some <- demarche_events(args[2], years = year)
stopifnot(nrow(some) > 0, nrow(some) < nrow(events))
says <- tryCatch(demarche_events(file.path(args[2], "nowhere")), error = conditionMessage)
stopifnot(grepl("nowhere", says), grepl("export parquet", says))
cat(nrow(events), nrow(mentions), nrow(dyads), "\n")
