"""Exporting leads: workbooks, CSV and vCards."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leaddesk.domain.board import Filter, Order
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.leads import Lead
from leaddesk.lists.writing.delimited import write_csv
from leaddesk.lists.writing.layouts import LAYOUT, LAYOUTS, columns_of
from leaddesk.lists.writing.table import Table
from leaddesk.lists.writing.vcards import write_vcards
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.services.context import Context
from leaddesk.store.finding import find
from leaddesk.store.leads import read_leads
from leaddesk.store.plain import Plain
from leaddesk.store.settings import read_setting
from leaddesk.translation import Word, _, n_

ENCODINGS = ("utf-8-sig", "cp932")
_AT_ONCE = 2000


def layouts() -> tuple[tuple[str, Word], ...]:
    """The layouts that there are: code and name."""
    return tuple((layout.code, layout.word) for layout in LAYOUTS)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    file: Path
    leads: int
    left_out: int
    """People who opted out, in a layout for mailings."""
    warnings: tuple[str, ...] = ()


class Exporting:
    """Exports from a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def export(
        self, file: Path, shown: Filter, layout: str = "full", encoding: str = "utf-8-sig", order: Order = Order.URGENCY
    ) -> Exported:
        """Writes the leads that pass a filter, in order, as .xlsx, .csv or .vcf.

        Raises RuleBroken for a layout, format or encoding that does not exist, BadFile where it cannot be written.
        """
        if layout not in LAYOUT:
            known = ", ".join(known.code for known in LAYOUTS)
            raise RuleBroken(_("“{layout}” is no layout. Known are: {known}").format(layout=layout, known=known))
        kind = file.suffix.lower()
        if kind not in (".xlsx", ".csv", ".vcf"):
            raise RuleBroken(_("Leads are exported as .xlsx, .csv or .vcf"))
        if encoding not in ENCODINGS:
            raise RuleBroken(_("Choose utf-8-sig or cp932 as the encoding"))
        context = self._context
        with context.store.reading() as sql:
            _total, ids = find(sql, shown, order, context.today().toordinal(), None)
            leads = self._leads(sql, ids, is_mailing=LAYOUT[layout].is_mailing)
            if kind == ".vcf":
                counted = _Counted(leads)
                write_vcards(file, (lead.record for lead in counted))
                return Exported(file, counted.count, len(ids) - counted.count)
            return self._table(sql, file, leads, layout, encoding, len(ids))

    def _table(self, sql: Plain, file: Path, leads: Iterator[Lead], layout: str, encoding: str, asked: int) -> Exported:
        columns = columns_of(layout, export_state(sql))
        counted = _Counted(leads)
        rows = ([column.value(lead) for column in columns] for lead in counted)
        table = Table(_("Leads"), [column.column for column in columns], rows)
        warnings: tuple[str, ...] = ()
        if file.suffix.lower() == ".xlsx":
            write_workbook(file, [table])
        else:
            lost = write_csv(file, table, encoding)
            if lost:
                signs = " ".join(lost[:10])
                text = n_(
                    "{n} character is not known to Shift_JIS", "{n} characters are not known to Shift_JIS", len(lost)
                )
                warnings = (f"{text}: {signs}",)
        return Exported(file, counted.count, asked - counted.count, warnings)

    def _leads(self, sql: Plain, ids: list[int], *, is_mailing: bool) -> Iterator[Lead]:
        for at in range(0, len(ids), _AT_ONCE):
            for lead in read_leads(sql, ids[at : at + _AT_ONCE], self._context.zone):
                if not (is_mailing and lead.opted_out_on is not None):
                    yield lead


def export_state(sql: Plain) -> str:
    """From which desk an export is, and after which step of its journal: told apart when it comes back."""
    return f"{read_setting(sql, 'desk_id')}-{int(sql.value('SELECT max(id) FROM step') or 0)}"


class _Counted:
    """Counts leads as they pass."""

    def __init__(self, leads: Iterator[Lead]) -> None:
        self._leads = leads
        self.count = 0

    def __iter__(self) -> Iterator[Lead]:
        for lead in self._leads:
            self.count += 1
            yield lead
