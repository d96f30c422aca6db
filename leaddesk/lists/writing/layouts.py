"""The layouts in which leads are exported: which columns, under which headers, and for whom."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.cleaning.show import show
from leaddesk.domain.fields import FIELD, FIELDS, Field, Kind, Range
from leaddesk.domain.leads import Lead
from leaddesk.lists.writing.table import CellValue, Shape, TableColumn
from leaddesk.translation import Word

LEAD_ID = "LeadDesk ID"
STATE = Word("LeadDesk state", "LeadDesk 状態")
STAGE = Word("Stage", "段階")
_FIGURES = (
    Word("Grade", "適合度"),
    Word("Fit (%)", "適合（%）"),
    Word("Engagement", "関心"),
    Word("Amount (yen)", "金額（円）"),
)
NO_FIELDS = (LEAD_ID, *(text for word in (STATE, STAGE, *_FIGURES) for text in (word.en, word.ja)))
"""Headers of the full layout that are no field: what LeadDesk itself knows of a lead, and what it makes of it."""

_SHAPES = {
    Kind.LONG_TEXT: Shape.LONG_TEXT,
    Kind.ANSWER: Shape.LONG_TEXT,
    Kind.DATE: Shape.DATE,
    Kind.MOMENT: Shape.MOMENT,
    Kind.MINUTES: Shape.NUMBER,
    Kind.RANGE: Shape.NUMBER,
}
_WIDTHS = {"company": 28, "address": 32, "email": 30, "department": 20, "job_title": 18, "memo": 40, "answer": 40}


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    """A column of a layout."""

    column: TableColumn
    value: Callable[[Lead], CellValue]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to export leads."""

    code: str
    word: Word
    is_mailing: bool
    """For mailings: people who opted out are left out."""


LAYOUTS: tuple[Layout, ...] = (
    Layout("full", Word("Everything", "すべての項目"), is_mailing=False),
    Layout("business-cards", Word("Business cards", "名刺"), is_mailing=False),
    Layout("seminar", Word("Seminar", "セミナー"), is_mailing=False),
    Layout("salesforce", Word("Salesforce leads", "Salesforce リード"), is_mailing=True),
    Layout("hubspot", Word("HubSpot contacts", "HubSpot コンタクト"), is_mailing=True),
)
LAYOUT = {layout.code: layout for layout in LAYOUTS}

_CARDS = (
    "company department job_title full_name kana email phone mobile fax postal_code prefecture address website "
    "exchanged_on event rank owner memo tags"
)
_SEMINAR = (
    "full_name kana company department job_title email phone event registered_at registration_status attended "
    "joined_at left_at minutes answer consent owner"
)
_SALESFORCE = (
    ("Last Name", "family_name"), ("First Name", "given_name"), ("Company", "company"), ("Title", "job_title"),
    ("Email", "email"), ("Phone", "phone"), ("Mobile", "mobile"), ("Street", "address"), ("City", "city"),
    ("State/Province", "prefecture"), ("Zip/Postal Code", "postal_code"), ("Country", "country"),
    ("Website", "website"), ("Industry", "industry"), ("No. of Employees", "employees"),
    ("Annual Revenue", "revenue"), ("Lead Source", "source"), ("Lead Owner", "owner"), ("Description", "memo"),
)  # fmt: skip
_HUBSPOT = (
    ("First name", "given_name"), ("Last name", "family_name"), ("Email", "email"), ("Phone number", "phone"),
    ("Mobile phone number", "mobile"), ("Company name", "company"), ("Job title", "job_title"),
    ("Street address", "address"), ("City", "city"), ("State/Region", "prefecture"), ("Postal code", "postal_code"),
    ("Country/Region", "country"), ("Website URL", "website"), ("Industry", "industry"),
    ("Number of employees", "employees"), ("Annual revenue", "revenue"), ("Contact owner", "owner"),
)  # fmt: skip


def columns_of(layout: str, state: str) -> tuple[LayoutColumn, ...]:
    """The columns of a layout. ``state`` marks from which desk, and from when, each row is."""
    if layout == "full":
        return (*_identity(state), *map(_of_field, FIELDS), *_figures())
    if layout == "business-cards":
        return tuple(_of_field(FIELD[key]) for key in _CARDS.split())
    if layout == "seminar":
        return tuple(_of_field(FIELD[key]) for key in _SEMINAR.split())
    pairs = _SALESFORCE if layout == "salesforce" else _HUBSPOT
    return tuple(_of_field(FIELD[key], header) for header, key in pairs)


def cell_of(field: Field, value: Any) -> CellValue:
    """A clean value as it stands in an exported cell: dates and exact numbers as such, the rest as people read it."""
    if value is None:
        return None
    if isinstance(value, Range) and value.is_exact:
        return value.low
    if field.kind in (Kind.DATE, Kind.MOMENT, Kind.MINUTES):
        cell: CellValue = value
        return cell
    return value if field.key in ("event", "answer") else show(field, value)


def _of_field(field: Field, header: str = "") -> LayoutColumn:
    def value(lead: Lead) -> CellValue:
        return cell_of(field, lead.record.get(field.key))

    shape = _SHAPES.get(field.kind, Shape.TEXT)
    return LayoutColumn(TableColumn(header or str(field.word), shape, _WIDTHS.get(field.key, 14)), value)


def _identity(state: str) -> tuple[LayoutColumn, ...]:
    return (
        LayoutColumn(TableColumn(LEAD_ID, Shape.NUMBER, 8), lambda lead: lead.id),
        LayoutColumn(TableColumn(str(STATE), Shape.TEXT, 10), lambda _lead: state),
        LayoutColumn(TableColumn(str(STAGE), Shape.STAGE, 8), lambda lead: lead.stage.value),
    )


def _figures() -> tuple[LayoutColumn, ...]:
    values: tuple[Callable[[Lead], CellValue], ...] = (
        lambda lead: lead.grade,
        lambda lead: lead.fit,
        lambda lead: lead.engagement,
        lambda lead: lead.amount,
    )
    shapes = (Shape.TEXT, Shape.NUMBER, Shape.NUMBER, Shape.MONEY)
    return tuple(
        LayoutColumn(TableColumn(str(word), shape, 10), value)
        for word, shape, value in zip(_FIGURES, shapes, values, strict=True)
    )
