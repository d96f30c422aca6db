"""The table: who it shows in which order, its rows, and pasting cells into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from leaddesk.domain.board import Column, Filter
from leaddesk.domain.cleaning.cells import Cleaned
from leaddesk.domain.cleaning.cells import Context as CleaningContext
from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.cleaning.values import clean_column
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead
from leaddesk.domain.table import Sorting, TableLook, TableRow
from leaddesk.services.context import Context
from leaddesk.store import table as stored
from leaddesk.store.board import cards
from leaddesk.store.leads import read_leads
from leaddesk.store.times import to_day


@dataclass(frozen=True, slots=True)
class PastedCell:
    """A text that is to go into a field of a lead."""

    lead: int
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """What becomes of a pasted cell."""

    lead: int
    name: str
    """Whose it is."""
    field: str
    text: str
    """As it was pasted."""
    before: Any = None
    """The value on the desk."""
    after: Any = None
    """The clean value that will be there; ``None`` empties the field."""
    warning: str = ""
    """What to look at, or why it is refused."""


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What pasting would do. Nothing is written yet."""

    changed: tuple[PlannedCell, ...] = ()
    refused: tuple[PlannedCell, ...] = ()
    same: tuple[PlannedCell, ...] = ()
    """Cells after which the desk says what it says already."""
    extra: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    """Further fields, by lead, whose value stood in a pasted text and that were empty."""

    @property
    def changes(self) -> dict[int, dict[str, Any]]:
        """As ``Leads.edit_each`` takes it. Of a lead that changes it names all cells: what follows, follows from all."""
        found: dict[int, dict[str, Any]] = {lead: dict(values) for lead, values in self.extra.items()}
        for cell in self.changed:
            found.setdefault(cell.lead, {})
        for cell in (*self.same, *self.changed):
            if cell.lead in found:
                found[cell.lead][cell.field] = cell.after
        return found

    @property
    def seen(self) -> dict[int, dict[str, Any]]:
        """The values that the changes replace, so that nobody's later change is overwritten."""
        found: dict[int, dict[str, Any]] = {}
        for cell in self.changed:
            found.setdefault(cell.lead, {})[cell.field] = cell.before
        return found


class Table:
    """The table of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def look(
        self, shown: Filter, sorting: Sorting, column: Column | None = None, limit: int | None = None
    ) -> TableLook:
        """Who passes a filter, in order, or the first ``limit`` of them; only those in one column where given."""
        with self._context.store.reading() as sql:
            return stored.look(sql, shown, sorting, column, to_day(self._context.today()), limit)

    def rows(self, ids: Sequence[int]) -> list[TableRow]:
        """Rows by lead, in the order asked for; leads that are gone are left out."""
        context = self._context
        with context.store.reading() as sql:
            leads = {lead.id: lead for lead in read_leads(sql, ids, context.zone)}
            return [TableRow(card, leads[card.id]) for card in cards(sql, ids, context.zone) if card.id in leads]

    def plan_paste(self, cells: Sequence[PastedCell]) -> PastePlan:
        """What pasting these texts would change, cleaned as lists are; who is gone is left out."""
        context = self._context
        with context.store.reading() as sql:
            leads = {lead.id: lead for lead in read_leads(sql, list({cell.lead for cell in cells}), context.zone)}
        zone = context.zone or context.now().tzinfo or JAPAN
        cleaning = CleaningContext(today=context.today(), zone=zone)
        return _planned([cell for cell in cells if cell.lead in leads], leads, cleaning)


def _planned(cells: Sequence[PastedCell], leads: Mapping[int, Lead], cleaning: CleaningContext) -> PastePlan:
    refused: list[PlannedCell] = []
    kept: list[PlannedCell] = []
    extra: dict[int, dict[str, Any]] = {}
    pasted = {(cell.lead, cell.field) for cell in cells}
    for cell, cleaned in _cleaned(cells, cleaning):
        record = leads[cell.lead].record
        before = record.get(cell.field)
        why = cleaned.error or (cleaned.warning if cleaned.value is None and cell.text.strip() else "")
        name, words = leads[cell.lead].name, why or cleaned.warning or ""
        planned = PlannedCell(cell.lead, name, cell.field, cell.text, before, cleaned.value, words)
        (refused if why else kept).append(planned)
        for key, value in () if why else cleaned.extra.items():
            if not record.get(key) and (cell.lead, key) not in pasted:
                extra.setdefault(cell.lead, {})[key] = value
    settled = _settled(kept, extra, leads)
    changed = tuple(cell for cell in settled if (cell.after or None) != (cell.before or None))
    same = tuple(cell for cell in settled if (cell.after or None) == (cell.before or None))
    return PastePlan(changed, tuple(refused), same, extra)


def _settled(
    cells: Sequence[PlannedCell], extra: Mapping[int, Mapping[str, Any]], leads: Mapping[int, Lead]
) -> list[PlannedCell]:
    """The cells with the values that will be there once all cells of their leads are in.

    An empty name beside a family and a given name is what these two are together, an emptied phone stays empty, a phone
    as written is read in the country that is pasted beside it.
    """
    wanted: dict[int, dict[str, Any]] = {}
    for cell in cells:
        wanted.setdefault(cell.lead, dict(extra.get(cell.lead, {})))[cell.field] = cell.after
    whole = {
        lead: complete({**leads[lead].record, **values}, changed=frozenset(values)) for lead, values in wanted.items()
    }
    return [replace(cell, after=whole[cell.lead].get(cell.field)) for cell in cells]


def _cleaned(cells: Sequence[PastedCell], cleaning: CleaningContext) -> list[tuple[PastedCell, Cleaned]]:
    """The cells with what they say: each field as one column, so that short dates are read alike."""
    by_field: dict[str, list[PastedCell]] = {}
    for cell in cells:
        by_field.setdefault(cell.field, []).append(cell)
    found: dict[int, Cleaned] = {}
    for key, mine in by_field.items():
        said = clean_column(FIELD[key], [cell.text for cell in mine], cleaning)
        found |= {
            id(cell): one if isinstance(one, Cleaned) else Cleaned(one) for cell, one in zip(mine, said, strict=True)
        }
    return [(cell, found[id(cell)]) for cell in cells]
