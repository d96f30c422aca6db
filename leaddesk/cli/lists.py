"""Commands on lists: inspect, import."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from leaddesk.cli.answers import lead_json
from leaddesk.cli.common import answer, common, open_desk
from leaddesk.cli.values import read_day, read_stage
from leaddesk.domain.board import Filter
from leaddesk.domain.errors import BadFile
from leaddesk.translation import _, n_


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("inspect")(inspect)
    app.command("import")(import_lists)
    app.command("export")(export)
    app.command("template")(template)
    app.command("duplicates")(duplicates)
    app.command("merge")(merge)


ListFile = Annotated[Path, typer.Argument(metavar="FILE")]


def inspect(
    file: ListFile,
    sheet: Annotated[str | None, typer.Option(help="This sheet of the workbook.")] = None,
    password: Annotated[str | None, typer.Option(help="Of a protected workbook.")] = None,
) -> None:
    """Say what the importer recognises in a list; touches no desk.

    Example: leaddesk inspect cards.csv --json
    """
    from leaddesk.services.inspecting import inspect as look

    found = look(file, sheet, password)
    answer(found, _inspected_text(found))


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
    from leaddesk.services.importing.decisions import Decisions, EventDecision, OnDuplicate
    from leaddesk.services.inspecting import read_mapping

    if kind not in (None, "business-cards", "seminar"):
        raise typer.BadParameter("choose business-cards or seminar", param_hint="--kind")
    if on_duplicate not in tuple(OnDuplicate):
        raise typer.BadParameter("choose merge, skip, create or ask", param_hint="--on-duplicate")
    for file in files:
        if not file.exists():
            raise BadFile(_("There is no file “{file}”").format(file=file.name))
    decisions = Decisions(
        event=EventDecision(
            name=event or "",
            kind=event_kind,
            starts_on=read_day(event_date) if event_date else None,
            cost=event_cost,
        ),
        kind=kind,  # type: ignore[arg-type]  # checked above
        sheet=sheet,
        mapping=read_mapping(mapping or []),
        on_duplicate=OnDuplicate(on_duplicate),
        stage=read_stage(stage),
    )
    with open_desk(create=not dry_run) as desk:
        documents = [_import_one(desk, file, decisions, dry_run, errors, password) for file in files]
    document = documents[0] if len(documents) == 1 else _together(documents)
    answer(document, "\n".join(_imported_text(one, dry_run) for one in documents))
    if document["rejected"]:
        raise typer.Exit(3)


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx|.csv|.vcf")],
    stage: Annotated[str | None, typer.Option(help="Only this stage.")] = None,
    search: Annotated[str, typer.Option(help="Only what matches this text.")] = "",
    layout: Annotated[str, typer.Option(help="full, business-cards, seminar, salesforce or hubspot.")] = "full",
    encoding: Annotated[str, typer.Option(help="Of a CSV: utf-8-sig or cp932.")] = "utf-8-sig",
) -> None:
    """Export leads; people who opted out are left out of layouts for mailings.

    Example: leaddesk export mql.xlsx --stage MQL
    """
    shown = Filter(search=search, stages=(read_stage(stage),) if stage else ())
    with open_desk(create=False) as desk:
        done = desk.exporting.export(file, shown, layout, encoding)
    warnings: list[str] = list(done.warnings)
    document = {"file": str(done.file), "leads": done.leads, "left_out": done.left_out, "warnings": warnings}
    text = n_("{n} lead written to", "{n} leads written to", done.leads) + f" {done.file}"
    answer(document, "\n".join([text, *warnings]))


def template(
    kind: Annotated[str, typer.Argument(metavar="business-cards|seminar")],
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx")],
) -> None:
    """Write an empty list to fill in, with drop-downs and examples; touches no desk.

    Example: leaddesk template seminar attendees.xlsx --lang en
    """
    from leaddesk.services.templates import TEMPLATE_WORDS, write_template

    known = next((one for one in TEMPLATE_WORDS if one == kind), None)
    if known is None:
        raise typer.BadParameter("choose business-cards or seminar", param_hint="business-cards|seminar")
    if file.suffix.lower() != ".xlsx":
        raise BadFile(_("Templates are Excel workbooks. Let the file's name end in .xlsx"))
    write_template(known, file)
    answer({"file": str(file)}, str(file))


def duplicates() -> None:
    """List pairs of leads that look like one person, the likeliest first.

    Example: leaddesk duplicates --json
    """
    from leaddesk.domain.matching.reasons import sentence

    with open_desk(create=False) as desk:
        found = desk.duplicates.find()
    pairs = [
        {"a": pair.a, "b": pair.b, "score": round(pair.score, 4), "because": [sentence(r) for r in pair.reasons]}
        for pair in found
    ]
    lines = [f"{p.a} – {p.b}  {p.score:.0%}  {', '.join(map(sentence, p.reasons))}" for p in found]
    answer({"pairs": pairs}, "\n".join(lines) or _("No possible duplicates"))


def merge(
    keep: Annotated[int, typer.Argument(metavar="KEEP", help="The lead that stays.")],
    others: Annotated[list[int], typer.Argument(metavar="OTHER…", help="The leads that become part of it.")],
) -> None:
    """Merge leads of one person; undo takes it back.

    Example: leaddesk merge 12 31
    """
    with open_desk(create=False) as desk:
        changes = desk.duplicates.merge(keep, others)
        answer({"lead": lead_json(desk.leads.get(keep))}, changes.says)


def _import_one(desk: Any, file: Path, decisions: Any, dry_run: bool, errors: Path | None, password: str | None) -> Any:
    from time import monotonic

    started = monotonic()
    found = desk.importing.read(file, decisions, password)
    plan = desk.importing.plan(found, decisions)
    if dry_run:
        batch, leads = None, plan.leads
    else:
        done = desk.importing.apply(found, plan, _progress())
        plan, batch, leads = done.plan, done.batch, done.leads
    if errors is not None and plan.rejected:
        desk.importing.write_rejected(found, plan, errors)
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
        "seconds": round(monotonic() - started, 3),
    }


def _error(planned: Any, row: int, found: Any) -> dict[str, Any]:
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


def _progress() -> Any:
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


def _inspected_text(found: dict[str, Any]) -> str:
    kind = {"business-cards": _("Business cards"), "seminar": _("Seminar list")}[found["kind"]]
    people = n_("{n} person", "{n} people", found["people"])
    lines = [f"{found['file']}: {kind}, {people}"]
    lines.append(
        _("format {format}, encoding {encoding}, sheet {sheet}, header in row {row}, product {preset}").format(
            format=found["format"],
            encoding=found["encoding"] or "–",
            sheet=found["sheet"] or "–",
            row=found["header_row"] or "–",
            preset=found["preset"] or "–",
        )
    )
    for column in found["columns"]:
        lines.append(f"  {column['header'] or '–'} → {column['field'] or '–'}  {column['confidence']:.0%}")
    return "\n".join([*lines, *found["warnings"]])


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
