"""Between a lead's record (clean values by field key) and the columns of its row."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from leaddesk.domain.fields import FIELDS, Field, Kind, Range
from leaddesk.domain.leads import Record
from leaddesk.store.plain import Value
from leaddesk.store.times import from_day, from_micros, to_day, to_micros

Values = dict[str, Value]

STORED: tuple[Field, ...] = tuple(field for field in FIELDS if field.key not in ("event", "answer"))
"""The fields that are columns of a lead. Events have a table; answers stand with the activity that gave them."""

RANGE_KEYS = tuple(field.key for field in STORED if field.kind is Kind.RANGE)

COLUMNS: tuple[str, ...] = tuple(
    column
    for field in STORED
    for column in ((field.key, f"{field.key}_to") if field.kind is Kind.RANGE else (field.key,))
)
"""All their columns, in the order of the catalogue."""

_KIND = {field.key: field.kind for field in STORED}
_CONVERTED = frozenset(
    field.key for field in STORED if field.kind in (Kind.RANGE, Kind.DATE, Kind.MOMENT, Kind.YES_NO, Kind.TAGS)
)


def to_columns(record: Mapping[str, Any]) -> Values:
    """The columns of the fields that the record names; ``None`` empties a field. Unknown keys raise KeyError."""
    values: Values = {}
    for key, value in record.items():
        if key in ("event", "answer"):
            continue
        if value is None or value == "" or value == ():
            values[key] = None
            if key in RANGE_KEYS:
                values[f"{key}_to"] = None
        elif key in _CONVERTED:
            values |= _converted(key, value)
        elif key in _KIND:
            values[key] = value
        else:
            raise KeyError(key)
    return values


def _converted(key: str, value: Any) -> Values:
    """The columns of a value that is not stored as it is."""
    kind = _KIND[key]
    if kind is Kind.RANGE:
        return {key: value.low, f"{key}_to": value.high}
    if kind is Kind.DATE:
        return {key: to_day(value)}
    if kind is Kind.MOMENT:
        return {key: to_micros(value)}
    if kind is Kind.YES_NO:
        return {key: int(value)}
    return {key: "\n" + "\n".join(value) + "\n"}


def to_record(columns: Sequence[str], row: Sequence[Any], zone: tzinfo | None) -> Record:
    """The record of a row; moments in the team's zone. Fields without a value are left out."""
    values = dict(zip(columns, row, strict=True))
    record: Record = {}
    for key, kind in _KIND.items():
        if kind is Kind.RANGE:
            low, high = values.get(key), values.get(f"{key}_to")
            if low is not None or high is not None:
                record[key] = Range(low, high)
        elif values.get(key) is not None:
            record[key] = from_stored(kind, values[key], zone)
    return record


def from_stored(kind: Kind, value: Any, zone: tzinfo | None) -> str | int | bool | date | datetime | tuple[str, ...]:
    """One column's value as the record holds it."""
    if kind is Kind.DATE:
        return from_day(value)
    if kind is Kind.MOMENT:
        return from_micros(value).astimezone(zone)
    if kind is Kind.YES_NO:
        return bool(value)
    if kind is Kind.TAGS:
        return tuple(value.strip("\n").split("\n"))
    kept: str | int = value
    return kept
