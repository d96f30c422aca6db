"""Commands on lists: inspect, export, template, duplicates, merge."""

from pathlib import Path
from typing import Annotated, Any

import typer

from leaddesk.cli.answers import lead_json
from leaddesk.cli.common import answer, one_of, open_desk
from leaddesk.cli.values import read_stage
from leaddesk.domain.board import Filter
from leaddesk.domain.errors import BadFile
from leaddesk.translation import _, n_


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("inspect")(inspect)
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

    known = one_of(tuple(TEMPLATE_WORDS), kind, "business-cards|seminar")
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
