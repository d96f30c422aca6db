"""The long jobs of an import, as they run away from the window."""

from dataclasses import replace

from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.likely_events import Occasion
from leaddesk.services.importing.service import Imported, Progress, ReadList
from leaddesk.ui import tasks
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.importing.work import telling

BACKED_UP_FROM = 1_000
"""From so many rows on the desk is backed up before it is written to; anything smaller, undo takes back as well."""


def quietly(_part: str, _share: float) -> None:
    """For work that nobody waits for."""


def first_plan(
    desk: ImportSource, found: ReadList, decisions: Decisions, is_decided: bool, report: tasks.Report
) -> tuple[Occasion, PlanRows]:
    """Where the list was collected, as it seems, and the plan with that, unless somebody has decided about it."""
    report(0, 1, "clean")
    occasion = desk.importing.occasion(found)
    if not is_decided:
        decisions = replace(decisions, event=occasion.decision)
    return occasion, plan(desk, found, decisions, telling(report))


def plan(desk: ImportSource, found: ReadList, decisions: Decisions, progress: Progress) -> PlanRows:
    """The plan with its rows in order."""
    return PlanRows.of(desk.importing.plan(found, decisions, progress))


def prepare(
    desk: ImportSource, found: ReadList, decisions: Decisions, ready: PlanRows | None, report: tasks.Report
) -> PlanRows:
    """Backs up what is there, and plans where that is not done yet."""
    if len(found.list.data_rows) >= BACKED_UP_FROM:
        report(0, 1, "backup")
        desk.upkeep.back_up_before_import()
    return ready or plan(desk, found, decisions, telling(report))


def write(desk: ImportSource, found: ReadList, rows: PlanRows, report: tasks.Report) -> Imported:
    """Writes the plan, all or nothing."""
    return desk.importing.apply(found, rows.plan, telling(report))
