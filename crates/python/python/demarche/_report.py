"""The report as Python sees it: the JSON of ``docs/report.md`` with its fields as attributes."""

from __future__ import annotations

from html import escape
from typing import Any, Iterable

from ._parts import Article, Entity, Event, Link, MadeBy, Mention, Note, Place, Predicate, Sentence, Statement, Time
from ._record import Record


class Report(Record):
    """One reading of one article version. In a notebook it shows the article with its words marked."""

    __slots__ = ()
    _parts = {
        "article": Article, "sentences": Sentence, "mentions": Mention, "entities": Entity, "times": Time, "places": Place,
        "statements": Statement, "events": Event, "links": Link, "predicates": Predicate, "notes": Note, "made_by": MadeBy,
    }
    article: Article
    sentences: list[Sentence]
    mentions: list[Mention]
    entities: list[Entity]
    times: list[Time]
    places: list[Place]
    statements: list[Statement]
    events: list[Event]
    links: list[Link]
    #: Only of a reading with ``predicates=True``.
    predicates: list[Predicate] | None
    notes: list[Note]
    made_by: MadeBy

    def words(self, span: Iterable[int]) -> str:
        """The words of a span: ``report.words(event.trigger)``."""
        start, end = span
        return self._fields["article"]["text"][start:end]

    def find(self, id: str) -> Record | None:
        """The mention, entity, time, place, statement or event of an id of this report."""
        for part in ("mentions", "entities", "times", "places", "statements", "events"):
            for one in self._fields[part]:
                if one["id"] == id:
                    return self._parts[part](one)
        return None

    def side(self, mention: str) -> str:
        """Whom a mention stands for: the name of its entity, else its own words."""
        found = self.find(mention)
        if found is None:
            return mention
        entity = self.find(found["entity"]) if found["entity"] else None
        return entity["name"] if entity else self.words((found["start"], found["end"]))

    def __repr__(self) -> str:
        article = self._fields["article"]
        return (
            f"<demarche.Report of {article['id']!r}: {len(self._fields['events'])} events, "
            f"{len(self._fields['statements'])} statements>"
        )

    def _repr_html_(self) -> str:
        rows = "".join(self._row(event) for event in self._fields["events"])
        head = "".join(f"<th style='text-align:left'>{name}</th>" for name in ("event", "who", "to whom", "status", "when"))
        return (
            "<div style='white-space:pre-wrap;max-width:50em;line-height:1.5'>" + self._marked() + "</div>"
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )

    def _row(self, event: dict[str, Any]) -> str:
        act = event["act"] or {}
        when = event["when"] or {}
        days = when.get("first", "") if when.get("first") == when.get("last") else f"{when['first']} – {when['last']}"
        sides = [", ".join(self.side(mention) for mention in event[side]) for side in ("sources", "targets")]
        cells = [act.get("type") or self.words(event["trigger"]), *sides, event["status"], days]
        return "<tr>" + "".join(f"<td style='text-align:left'>{escape(cell)}</td>" for cell in cells) + "</tr>"

    def _marked(self) -> str:
        """The text with triggers and mentions marked; where marks overlap the earlier and longer one stands."""
        text = self._fields["article"]["text"]
        marks = [(*event["trigger"], "#e4b7a0", event["rule"]) for event in self._fields["events"]]
        marks += [(m["start"], m["end"], "#b9d3e8", m["kind"]) for m in self._fields["mentions"] if m["kind"] != "pronoun"]
        out, at = [], 0
        for start, end, colour, why in sorted(set(marks), key=lambda mark: (mark[0], -mark[1])):
            if start < at:
                continue
            out.append(escape(text[at:start]))
            out.append(f"<mark style='background:{colour};color:#111' title='{escape(why)}'>{escape(text[start:end])}</mark>")
            at = end
        return "".join(out) + escape(text[at:])
