//! Links inside one article: what denies, confirms, repeats or answers what.
