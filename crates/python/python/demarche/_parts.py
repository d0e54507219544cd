"""The parts of a report by their types; ``docs/report.md`` says what each field means. Offsets are code points."""

from __future__ import annotations

from ._record import Record

#: Half open, in code points of the article's text.
Span = list[int]


class Dateline(Record):
    __slots__ = ()
    place: str | None
    date: str | None


class Block(Record):
    __slots__ = ()
    start: int
    end: int
    kind: str


class Article(Record):
    __slots__ = ()
    _parts = {"dateline": Dateline, "blocks": Block}
    id: str
    title: str | None
    text: str
    url: str | None
    canonical_url: str | None
    publisher: str | None
    agency: str | None
    bylines: list[str]
    language: str | None
    section: str | None
    dateline: Dateline | None
    published: str | None
    published_at: str | None
    updated_at: str | None
    retrieved_at: str | None
    published_basis: str
    version: int
    replaces: str | None
    blocks: list[Block]


class Sentence(Record):
    __slots__ = ()
    start: int
    end: int


class Mention(Record):
    __slots__ = ()
    id: str
    start: int
    end: int
    kind: str
    entity: str | None
    confidence: float
    rule: str


class Codes(Record):
    __slots__ = ()
    cow: int | None
    gw: int | None
    cameo: str | None


class Entity(Record):
    __slots__ = ()
    _parts = {"codes": Codes}
    id: str
    name: str
    kind: str
    country: str | None
    sectors: list[str]
    wikidata: str | None
    codes: Codes
    basis: str | None


class Time(Record):
    __slots__ = ()
    id: str
    start: int
    end: int
    type: str
    value: str
    first: str | None
    last: str | None
    precision: str
    anchor: Span | None
    confidence: float
    rule: str


class Place(Record):
    __slots__ = ()
    id: str
    start: int
    end: int
    use: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: str
    rivals: list[str]
    confidence: float
    rule: str


class Statement(Record):
    __slots__ = ()
    id: str
    kind: str
    content: list[Span]
    cue: Span | None
    speakers: list[str]
    addressees: list[str]
    via: list[str]
    within: str | None
    confidence: float
    rule: str


class Other(Record):
    __slots__ = ()
    mention: str
    role: str


class Act(Record):
    __slots__ = ()
    type: str
    mode: str | None


class Plover(Record):
    __slots__ = ()
    type: str
    mode: str | None
    contexts: list[str]


class When(Record):
    __slots__ = ()
    first: str
    last: str
    precision: str
    time: str | None
    basis: str | None


class Quantity(Record):
    __slots__ = ()
    kind: str
    min: float | None
    max: float | None
    unit: str | None
    start: int
    end: int


class FieldEvidence(Record):
    __slots__ = ()
    spans: list[Span]
    confidence: float
    basis: str | None


class Fields(Record):
    """The evidence of an event's fields."""

    __slots__ = ()
    act: FieldEvidence | None
    sources: FieldEvidence | None
    targets: FieldEvidence | None
    status: FieldEvidence | None
    when: FieldEvidence | None
    where: FieldEvidence | None
    _parts = dict.fromkeys(("act", "sources", "targets", "status", "when", "where"), FieldEvidence)


class Event(Record):
    __slots__ = ()
    _parts = {"others": Other, "act": Act, "plover": Plover, "when": When, "quantities": Quantity, "fields": Fields}
    id: str
    sources: list[str]
    targets: list[str]
    others: list[Other]
    reciprocal: bool
    act: Act | None
    plover: Plover | None
    cameo: str | None
    intensity: float | None
    goldstein: float | None
    status: str
    when: When | None
    where: str | None
    quantities: list[Quantity]
    statement: str | None
    evidence: list[Span]
    trigger: Span
    rule: str
    confidence: float
    fields: Fields


class Link(Record):
    __slots__ = ()
    kind: str
    from_: str
    to: str
    spans: list[Span]
    confidence: float
    rule: str


class Predicate(Record):
    __slots__ = ()
    start: int
    end: int
    factuality: float


class Note(Record):
    __slots__ = ()
    code: str
    message: str
    start: int | None
    end: int | None


class MadeBy(Record):
    __slots__ = ()
    version: str
    model: str
    data: str
