"""The self-test: an installed or frozen build does the main job in a throw-away desk, step by step."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leaddesk.cli.common import Common
from leaddesk.domain.board import Filter, Order
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.resources import resource


def prove(common: Common) -> list[dict[str, Any]]:
    """Runs the steps; each with whether it went well, and if not, why."""
    from leaddesk.bootstrap import open_desk

    steps: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="leaddesk-proof-") as folder:
        desk = open_desk(common.settings._replace(desk=str(Path(folder) / "proof.leaddesk")))
        try:
            for name, step in _STEPS.items():
                steps.append(_tried(name, step, desk, Path(folder)))
                if not steps[-1]["ok"]:
                    break
        finally:
            desk.close()
    return steps


def _tried(name: str, step: Callable[[Any, Path], str], desk: Any, folder: Path) -> dict[str, Any]:
    try:
        why = step(desk, folder)
    except (LeadDeskError, OSError, AssertionError) as error:
        why = str(error) or type(error).__name__
    return {"step": name, "ok": not why, "why": why}


def _import(desk: Any, _folder: Path) -> str:
    from leaddesk.services.importing.decisions import Decisions

    for file in sorted(resource("samples", "ja").iterdir()):
        found = desk.importing.read(file, Decisions())
        if not desk.importing.apply(found, desk.importing.plan(found, Decisions())).counts.created:
            return f"nothing came out of {file.name}"
    return ""


def _move(desk: Any, _folder: Path) -> str:
    _total, leads = desk.leads.find(Filter(), Order.SCORE, 1)
    _changes, refused = desk.board.move([leads[0].id], Move(Stage.SAL, reason="agreed", note="proof"))
    if refused or desk.leads.get(leads[0].id).stage is not Stage.SAL:
        return "the move did not move"
    desk.journal.undo()
    return "" if desk.leads.get(leads[0].id).stage is Stage.MAL else "undo did not bring it back"


def _report(desk: Any, _folder: Path) -> str:
    stages = desk.reports.funnel().stages
    sums = (s.advanced + s.skipped + s.returned + s.lost + s.disqualified + s.waiting == s.entered for s in stages)
    return "" if all(sums) and stages[0].entered else "the funnel does not add up"


def _export(desk: Any, folder: Path) -> str:
    from leaddesk.services.importing.decisions import Decisions

    count = desk.leads.find(Filter(), Order.NAME, 0)[0]
    for name in ("leads.xlsx", "leads.csv", "leads.vcf"):
        desk.exporting.export(folder / name, Filter())
    plan = desk.importing.plan(desk.importing.read(folder / "leads.xlsx", Decisions()), Decisions())
    return "" if plan.counts.unchanged == count else "the exported workbook does not come back unchanged"


def _backup(desk: Any, folder: Path) -> str:
    copy = desk.upkeep.back_up(folder / "copy.leaddesk")
    return "" if copy.exists() and not desk.upkeep.check() else "the backup is not whole"


_STEPS: dict[str, Callable[[Any, Path], str]] = {
    "import": _import,
    "move and undo": _move,
    "report": _report,
    "export and back": _export,
    "backup and check": _backup,
}
