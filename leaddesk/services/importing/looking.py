"""What will be done with each column of a list, in a few words: what people want to know before they trust a mapping."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from leaddesk.domain.cleaning import cells
from leaddesk.domain.fields import FIELD, Kind
from leaddesk.lists.document import Document
from leaddesk.lists.recognition.recognised import Column, Recognised
from leaddesk.lists.rows.cleaned import clean_rows
from leaddesk.lists.rows.entries import Entry, Rewritten
from leaddesk.services.importing.rewriting import seen
from leaddesk.translation import _, n_

MOST_ROWS = 2_000
"""Rows that are looked at: enough to tell, and quick in any list."""

_ERA = re.compile(r"^(明治|大正|昭和|平成|令和|[MTSHRmtshr][.\s]?\d)")
_FORM = re.compile(r"[㈱㈲㍿㊑]|[(（][株有合資社財][)）]")


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """One column."""

    says: str
    """What will be done with its values; empty where they stay as they are."""
    is_problem: bool = False
    """Whether values of it cannot be read."""


def look_at(document: Document, list_: Recognised, context: cells.Context) -> dict[int, ColumnLook]:
    """What will be done with each column, by its index."""
    some = replace(list_, data_rows=list_.data_rows[:MOST_ROWS])
    entries = clean_rows(document, some, context)
    is_all = len(some.data_rows) == len(list_.data_rows)
    return {column.index: _look(column, entries, list_, is_all) for column in list_.columns}


def _look(column: Column, entries: Sequence[Entry], list_: Recognised, is_all: bool) -> ColumnLook:
    if not column.samples:
        return ColumnLook(n_("Empty in the {n} row", "Empty in all {n} rows", len(list_.data_rows)))
    if column.field is None:
        return ColumnLook(_("Kept with the person under this header"))
    if column.field == "answer":
        return ColumnLook(_("Kept with its question, and found by search"))
    errors = sum(key == column.field for entry in entries for key, _raw, _why in entry.errors)
    if errors:
        return ColumnLook(
            n_(
                "{n} value cannot be read and is kept as a note",
                "{n} values cannot be read and are kept as notes",
                errors,
            ),
            is_problem=True,
        )
    changed = [one for entry in entries for one in entry.rewritten if one.field == column.field]
    says = _SAYS.get(column.field) or _SAYS_OF_KIND.get(FIELD[column.field].kind) or _example
    return ColumnLook(says(_Column(column, entries, changed, list_, is_all)))


@dataclass(frozen=True, slots=True)
class _Column:
    """What a sentence about a column can be made of."""

    column: Column
    entries: Sequence[Entry]
    changed: Sequence[Rewritten]
    list: Recognised
    is_all: bool

    def counted(self, words: str, count: int) -> str:
        """The words with how often, where every row was looked at."""
        return _("{what}: {n}").format(what=words, n=count) if self.is_all else words

    def has_no(self, key: str) -> bool:
        """Whether no column of its own holds this field, though people have it."""
        return not self.list.columns_of(key) and any(entry.record.get(key) for entry in self.entries)


def _example(look: _Column) -> str:
    """An example of what changes, and how many more."""
    pairs = list(dict.fromkeys(pair for one in look.changed if (pair := seen(one))))
    if not pairs:
        return ""
    raw, clean = min(pairs, key=lambda pair: len(pair[0]))
    example = _("{raw} → {clean}").format(raw=raw, clean=clean)
    more = sum(seen(one) is not None for one in look.changed) - 1
    if not more or not look.is_all:
        return example
    return _("{example} and {n} more").format(example=example, n=more)


def _name(look: _Column) -> str:
    if look.has_no("family_name") and look.has_no("given_name"):
        return _("Divided into family and given name")
    return _example(look)


def _company(look: _Column) -> str:
    forms = sum(bool(_FORM.search(one.raw)) for one in look.changed)
    return look.counted(_("㈱ and the like written out"), forms) if forms else _example(look)


def _job_title(look: _Column) -> str:
    return _example(look) or _("Tells the role: decision maker, manager or member")


def _owner(look: _Column) -> str:
    return str(look.column.because)


def _address(look: _Column) -> str:
    return _("Tells the prefecture") if look.has_no("prefecture") else _example(look)


def _phone(look: _Column) -> str:
    zeros = sum(_bare(one.raw)[:1] not in ("0", "+", "") and str(one.clean).startswith("+81") for one in look.changed)
    if zeros:
        return look.counted(_("Lost 0 at the front restored"), zeros)
    extensions = sum(";ext=" in str(one.clean) for one in look.changed)
    if extensions:
        return look.counted(_("Extension kept apart"), extensions)
    alike = sum(seen(one) is not None for one in look.changed)
    return look.counted(_("Written alike"), alike) if alike else ""


def _day(look: _Column) -> str:
    eras = sum(bool(_ERA.match(unicodedata.normalize("NFKC", one.raw))) for one in look.changed)
    return look.counted(_("Japanese years turned into Western ones"), eras) if eras else _example(look)


def _bare(text: str) -> str:
    return re.sub(r"[^\d+]", "", unicodedata.normalize("NFKC", text))


_SAYS: dict[str, Callable[[_Column], str]] = {
    "full_name": _name,
    "company": _company,
    "job_title": _job_title,
    "owner": _owner,
    "address": _address,
}
_SAYS_OF_KIND: dict[Kind, Callable[[_Column], str]] = {Kind.PHONE: _phone, Kind.DATE: _day, Kind.MOMENT: _day}
