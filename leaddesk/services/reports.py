"""Figures of a desk, and the same as files."""

from datetime import date
from pathlib import Path

from leaddesk.domain.stages import Stage, stage_words
from leaddesk.lists.writing.table import Shape, Table, TableColumn
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.reports.funnel import Funnel, funnel
from leaddesk.services.context import Context
from leaddesk.translation import _


class Reports:
    """The reports of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def funnel(self, first: date | None = None, last: date | None = None, events: tuple[int, ...] = ()) -> Funnel:
        """The funnel of the entries in a period, both days included."""
        with self._context.store.reading() as sql:
            return funnel(sql, first, last, events)

    def write_funnel(self, shown: Funnel, file: Path) -> None:
        """Writes a funnel as a workbook. Raises BadFile."""
        columns = (
            TableColumn(_("Stage"), Shape.STAGE, 10),
            TableColumn(_("Name"), width=18),
            *(TableColumn(word, Shape.NUMBER, 12) for word in self._words()),
            TableColumn(_("Rate"), Shape.PERCENT, 10),
            TableColumn(_("Median days"), Shape.NUMBER, 12),
        )
        rows = [
            (
                stage.stage,
                str(stage_words(Stage(stage.stage)).word),
                stage.entered,
                stage.advanced,
                stage.skipped,
                stage.returned,
                stage.lost,
                stage.disqualified,
                stage.waiting,
                stage.rate,
                stage.median_days,
            )
            for stage in shown.stages
        ]
        write_workbook(file, [Table(_("Funnel"), columns, rows)])

    def _words(self) -> tuple[str, ...]:
        return (
            _("Entered"), _("Advanced"), _("Skipped"), _("Returned"), _("Lost"), _("Disqualified"), _("Waiting"),
        )  # fmt: skip
