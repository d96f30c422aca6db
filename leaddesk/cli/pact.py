"""Commands on the pact: rules, rescore."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from leaddesk.cli.common import answer, open_desk, refuse
from leaddesk.domain.errors import BadFile
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Weight, findings
from leaddesk.domain.pact_file import BadPact, Problem, from_toml, to_toml
from leaddesk.translation import _, n_

rules = typer.Typer(help="The personas, scoring rules and stage gates of the pact.")
PactFile = Annotated[Path | None, typer.Argument(metavar="[FILE.toml]", help="A draft; default: the published pact.")]


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.add_typer(rules, name="rules")
    app.command("rescore")(rescore)


@rules.command("show")
def show(version: Annotated[int | None, typer.Option(help="An earlier version.")] = None) -> None:
    """Show the published pact, as TOML that check, preview and publish read back.

    Example: leaddesk rules show > pact.toml
    """
    with open_desk(create=False) as desk:
        found = desk.pact.version(version) if version is not None else desk.pact.published()
    document = {"version": found.number, "published_at": found.published_at.isoformat(), "note": found.note}
    answer(
        {**document, "pact": found.pact.model_dump(mode="json", exclude_none=True)}, to_toml(found.pact).rstrip("\n")
    )


@rules.command("check")
def check(file: Annotated[Path, typer.Argument(metavar="FILE.toml")]) -> None:
    """Check a draft; every mistake with its line.

    Example: leaddesk rules check pact.toml
    """
    try:
        pact = from_toml(_text(file))
    except BadPact as bad:
        refuse("\n".join(map(str, bad.problems)), {"ok": False, "problems": [_problem(p) for p in bad.problems]})
    errors = [finding for finding in findings(pact) if finding.weight is Weight.ERROR]
    problems = [Problem(1, f"{finding.part}: {finding.message}") for finding in errors]
    if problems:
        refuse("\n".join(map(str, problems)), {"ok": False, "problems": [_problem(p) for p in problems]})
    warnings = [f"{finding.part}: {finding.message}" for finding in findings(pact)]
    answer({"ok": True, "problems": [], "warnings": warnings}, "\n".join([_("The draft is sound"), *warnings]))


@rules.command("preview")
def preview(file: PactFile = None) -> None:
    """Show what a draft would change: who enters and leaves MQL, and the distribution.

    Example: leaddesk rules preview pact.toml --json
    """
    with open_desk(create=False) as desk:
        seen = desk.pact.preview(_draft(desk, file))
    found = seen.comparison
    document = {
        "changed": found.changed,
        "enter_mql": [one.lead for one in found.enters],
        "leave_mql": [one.lead for one in found.leaves],
        "mql": found.mql,
        "distribution": {"published": _bands(found.published), "draft": _bands(found.draft)},
        "handovers_a_week": {
            "published": seen.handovers_published,
            "draft": seen.handovers_draft,
            "capacity": seen.capacity,
        },
    }
    lines = [
        n_("{n} score changes", "{n} scores change", found.changed),
        _("MQL {before} → {after}").format(before=found.mql, after=found.mql + len(found.enters) - len(found.leaves)),
        *(f"  + {one.lead} {one.name} {one.company}  {one.before} → {one.after}" for one in found.enters),
        *(f"  − {one.lead} {one.name} {one.company}  {one.before} → {one.after}" for one in found.leaves),
    ]
    answer(document, "\n".join(lines))


@rules.command("publish")
def publish(
    file: Annotated[Path, typer.Argument(metavar="FILE.toml")],
    note: Annotated[str, typer.Option(help="What changed and why.")] = "",
    marketing: Annotated[str, typer.Option(help="Who agreed for marketing.")] = "",
    sales: Annotated[str, typer.Option(help="Who agreed for sales.")] = "",
) -> None:
    """Publish a draft as the next version and score every lead by it.

    Example: leaddesk rules publish pact.toml --note "Two seminars count" --marketing Tanaka --sales Sato
    """
    with open_desk(create=True) as desk:
        number, changes = desk.pact.publish(_draft(desk, file), note, marketing, sales)
        text = _("Published version {number}").format(number=number)
        answer({"version": number, "changed": len(changes.leads)}, text)


@rules.command("backtest")
def backtest(file: PactFile = None) -> None:
    """Replay a draft on leads whose end is known, with only what was known at the time.

    Example: leaddesk rules backtest pact.toml
    """
    from leaddesk.cli.backtests import backtest_json, backtest_text

    with open_desk(create=False) as desk:
        found = desk.pact.backtest(_draft(desk, file))
    answer(backtest_json(found), backtest_text(found))


def rescore() -> None:
    """Score every lead anew as of now.

    Example: leaddesk rescore
    """
    with open_desk(create=True) as desk:
        _changes, leads, changed, seconds = desk.upkeep.rescore()
    document = {"leads": leads, "changed": changed, "seconds": round(seconds, 3)}
    answer(document, n_("Scored {n} lead", "Scored {n} leads", leads))


def _draft(desk: Any, file: Path | None) -> Pact:
    """The draft in a file; without one the published pact. Raises BadPact with every mistake and its line."""
    if file is None:
        published: Pact = desk.pact.published().pact
        return published
    return from_toml(_text(file))


def _text(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BadFile(_("There is no file “{file}”").format(file=file.name)) from None
    except (OSError, UnicodeDecodeError):
        raise BadFile(_("“{file}” is no pact: it is not text in UTF-8").format(file=file.name)) from None


def _problem(problem: Problem) -> dict[str, Any]:
    return {"line": problem.line, "message": problem.message}


def _bands(counts: Any) -> list[dict[str, int]]:
    return [{"from": low, "leads": count} for low, count in counts.items()]
