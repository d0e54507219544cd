"""The same reading on Apache Spark (and on what speaks its API, as Sail does): ``pip install demarche[spark]``.

    import demarche.spark
    reports = demarche.spark.read(articles, published="published")   # articles: a DataFrame with a column of texts
    reports.write.parquet("s3a://bucket/reports")

Model and tables travel in the wheel: a worker needs nothing else. Each Python worker loads them once and reads one
batch of rows at a time, so rows of any number pass in constant memory. The rows that come out are byte for byte those
of :func:`demarche.read_arrow` and of ``demarche batch``.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator

import demarche


def schema() -> Any:
    """The columns of the reports as a Spark ``StructType``."""
    import pyarrow
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(pyarrow.schema(demarche.schema()))


def read(
    frame: Any,
    *,
    text: str = "text",
    published: str | None = "published",
    id: str | None = "id",
    title: str | None = "title",
    url: str | None = "url",
    source: str | None = "source",
    keep: Iterable[str] = (),
    model: str = "default",
    predicates: bool = False,
) -> Any:
    """A DataFrame of articles to a DataFrame of reports, a row for each row; ``error`` says why a row has none.

    Each name is that of the column that holds the field; a field whose column the frame has not is left out. ``keep``
    names columns that go through as they are.
    """
    from pyspark.sql.types import StructType

    named = {"text": text, "published": published, "id": id, "title": title, "url": url, "source": source}
    if text not in frame.columns:
        raise ValueError(f"no column {text!r} among {', '.join(frame.columns)}")
    columns = {field: column for field, column in named.items() if column in frame.columns}
    kept = list(keep)
    out = StructType([field for field in frame.schema.fields if field.name in kept] + schema().fields)
    order = [field.name for field in out.fields][: len(kept)]
    chosen = frame.select(*dict.fromkeys([*columns.values(), *kept]))
    return chosen.mapInArrow(_Rows(columns, order, model, predicates), out)


class _Rows:
    """What a worker runs on each batch of articles; only names travel to it."""

    def __init__(self, columns: dict[str, str], kept: list[str], model: str, predicates: bool) -> None:
        self.columns, self.kept, self.model, self.predicates = columns, kept, model, predicates

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        for batch in batches:
            if batch.num_rows == 0:
                continue
            rows = demarche.read_arrow(
                batch, columns=self.columns, model=self.model, predicates=self.predicates, threads=1
            ).to_pyarrow()
            for number, name in enumerate(self.kept):
                rows = rows.add_column(number, batch.schema.field(name), batch.column(name))
            yield from rows.combine_chunks().to_batches()


def read_warc(
    spark: Any, paths: Iterable[str], *, published: str | None = None, model: str = "default", predicates: bool = False
) -> Any:
    """Archives to a DataFrame of reports: a task an archive, each streamed in constant memory.

    ``paths`` are local paths or addresses that ``pyarrow.fs`` opens (``s3://…``, ``gs://…``, ``hdfs://…``).
    """
    paths = list(paths)
    frame = spark.createDataFrame([(path,) for path in paths], "path string").repartition(max(1, len(paths)))
    return frame.mapInArrow(_Archives(published, model, predicates), schema())


class _Archives:
    """What a worker runs on each batch of paths."""

    def __init__(self, published: str | None, model: str, predicates: bool) -> None:
        self.published, self.model, self.predicates = published, model, predicates

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            for path in batch.column(0).to_pylist():
                yield from self._rows(path)

    def _rows(self, path: str) -> Iterator[Any]:
        import pyarrow
        import pyarrow.fs

        try:
            system, inside = pyarrow.fs.FileSystem.from_uri(path) if "://" in path else (pyarrow.fs.LocalFileSystem(), path)
            file = system.open_input_stream(inside, compression=None)
        except (OSError, ValueError) as cause:
            empty = pyarrow.schema(demarche.schema())
            nulls = [pyarrow.nulls(1, field.type) for field in empty][:-1]
            yield pyarrow.RecordBatch.from_arrays([*nulls, pyarrow.array([f"{path}: {cause}"])], schema=empty)
            return
        with file:
            for rows in demarche.iter_warc(
                file, name=path.rsplit("/", 1)[-1], published=self.published, model=self.model, predicates=self.predicates
            ):
                yield from rows.to_pyarrow().combine_chunks().to_batches()
