"""The command import."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from leaddesk.cli.common import answer, common, one_of, open_desk
from leaddesk.cli.values import read_day, read_stage
from leaddesk.domain.activities import EVENT_KINDS
from leaddesk.domain.errors import BadFile, LeadDeskError
from leaddesk.translation import _, n_

if TYPE_CHECKING:
    from leaddesk.bootstrap import Desk
    from leaddesk.services.importing.decisions import Decisions
    from leaddesk.services.importing.plan import Plan, PlannedPerson
    from leaddesk.services.importing.service import Progress, ReadList

EXIT_IN_PART = 3
KINDS: tuple[Literal["business-cards", "seminar"], ...] = ("business-cards", "seminar")


def register(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("import")(import_lists)


def import_lists(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    event: Annotated[str | None, typer.Option(help="The event that the list belongs to.")] = None,
    event_kind: Annotated[str, typer.Option(help="trade-show, seminar, webinar, networking …")] = "",
    event_date: Annotated[str | None, typer.Option(help="When it was, for example 2026-11-08.")] = None,
    event_cost: Annotated[int | None, typer.Option(min=0, help="What it cost in yen.")] = None,
    kind: Annotated[str | None, typer.Option(help="business-cards or seminar.")] = None,
    sheet: Annotated[str | None, typer.Option(help="This sheet of the workbook.")] = None,
    mapping: Annotated[list[str] | None, typer.Option("--map", help="COLUMN=FIELD, as often as needed.")] = None,
    on_duplicate: Annotated[str, typer.Option(help="merge, skip, create or ask.")] = "merge",
    stage: Annotated[str, typer.Option(help="Where new leads start.")] = "MAL",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and write nothing.")] = False,
    errors: Annotated[Path | None, typer.Option(help="Write rejected rows to this workbook.")] = None,
    password: Annotated[str | None, typer.Option(help="Of a protected workbook.")] = None,
) -> None:
    """Import lists, all or nothing, and score what they touched.

    Example: leaddesk import cards.xlsx --event "DX Expo" --event-kind trade-show --event-date 2026-11-08
    """
    decisions = _decisions(
        event,
        event_kind,
        event_date,
        event_cost,
        kind=kind,
        sheet=sheet,
        mapping=mapping or [],
        on_duplicate=on_duplicate,
    )
    decisions = replace(decisions, stage=read_stage(stage))
    for file in files:
        if not file.exists():
            raise BadFile(_("There is no file “{file}”").format(file=file.name))
    with _desk(files, dry_run) as (desk, writes):
        documents = _import_all(desk, files, decisions, password, writes, None if dry_run else errors)
    if dry_run:
        documents = [{**one, "batch": None} for one in documents]
    document = documents[0] if len(documents) == 1 else _together(documents)
    answer(document, "\n".join(_imported_text(one, dry_run) for one in documents))
    if document["rejected"]:
        raise typer.Exit(EXIT_IN_PART)


def _decisions(
    event: str | None,
    event_kind: str,
    event_date: str | None,
    event_cost: int | None,
    *,
    kind: str | None,
    sheet: str | None,
    mapping: list[str],
    on_duplicate: str,
) -> "Decisions":
    from leaddesk.services.importing.decisions import Decisions, EventDecision, OnDuplicate
    from leaddesk.services.inspecting import read_mapping

    return Decisions(
        event=EventDecision(
            name=event or "",
            kind=one_of(tuple(EVENT_KINDS), event_kind, "--event-kind") if event_kind else "",
            starts_on=read_day(event_date) if event_date else None,
            cost=event_cost,
        ),
        kind=one_of(KINDS, kind, "--kind") if kind is not None else None,
        sheet=sheet,
        mapping=read_mapping(mapping),
        on_duplicate=one_of(tuple(OnDuplicate), on_duplicate, "--on-duplicate"),
    )


@contextmanager
def _desk(files: list[Path], dry_run: bool) -> Iterator[tuple["Desk", bool]]:
    """The desk to import to, and whether to write.

    A dry run writes to a desk that is thrown away where there is none yet, and where a later file may meet people of an
    earlier one: then to a copy. Else it only plans, as it does on a server, of which there is no copy.
    """
    if not dry_run:
        with open_desk(create=True) as desk:
            yield desk, True
        return
    with tempfile.TemporaryDirectory(prefix="leaddesk-trial-") as folder:
        trial, target = Path(folder) / "trial.leaddesk", common.settings.desk
        if "://" in target or (Path(target).exists() and len(files) == 1):
            with open_desk(create=False) as desk:
                yield desk, False
            return
        if Path(target).exists():
            with open_desk(create=False) as desk:
                desk.upkeep.back_up(trial)
        with open_desk(create=True, at=trial) as desk:
            yield desk, True


def _import_all(
    desk: "Desk", files: list[Path], decisions: "Decisions", password: str | None, writes: bool, errors: Path | None
) -> list[dict[str, Any]]:
    """Imports every file or none: what is wrong with a later one takes back the earlier ones."""
    started = [monotonic()]
    lists, documents, batches = [], [], []
    for file in files:
        try:
            lists.append(desk.importing.read(file, decisions, password))
        except LeadDeskError as error:
            if len(files) == 1:
                raise
            raise BadFile(_("{file}: {why}").format(file=file.name, why=error)) from None
        started.append(monotonic())
    try:
        for at, (file, found) in enumerate(zip(files, lists, strict=True)):
            start = monotonic() - (started[at + 1] - started[at])
            plan = desk.importing.plan(found, decisions)
            batch, leads = None, plan.leads
            if writes:
                done = desk.importing.apply(found, plan, _progress())
                plan, batch, leads = done.plan, done.batch, done.leads
                batches += [batch] if batch is not None else []
            if errors is not None and plan.rejected:
                name = errors if len(files) == 1 else errors.with_stem(f"{errors.stem}-{file.stem}")
                desk.importing.write_rejected(found, plan, name)
            documents.append(_document(file, found, plan, batch, leads, monotonic() - start))
    except BaseException:
        for batch in reversed(batches):
            desk.journal.undo(batch)
        raise
    return documents


def _document(
    file: Path, found: "ReadList", plan: "Plan", batch: int | None, leads: int, seconds: float
) -> dict[str, Any]:
    counts = plan.counts
    return {
        "file": file.name,
        "batch": batch,
        "created": counts.created,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "skipped": counts.skipped,
        "rejected": counts.rejected,
        "duplicates": counts.duplicates,
        "leads": leads,
        "errors": [_error(row.planned, row.row, found) for row in plan.rows() if row.outcome == "rejected"],
        "seconds": round(seconds, 3),
    }


def _error(planned: "PlannedPerson", row: int, found: "ReadList") -> dict[str, Any]:
    person = planned.person
    column = next((c.header for c in found.list.columns if c.field == person.reject_field), None)
    value = next(
        (raw for entry in person.entries for key, raw, _why in entry.errors if key == person.reject_field), None
    )
    return {"row": row, "column": column, "value": value, "message": person.reject}


def _together(documents: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of several files in one answer."""
    added = ("created", "updated", "unchanged", "skipped", "rejected", "duplicates", "leads")
    return {
        "batch": documents[-1]["batch"],
        **{key: sum(one[key] for one in documents) for key in added},
        "errors": [{"file": one["file"], **error} for one in documents for error in one["errors"]],
        "seconds": round(sum(one["seconds"] for one in documents), 3),
        "files": documents,
    }


def _progress() -> "Progress":
    """A progress bar on a terminal, and nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    if common.is_json or not sys.stderr.isatty():
        return lambda _part, _share: None
    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    task = bar.add_task(_("Importing"), total=2.0)

    def tell(part: str, share: float) -> None:
        bar.update(task, completed=share + (1.0 if part == "score" else 0.0))
        if part == "score" and share >= 1.0:
            bar.stop()

    return tell


def _imported_text(done: dict[str, Any], dry_run: bool) -> str:
    lines = [
        (_("{file}: nothing was written, this would be") if dry_run else _("{file}: imported")).format(
            file=done["file"]
        ),
        _("{created} new, {updated} updated, {unchanged} unchanged, {skipped} skipped, {rejected} rejected").format(
            **done
        ),
    ]
    if done["duplicates"]:
        lines.append(
            n_(
                "{n} may be somebody who is there already",
                "{n} may be people who are there already",
                done["duplicates"],
            )
        )
    lines += [_("Row {row}: {message}").format(row=error["row"], message=error["message"]) for error in done["errors"]]
    if done["batch"]:
        lines.append(_("Taken back with: leaddesk undo --batch {batch}").format(batch=done["batch"]))
    return "\n".join(lines)
