"""Commands that keep a desk safe: undo, backup, restore, check, self-test."""

from pathlib import Path
from typing import Annotated

import typer

from leaddesk.cli.common import answer, common, open_desk, refuse
from leaddesk.domain.fields import FIELD
from leaddesk.translation import _


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("undo")(undo)
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("check")(check)
    app.command("self-test")(self_test)


def undo(batch: Annotated[int | None, typer.Option(help="Take back this import or step.")] = None) -> None:
    """Take back the last change, or one import; what a person edited since is kept and listed.

    Example: leaddesk undo --batch 12
    """
    with open_desk(create=False) as desk:
        changes = desk.journal.undo(batch)
        lines = [changes.says]
        lines += [
            _("Kept: lead {lead} {field}").format(lead=keep.lead, field=_field(keep.field)).rstrip()
            for keep in changes.kept
        ]
        document = {
            "undone": True,
            "step": changes.step,
            "kept": [{"lead": k.lead, "field": k.field} for k in changes.kept],
        }
        answer(document, "\n".join(lines))


def _field(key: str | None) -> str:
    return str(FIELD[key].word) if key in FIELD else key or ""


def backup(
    file: Annotated[Path | None, typer.Argument(help="Where to; default: beside the desk, with the date.")] = None,
) -> None:
    """Back the desk up while it is in use.

    Example: leaddesk backup ~/backups/desk.leaddesk
    """
    with open_desk(create=False) as desk:
        written = desk.upkeep.back_up(file)
        answer({"file": str(written)}, _("Backed up to {file}").format(file=written))


def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Put a backup in the place of the desk; what was there is kept beside it.

    Example: leaddesk restore ~/backups/desk.leaddesk
    """
    from leaddesk.services.upkeep import restore_desk

    restored, previous = restore_desk(common.settings.desk, file)
    text = _("Restored {file}").format(file=restored)
    if previous:
        text += "\n" + _("What was there is kept as {file}").format(file=previous)
    answer({"restored": str(restored), "previous": str(previous) if previous else None}, text)


def check() -> None:
    """Check the desk's file and say how it stands.

    Example: leaddesk check --json
    """
    with open_desk(create=False) as desk:
        problems = desk.upkeep.check()
        document = {"ok": not problems, "problems": problems}
        if problems:
            refuse("\n".join(problems), document)
        answer(document, _("The desk is whole"))


def self_test() -> None:
    """Prove an installed or frozen build: import, move, report, export in a throw-away desk.

    Example: leaddesk self-test
    """
    from leaddesk.cli.proof import prove

    steps = prove(common)
    document = {"ok": all(step["ok"] for step in steps), "steps": steps}
    if not document["ok"]:
        refuse("\n".join(f"{step['step']}: {step['why']}" for step in steps if not step["ok"]), document)
    answer(document, "\n".join(f"ok  {step['step']}" for step in steps))
