"""Commands on leads: leads, show, add, edit, log, move."""

from datetime import date, datetime
from typing import Annotated, Any

import typer

from leaddesk.cli.answers import everything_json, lead_json, lead_line
from leaddesk.cli.common import answer, one_of, open_desk, refuse, table_text
from leaddesk.cli.values import read_assignments, read_day, read_moment, read_stage
from leaddesk.domain.board import Filter, Order
from leaddesk.domain.moves import Move
from leaddesk.translation import _

LeadNumber = Annotated[int, typer.Argument(metavar="LEAD", help="The lead's number.")]
Sort = Annotated[str, typer.Option("--sort", help="score, age or name; default: the most urgent first.")]


def register(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("leads")(list_leads)
    app.command("show")(show)
    app.command("add")(add)
    app.command("edit")(edit)
    app.command("log")(log)
    app.command("move")(move)


def list_leads(
    stage: Annotated[str | None, typer.Option(help="Only this stage.")] = None,
    search: Annotated[str, typer.Option(help="Any part of name, kana, company, mail, phone or note.")] = "",
    event: Annotated[str | None, typer.Option(help="Only people met at this event.")] = None,
    owner: Annotated[str | None, typer.Option(help="Only this owner's.")] = None,
    limit: Annotated[int, typer.Option(min=0, help="At most so many.")] = 50,
    sort: Sort = "urgency",
) -> None:
    """List leads.

    Example: leaddesk leads --stage MQL --sort score --limit 20
    """
    order = one_of(tuple(Order), sort, "--sort")
    with open_desk(create=False) as desk:
        events = desk.events.numbers_named(event) if event is not None else ()
        shown = Filter(
            search=search,
            stages=(read_stage(stage),) if stage else (),
            owners=(owner,) if owner is not None else (),
            events=events,
        )
        total, found = desk.leads.find(shown, order, limit)
        lines = [lead_line(lead) for lead in found]
        header = [_("No."), _("Stage"), _("Name"), _("Company"), _("Fit"), _("Engagement"), _("Owner")]
        text = table_text(header, lines) if lines else _("No lead matches")
        answer({"total": total, "leads": [lead_json(lead) for lead in found]}, text)


def show(lead: LeadNumber) -> None:
    """Show one lead: fields, score receipt, activities, history.

    Example: leaddesk show 12 --json
    """
    with open_desk(create=False) as desk:
        found = desk.leads.everything(lead)
        document = everything_json(found, desk.journal.of_lead(lead))
        answer(document, _everything_text(found))


def add(
    values: Annotated[list[str] | None, typer.Argument(metavar="[FIELD=VALUE]…")] = None,
    stage: Annotated[str, typer.Option(help="The stage it starts at.")] = "MAL",
    source: Annotated[str, typer.Option(help="Where it comes from; sales starts at SAL.")] = "",
) -> None:
    """Add a lead by hand.

    Example: leaddesk add family_name=山田 given_name=太郎 company=株式会社例 email=taro@example.co.jp
    """
    record = read_assignments(values or [])
    with open_desk(create=True) as desk:
        number, changes = desk.leads.add(record, read_stage(stage), source)
        answer({"lead": lead_json(desk.leads.get(number))}, f"{changes.says} ({number})")


def edit(lead: LeadNumber, values: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE…")]) -> None:
    """Change fields of a lead; FIELD= empties one.

    Example: leaddesk edit 12 phone=03-5550-0100 job_title=部長
    """
    record = read_assignments(values)
    with open_desk(create=False) as desk:
        changes = desk.leads.edit(lead, record)
        answer({"lead": lead_json(desk.leads.get(lead))}, changes.says or _("Nothing to change"))


def log(
    lead: LeadNumber,
    activity: Annotated[str, typer.Argument(metavar="ACTIVITY", help="For example call, inquiry, seminar-attended.")],
    at: Annotated[str | None, typer.Option(help="When, for example 2026-11-08 or 2026-11-08T14:30.")] = None,
    note: Annotated[str, typer.Option(help="What to remember of it.")] = "",
    minutes: Annotated[int | None, typer.Option(min=0, help="How long they attended.")] = None,
) -> None:
    """Record an activity and score the lead anew.

    Example: leaddesk log 12 document-requested --at 2026-11-08 --note "Catalogue"
    """
    when: date | datetime | None = read_moment(at) if at else None
    with open_desk(create=False) as desk:
        changes = desk.leads.log([lead], activity, when, note, minutes=minutes)
        answer({"lead": lead_json(desk.leads.get(lead))}, changes.says)


def move(
    leads: Annotated[list[str], typer.Argument(metavar="LEAD… STAGE")],
    reason: Annotated[str, typer.Option(help="Why: a code of the move, or agreed for an override.")] = "",
    note: Annotated[str, typer.Option(help="What to remember of it.")] = "",
    evidence: Annotated[str, typer.Option(help="For SQL: quote-requested or appointment.")] = "",
    amount: Annotated[int | None, typer.Option(min=0, help="For WON: the amount in yen.")] = None,
    until: Annotated[str | None, typer.Option(help="Until when a returned lead rests.")] = None,
    monthly: Annotated[bool, typer.Option("--monthly", help="The amount is per month.")] = False,
) -> None:
    """Move leads to a stage. If any of them is refused, nothing moves.

    Example: leaddesk move 12 13 MAL --reason incomplete --until 2026-12-01
    """
    *numbers, stage = leads
    if not numbers or not all(number.isdigit() for number in numbers):
        raise typer.BadParameter(_("give the numbers of leads, then a stage"), param_hint="LEAD… STAGE")
    wanted = Move(
        to=read_stage(stage),
        reason=reason,
        note=note,
        evidence=evidence,
        amount=amount,
        is_monthly=monthly,
        until=read_day(until) if until else None,
        is_meant=True,
    )
    with open_desk(create=False) as desk:
        changes, refused = desk.board.move(list(dict.fromkeys(map(int, numbers))), wanted)
        document: dict[str, Any] = {
            "moved": sorted(changes.leads),
            "refused": [{"lead": refusal.lead, "why": refusal.why} for refusal in refused],
        }
        if refused:
            refuse("\n".join(refusal.why for refusal in refused), document)
        answer(document, changes.says)


def _everything_text(found: Any) -> str:
    from leaddesk.cli.answers import everything_text

    return everything_text(found)
