"""One part of a report: JSON fields as attributes."""

from __future__ import annotations

from typing import Any, ClassVar, Iterator, Mapping


class Record(Mapping[str, Any]):
    """One part of a report: its JSON fields as attributes and as items.

    >>> Record({"id": "m1", "start": 0}).start
    0
    """

    __slots__ = ("_fields",)
    #: The class of a field's records, or of the records of its list.
    _parts: ClassVar[dict[str, type[Record]]] = {}

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def __getattr__(self, name: str) -> Any:
        # A field whose name is a word of Python (`from_`) is written with a low line.
        for key in (name, name.rstrip("_")):
            if key in self._fields:
                return _wrap(self._fields[key], self._parts.get(key, Record))
        if name in type(self).__annotations__:
            return None  # a field that a report leaves out where there is nothing to say
        raise AttributeError(f"no field {name!r}; there are {', '.join(self._fields)}")

    def __getitem__(self, name: str) -> Any:
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._fields]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._fields == other._fields

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._fields!r})"

    def to_dict(self) -> dict[str, Any]:
        """The JSON object itself."""
        return self._fields


def _wrap(value: Any, kind: type[Record]) -> Any:
    if isinstance(value, dict):
        return kind(value)
    if isinstance(value, list):
        return [_wrap(item, kind) for item in value]
    return value
