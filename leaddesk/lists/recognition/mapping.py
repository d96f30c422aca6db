"""What a person says of columns: ``COLUMN=FIELD``, the column by its header, letter or number."""

import re
from collections.abc import Iterable, Mapping, Sequence

from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.fields import FIELDS
from leaddesk.lists.recognition.text import key_of, letter_of
from leaddesk.translation import _


class BadMapping(LeadDeskError):
    """A mapping that names no column of the list, or no field."""


_KEEP = frozenset(
    map(key_of, ("none", "keep", "skip", "ignore", "null", "なし", "そのまま", "無視", "取り込まない"))
) | {""}
_FIELD_BY_WORD = {key_of(word): field.key for field in FIELDS for word in (field.key, field.word.en, field.word.ja)}


def parse_mapping(options: Iterable[str]) -> dict[str, str | None]:
    """``["担当者=owner", "C=email", "4="]`` as a mapping of columns to field keys, ``None`` to keep a column as it is.

    The last ``=`` divides, so that a header may hold one. Raises :class:`BadMapping` for anything else.
    """
    mapping: dict[str, str | None] = {}
    for option in options:
        column, equals, field = option.rpartition("=")
        if not equals or not column.strip():
            raise BadMapping(
                _("“{option}” is no mapping. Write the column, = and the field: 担当者=owner").format(option=option)
            )
        mapping[column.strip()] = field_named(field)
    return mapping


def field_named(text: str) -> str | None:
    """The key of the field that a word names, in either language; ``None`` for “keep as it is”."""
    key = key_of(text)
    if key in _KEEP:
        return None
    if key not in _FIELD_BY_WORD:
        known = ", ".join(field.key for field in FIELDS)
        raise BadMapping(
            _("There is no field “{field}”. The fields are: {known}").format(field=text.strip(), known=known)
        )
    return _FIELD_BY_WORD[key]


def settle(mapping: Mapping[str, str | None], names: Sequence[str], indices: Sequence[int]) -> dict[int, str | None]:
    """The columns of a list that a mapping names, by index. Raises :class:`BadMapping` for a column that is not there."""
    return {index_of(column, names, indices): field for column, field in mapping.items()}


def index_of(column: str, names: Sequence[str], indices: Sequence[int]) -> int:
    """The index of the column with this name or header, letter, or number from 1."""
    by_name = dict(zip(reversed(names), reversed(indices), strict=True))
    if column in by_name:
        return by_name[column]
    by_key = {key_of(name): index for name, index in by_name.items() if key_of(name)}
    if (key := key_of(column)) in by_key:
        return by_key[key]
    wanted = column.strip("[] ").upper()
    if re.fullmatch(r"[A-Z]{1,3}", wanted):
        found = next((index for index in indices if letter_of(index) == wanted), None)
    else:
        found = int(wanted) - 1 if wanted.isdecimal() and int(wanted) - 1 in indices else None
    if found is None:
        shown = ", ".join(names[:30])
        raise BadMapping(
            _("The list has no column “{column}”. Its columns are: {names}").format(column=column, names=shown)
        )
    return found
