"""What recognition answers: the list in a file, its columns, its rows of people, and why the other rows are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from leaddesk.translation import Word

ListKind = Literal["business-cards", "seminar"]
Why = Literal[
    "preamble", "header", "blank", "numbered", "total", "note", "example", "footer", "section", "other-section", "staff"
]
Joining = Literal["lines", "words", "digits", "union", "strictest", "each"]

SURE = 0.9
"""From this confidence on a column needs no second look."""
UNSURE = 0.8
"""Below this confidence a column is shown with its question."""

WHY_SKIPPED: Mapping[Why, Word] = {
    "preamble": Word("above the list", "前書き"),
    "header": Word("header", "見出し"),
    "blank": Word("blank", "空の行"),
    "numbered": Word("only a number", "番号だけの行"),
    "total": Word("total", "合計"),
    "note": Word("note", "注記"),
    "example": Word("example of how to fill in", "記入例"),
    "footer": Word("below the list", "後書き"),
    "section": Word("title of a section", "区切りの見出し"),
    "other-section": Word("another section", "別の表"),
    "staff": Word("our own staff", "自社の人"),
}
"""Why a row is no person, in words."""

KIND_WORDS: Mapping[ListKind, Word] = {
    "business-cards": Word("Business cards", "名刺"),
    "seminar": Word("Seminar", "セミナー"),
}
"""The kinds of lists, in words."""

JOINING: Mapping[str, Joining] = {
    "address": "words",
    "department": "words",
    "roman_name": "words",
    "postal_code": "digits",
    "memo": "lines",
    "next_action": "lines",
    "tags": "union",
    "answer": "each",
    "consent": "strictest",
}
"""How the columns combine that share a field, in their order: joined by a space, by a line break or without anything (a
postal code split in 3 + 4), all of them as a set, a no before a yes, each by itself. Any other field has one column."""


class Skipped(NamedTuple):
    """A row that is no person."""

    row: int
    """Counted from 1 in the file or sheet."""
    why: Why


class Guess(NamedTuple):
    """A field that a column could be."""

    field: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list."""

    index: int
    """From 0 in the file or sheet."""
    header: str
    """Its label, those of several rows joined by a space; empty where it has none."""
    name: str
    """How a remembered or given mapping names it: the header, numbered where two are alike, or the column's letter."""
    field: str | None
    """A key of ``domain.fields``, or ``None`` for a column that is kept as it is. Several columns may share one: ``JOINING``."""
    confidence: float
    """How likely the field is right, 0 to 1: sure from ``SURE`` on, asked about below ``UNSURE``."""
    because: Word
    """Why it was taken for that, in a few words."""
    alternatives: tuple[Guess, ...] = ()
    """What else it could be, the likelier first."""
    samples: tuple[str, ...] = ()
    """Up to five different values as they stand in the file."""
    question: tuple[str | None, ...] = ()
    """The likely fields to choose from where it is unsure, the one taken first; ``None`` is to keep it as it is."""
    parts: tuple[str, ...] = ()
    """The fields that share the cells (部署・役職; a next action that is a date), the column's own first; mostly empty."""
    is_flag: bool = False
    """Whether its values are only marks (1, ○): then its header is the tag, or the answer."""
    is_negated: bool = False
    """Whether a yes in it means no: an opt-out, an absence, a cancellation."""


@dataclass(frozen=True, slots=True)
class EventHint:
    """What the file itself says about the event that the list comes from."""

    name: str | None = None
    starts_on: date | None = None
    kind: str | None = None
    """A code of ``domain.activities`` such as ``trade-show`` or ``webinar``."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A list, understood. Nothing is cleaned yet: the values are those of the file."""

    sheet: str | None
    header_row: int | None
    """The lowest row of the header, counted from 1 in the file or sheet; ``None`` where there is none."""
    kind: ListKind
    preset: str | None
    """The code of the product that wrote the list, where it is known."""
    preset_word: Word | None
    columns: tuple[Column, ...]
    """Every column that has a header or a value."""
    data_rows: tuple[int, ...]
    """The rows of people, from 0 in ``Sheet.rows``."""
    rows_skipped: tuple[Skipped, ...]
    """Every other row up to the last that is not blank."""
    people: int
    """How many persons the rows are, after those of one person are joined."""
    event: EventHint
    fills: Mapping[str, object] = field(default_factory=dict)
    """Values that hold for every row and stand in none: in a list of those who were there, ``attended`` is true."""
    fingerprint: str | None = None
    """Under which corrections of this header are remembered; ``None`` where it has none."""
    lead_id: int | None = None
    """The column of LeadDesk's own numbers in a list that LeadDesk exported."""
    other_sheets: tuple[str, ...] = ()
    """Further sheets of the file that look like lists of people."""

    def columns_of(self, key: str) -> tuple[Column, ...]:
        """The columns that carry a field, from the left."""
        return tuple(column for column in self.columns if column.field == key)

    @property
    def unsure(self) -> tuple[Column, ...]:
        """The columns to ask about."""
        return tuple(column for column in self.columns if column.question)
