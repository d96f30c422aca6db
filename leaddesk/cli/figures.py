"""Commands on figures: report."""

from pathlib import Path
from typing import Annotated

import typer

from leaddesk.cli.common import answer, common, one_of, open_desk, table_text
from leaddesk.cli.values import read_day
from leaddesk.domain.errors import RuleBroken
from leaddesk.reports.funnel import Funnel, funnel_lines
from leaddesk.translation import _

REPORTS = ("funnel",)


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("report")(report)


def report(
    name: Annotated[str, typer.Argument(metavar="funnel", help="Which figures.")],
    first: Annotated[str | None, typer.Option("--from", help="Entries from this day on.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Entries up to this day.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write it to FILE.xlsx, .pdf or .png.")] = None,
) -> None:
    """The figures that people ask for.

    Example: leaddesk report funnel --from 2026-09-01 --to 2026-11-30 --out funnel.xlsx
    """
    one_of(REPORTS, name, "report")
    with open_desk(create=False) as desk:
        found = desk.reports.funnel(read_day(first) if first else None, read_day(last) if last else None)
        if out is not None:
            _write(desk.reports, found, out)
        answer(found.as_json(), funnel_text(found))


def funnel_text(found: Funnel) -> str:
    """The funnel for the terminal."""
    header = [_("Stage"), _("Entered"), _("Advanced"), _("Skipped"), _("Returned"), _("Lost")]
    header += [_("Disqualified"), _("Waiting"), _("Rate"), _("Median days")]
    return table_text(header, funnel_lines(found))


def _write(reports: object, found: Funnel, out: Path) -> None:
    from leaddesk.services.reports import Reports

    assert isinstance(reports, Reports)
    if out.suffix.lower() == ".xlsx":
        reports.write_funnel(found, out)
    elif out.suffix.lower() in (".pdf", ".png"):
        assert common.doors is not None
        common.doors.report_picture(found, out)
    else:
        raise RuleBroken(_("A report is written as .xlsx, .pdf or .png"))
