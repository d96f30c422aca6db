"""A table to be written, whatever the format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

CellValue = str | int | float | bool | date | datetime | None


class Shape(StrEnum):
    """How a column is shown."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    """A share from 0 to 1."""
    DATE = "date"
    MOMENT = "moment"
    STAGE = "stage"
    """The code of a stage, on its colour."""
    AS_IS = "as-is"
    """As another file held it: a number stays a number, a day a day, text text."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its header, shape, width in characters, and the values to choose from, if any."""

    header: str
    shape: Shape = Shape.TEXT
    width: int = 14
    choices: tuple[str, ...] = ()
    note: str = ""
    """Shown when the cell is selected."""
    is_strict: bool = True
    """Whether a value that is none of the choices is warned about."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows, with a title where it is a sheet of its own."""

    title: str
    columns: Sequence[TableColumn]
    rows: Iterable[Sequence[CellValue]]
    preamble: Sequence[str] = field(default=())
    """Lines above the header."""
    is_hidden: bool = False
    total: Sequence[CellValue] | None = None
    """A last row, strong."""
