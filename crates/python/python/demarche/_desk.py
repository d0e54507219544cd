"""A desk asked from Python: every answer is a :class:`demarche.Table`, which is Arrow."""

from __future__ import annotations

import json as _json
from typing import Any, Iterable, Mapping

from . import _demarche
from ._demarche import Table


def _day(day: Any) -> str | None:
    return day.isoformat()[:10] if hasattr(day, "isoformat") else day


class Desk:
    """The record of a desk, as :func:`demarche.open` gives it.

    Questions are those of the desk's search box: words, and ``actor:``, ``dyad:``, ``type:``, ``status:``, ``since:``,
    ``known-on:`` and so on (``docs/ledger.md``). What cannot be understood of one is a ``ValueError``. Answers are
    Arrow: ``pyarrow.table(answer)``, ``answer.to_pandas()``, ``answer.to_polars()``, ``duckdb.from_arrow(answer)``.
    """

    def __init__(self, folder: Any, *, write: bool = False) -> None:
        self._folder = folder
        self._desk = _demarche.open_desk(folder, write)

    def __repr__(self) -> str:
        return f"<demarche.Desk {str(self._folder)!r}>"

    def add(self, *reports: Mapping[str, Any]) -> int:
        """Take reports into the record, on disk when this returns; how many of them were new.

        The desk must have been opened with ``write=True``. What it holds already changes nothing.
        """
        return self._desk.add([_json.dumps(dict(report)) for report in reports])

    def search(self, query: str = "", *, limit: int = 50) -> Table:
        """The events that answer a question, newest first, as the desk's list shows them."""
        return self._desk.search(query, limit)

    def events(self, query: str = "") -> Table:
        """The events that answer a question, a row each, with codes, place and numbers: the columns of ``export parquet``."""
        return self._desk.events(query)

    def mentions(self, query: str = "") -> Table:
        """What each report says of those events, a row each, with article, words and confidence."""
        return self._desk.mentions(query)

    def reports(self, query: str = "") -> Table:
        """The reports of the articles, in the columns of :func:`demarche.read_arrow` without ``error``."""
        return self._desk.reports(query)

    def series(
        self,
        a: str,
        b: str | None = None,
        *,
        by: str = "month",
        formula: str = "net",
        directed: bool = False,
        types: Iterable[str] = (),
        statuses: Iterable[str] | None = None,
        since: Any = None,
        until: Any = None,
        known_on: Any = None,
    ) -> Table:
        """Two sides over time (one side with everybody, without ``b``): events, their classes, and an index of tension.

        ``by`` is day, week, month or year; ``formula`` net, balance, goldstein or count. A period that nobody looked at is
        null, one without events zero. Statuses are happened and ongoing unless told otherwise.
        """
        told = None if statuses is None else list(statuses)
        days = (_day(since), _day(until))
        return self._desk.series((a, b), by, formula, directed, list(types), told, days, _day(known_on))

    def sql(self, select: str, *, seconds: float = 10.0, rows: int = 1_000_000) -> Table:
        """One SELECT over the views articles, events, mentions_of_events, dyads, statements, edits.

        Raises ``ValueError`` for what is no SELECT over these, takes longer than ``seconds`` or gives more than ``rows``.
        """
        return self._desk.sql(select, seconds, rows)


def open(folder: Any, *, write: bool = False) -> Desk:
    """Open the desk in ``folder``: to ask, beside any writer; or to add reports as well, and then alone.

    With ``write=True`` a desk is made where there is none. Raises ``OSError`` where the folder is no desk, or another
    writer holds it.

    >>> import demarche, tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> desk = demarche.open(folder.name, write=True)
    >>> desk.add(demarche.read("Ghana accused Togo of shelling a village on Monday.", published="1999-03-03", id="a"))
    1
    >>> desk.sql("SELECT type, first FROM events WHERE type = 'ACCUSE'").to_pandas().values.tolist()
    [['ACCUSE', '1999-03-01']]
    >>> demarche.open(folder.name).events("actor:GHA type:accuse")
    <demarche.Table: 1 rows of event, type, ...>
    >>> folder.cleanup()
    """
    return Desk(folder, write=write)
