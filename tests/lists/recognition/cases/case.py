"""One invented list with what it is."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from leaddesk.lists.document import Cell, Document, Row, Sheet


@dataclass(frozen=True)
class Case:
    name: str
    rows: Sequence[Row]
    fields: str
    """What each column is, in its order: ``|`` between columns, ``,`` between fields that are both right, ``-`` for none."""
    people: int | tuple[int, ...]
    kind: str = "business-cards"
    header: int | None = 1
    preset: str | None = None
    sheet: str | None = None
    merged: tuple[tuple[int, int, int, int], ...] = ()
    more_sheets: tuple[Sheet, ...] = ()
    file: str = ""
    first_column: int = 0
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def accepted(self) -> dict[int, set[str | None]]:
        """The fields that are right for each column."""
        return {
            place + self.first_column: {None if name == "-" else name for name in names.split(",")}
            for place, names in enumerate(self.fields.replace("\n", "").replace(" ", "").split("|"))
        }

    def document(self) -> Document:
        """The list as reading would hand it over."""
        sheets = [*self.more_sheets]
        sheets.insert(
            self.facts.get("sheet_at", len(sheets)), Sheet(self.sheet, [list(row) for row in self.rows], self.merged)
        )
        suffix = "xlsx" if self.sheet else "csv"
        return Document(self.file or f"{self.name}.{suffix}", suffix, tuple(sheets))


def listed(headers: str, people: Sequence[Any], *makers: str | Callable[[Any], Cell]) -> list[Row]:
    """A header and a row for each person. A maker is a text with attributes in braces, ``=attribute`` for its bare value, or a function."""
    rows: list[Row] = [[head.strip().replace("\\n", "\n") for head in headers.replace("\n", "").split("|")]]
    rows += body(people, *makers)
    if len({len(row) for row in rows}) != 1:
        raise AssertionError([len(row) for row in rows])
    return rows


def body(people: Sequence[Any], *makers: str | Callable[[Any], Cell]) -> list[Row]:
    """A row for each person."""
    return [[_cell(maker, person, place) for maker in makers] for place, person in enumerate(people)]


def _cell(maker: str | Callable[[Any], Cell], person: Any, place: int) -> Cell:
    if callable(maker):
        return maker(person)
    if maker.startswith("="):
        value: Cell = getattr(person, maker[1:])
        return value
    names = {name: getattr(person, name) for name in dir(person) if not name.startswith("_")}
    return maker.format(i=place + 1, **names)


def text_rows(text: str, delimiter: str = ",") -> list[Row]:
    """Rows of a text file as written."""
    return [list(row) for row in csv.reader(io.StringIO(text.strip("\n"), newline=""), delimiter=delimiter)]


def padded(rows: Sequence[Row], width: int) -> list[Row]:
    """Rows filled up with empty cells to one width."""
    return [[*row, *[""] * (width - len(row))] for row in rows]
