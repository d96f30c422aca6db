"""The long jobs of an import, as they run away from the window."""

from dataclasses import replace

from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.likely_events import Occasion
from leaddesk.services.importing.looking import ColumnLook
from leaddesk.services.importing.plan import Plan
from leaddesk.services.importing.service import Imported, ReadList
from leaddesk.ui import tasks
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.importing.work import telling
from leaddesk.ui.unnoticed import unnoticed

BACKED_UP_FROM = 1_000
"""From so many rows on the desk is backed up before it is written to; anything smaller, undo takes back as well."""


def look(desk: ImportSource, found: ReadList) -> dict[int, ColumnLook]:
    """What will be done with each column."""
    with unnoticed():
        return desk.importing.look(found)


def first_plan(
    desk: ImportSource, found: ReadList, decisions: Decisions, is_decided: bool, report: tasks.Report
) -> tuple[Occasion, PlanRows]:
    """Where the list was collected, as it seems, and the plan with that, unless somebody has decided about it."""
    with unnoticed():
        report(0, 1, "clean")
        occasion = desk.importing.occasion(found)
        if not is_decided:
            decisions = replace(decisions, event=occasion.decision)
        return occasion, PlanRows.of(desk.importing.plan(found, decisions, telling(report)))


def plan_again(desk: ImportSource, found: ReadList, plan: Plan, decisions: Decisions, report: tasks.Report) -> PlanRows:
    """The plan with other decisions."""
    with unnoticed():
        return PlanRows.of(desk.importing.plan_again(found, plan, decisions, telling(report)))


def prepare(
    desk: ImportSource, found: ReadList, rows: PlanRows, decisions: Decisions, report: tasks.Report
) -> PlanRows:
    """Backs up what is there, and plans what was decided last."""
    if len(found.list.data_rows) >= BACKED_UP_FROM:
        report(0, 1, "backup")
        desk.upkeep.back_up_before_import()
    if rows.plan.decisions == decisions:
        return rows
    return plan_again(desk, found, rows.plan, decisions, report)


def write(desk: ImportSource, found: ReadList, rows: PlanRows, report: tasks.Report) -> Imported:
    """Writes the plan, all or nothing."""
    with unnoticed():
        return desk.importing.apply(found, rows.plan, telling(report))
