"""Who did or said what to whom, when, where, according to whom, and who denies it: read out of news, offline.

>>> import demarche
>>> report = demarche.read("Ghana accused Togo of shelling a village on Monday. Togo denied it.", published="1999-03-03")
>>> [(event.act["type"], event.status) for event in report.events if event.act][:1]
[('ACCUSE', 'happened')]
>>> report.words(report.events[0].trigger)
'accused'

The fields of a report are those of `demarche read --format json`; offsets count characters of ``report.article.text``.
"""

from __future__ import annotations

import json as _json
from typing import Any, Iterator

from . import _demarche
from ._demarche import Table
from ._desk import Desk, open
from ._record import Record
from ._report import Report

__all__ = [
    "Desk", "Record", "Report", "Table", "__version__", "iter_warc", "made_by", "open", "read", "read_arrow", "read_warc", "schema",
]


def read(
    text: str,
    *,
    published: Any = None,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    model: str = "default",
    data: str | None = None,
    predicates: bool = False,
) -> Report:
    """Read one article.

    ``published`` is the day relative times count from: "YYYY-MM-DD", a ``date`` or a ``datetime``. ``model`` is
    "default" or "fast"; ``data`` names a folder of own tables and patterns laid over what ships. ``predicates`` adds
    the factuality of each predicate. Raises ``ValueError`` for what is no article (an empty text), with the cause.

    >>> read("Chad freed two prisoners.", published="2001-02-03").article.published
    '2001-02-03'
    >>> read("  ")
    Traceback (most recent call last):
        ...
    ValueError: ...
    """
    day = published.isoformat()[:10] if hasattr(published, "isoformat") else published
    record = {"text": text, "published": day, "id": id, "title": title, "url": url, "source": source}
    given = _json.dumps({name: value for name, value in record.items() if value is not None})
    return Report(_json.loads(_demarche.read_record(given, model=model, data=data, predicates=predicates)))


def read_arrow(
    rows: Any,
    *,
    columns: dict[str, str] | None = None,
    published: str | None = None,
    model: str = "default",
    data: str | None = None,
    predicates: bool = False,
    threads: int = 0,
) -> Table:
    """Read a table of articles: one row out for each row in, in the same order.

    ``rows`` is anything that speaks Arrow: a ``pyarrow`` table, batch or reader, a ``polars`` frame, a DuckDB result.
    The columns ``text``, ``id``, ``title``, ``url``, ``published``, ``source``, ``language``, ``authors`` are taken
    where they are there; ``columns={"text": "body"}`` says where a field has another name. ``published`` is the day of
    rows that have none. A row that cannot be read is null with its cause in ``error``; it does not stop the others.
    ``threads=0`` takes all cores; the result does not depend on it. Python's lock is released meanwhile.
    """
    return _demarche.read_arrow(
        rows, columns=columns or {}, published=published, model=model, data=data, predicates=predicates, threads=threads
    )


def read_warc(
    archive: bytes,
    *,
    name: str = "archive",
    published: str | None = None,
    model: str = "default",
    data: str | None = None,
    predicates: bool = False,
    threads: int = 0,
) -> Table:
    """Read the bytes of an archive (WARC, ARC, a feed, JSON Lines …, packed or not): a row an article or refusal."""
    return _demarche.read_archive(
        archive, name=name, published=published, model=model, data=data, predicates=predicates, threads=threads
    )


def iter_warc(
    file: Any,
    *,
    name: str = "archive",
    published: str | None = None,
    model: str = "default",
    data: str | None = None,
    predicates: bool = False,
) -> Iterator[Table]:
    """As :func:`read_warc` over a binary file object, a batch of rows at a time, whatever the size of the archive."""
    return _demarche.iter_archive(file, name=name, published=published, model=model, data=data, predicates=predicates)


def schema() -> Table:
    """The Arrow columns that :func:`read_arrow` gives, as a table without rows: ``pyarrow.schema(demarche.schema())``."""
    return _demarche.schema()


def made_by(*, model: str = "default", data: str | None = None) -> dict[str, str]:
    """Version of the program, model and data: what stands in each report.

    >>> sorted(made_by())
    ['data', 'model', 'version']
    """
    return _json.loads(_demarche.made_by(model=model, data=data))


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("demarche")
    raise AttributeError(f"module 'demarche' has no attribute {name!r}")
