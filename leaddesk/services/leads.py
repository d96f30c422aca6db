"""One lead at a time: adding, editing, logging what happened, and everything about one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS
from leaddesk.domain.board import Filter, Order
from leaddesk.domain.cards import Card
from leaddesk.domain.changes import Changes
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.companies import KnownCompany
from leaddesk.domain.consents import BASIS_OF_EVENT
from leaddesk.domain.errors import Conflict, RuleBroken, UnknownLead
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Activity, Consent, Lead, Record, StageMove
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.receipts import ReceiptLine
from leaddesk.domain.stages import Stage
from leaddesk.domain.timeline import Chapter, Entry
from leaddesk.services.context import Context
from leaddesk.services.lead_rows import activity_row, edit_leads, insert_leads, update_leads
from leaddesk.services.telling import told
from leaddesk.services.timelines import last_edit, read_timeline
from leaddesk.store import leads as stored
from leaddesk.store.board import cards
from leaddesk.store.companies import companies_like, facts_of_company
from leaddesk.store.finding import find
from leaddesk.store.journal import Step
from leaddesk.store.members import member_names
from leaddesk.store.plain import Plain
from leaddesk.store.records import COLUMNS
from leaddesk.store.scoring.receipt import read_receipt
from leaddesk.store.times import to_day
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the desk knows of one lead, for its panel."""

    lead: Lead
    receipt: tuple[ReceiptLine, ...]
    activities: tuple[Activity, ...]
    moves: tuple[StageMove, ...]
    consents: tuple[Consent, ...]
    colleagues: tuple[Lead, ...]
    card: Card
    """What the board shows of it."""
    colleague_cards: tuple[Card, ...]
    """What the board shows of its colleagues, in their order."""
    persona: str
    """The name of the persona that fits best; "" where none does."""
    pact_version: int
    """The pact that the receipt is of."""
    timeline: tuple[Entry, ...]


class Leads:
    """The leads of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, shown: Filter, order: Order = Order.URGENCY, limit: int | None = None) -> tuple[int, list[Lead]]:
        """The leads that pass a filter, in order, and how many there are; at most ``limit`` of them."""
        context = self._context
        with context.store.reading() as sql:
            total, ids = find(sql, shown, order, context.today().toordinal(), limit)
            return total, stored.read_leads(sql, ids, context.zone)

    def get(self, lead: int) -> Lead:
        """One lead. Raises UnknownLead."""
        with self._context.store.reading() as sql:
            return self._one(sql, lead)

    def several(self, leads: Sequence[int]) -> list[Lead]:
        """Leads by number, in the order asked for; numbers of nobody are left out."""
        with self._context.store.reading() as sql:
            return stored.read_leads(sql, leads, self._context.zone)

    def everything(self, lead: int) -> Everything:
        """All about one lead. Raises UnknownLead."""
        context = self._context
        with context.store.reading() as sql:
            found = self._one(sql, lead)
            published = context.published(sql)
            activities = tuple(stored.activities_of(sql, lead, context.zone))
            moves = tuple(stored.moves_of(sql, lead, context.zone))
            others = stored.colleagues(sql, lead)
            personas = {persona.code: persona.name for persona in published.pact.personas}
            return Everything(
                found,
                read_receipt(sql, published.compiled, found, context.today()),
                activities,
                moves,
                tuple(stored.consents_of(sql, lead)),
                tuple(stored.read_leads(sql, others, context.zone)),
                cards(sql, [lead], context.zone)[0],
                tuple(cards(sql, others, context.zone)),
                personas.get(found.persona or "", ""),
                published.number,
                read_timeline(sql, found, activities, moves, context),
            )

    def last_edit(self, lead: int, field: str) -> Chapter | None:
        """The step that changed a field of a lead last, for saying who did and when."""
        with self._context.store.reading() as sql:
            return last_edit(sql, lead, field, self._context.zone)

    def owners(self) -> list[str]:
        """Our own people, as they are offered for a lead's owner."""
        with self._context.store.reading() as sql:
            names = member_names(sql)
        acting = self._context.acting.name
        return [acting, *(name for name in names if name != acting)] if acting else names

    def usual_values(self, field: str, limit: int = 50) -> list[str]:
        """The values that a text field has most often on the desk, as they are offered while one is typed."""
        if field not in COLUMNS:
            return []
        with self._context.store.reading() as sql:
            return [value for value, _count in stored.distinct_values(sql, field, limit)]

    def who_has(self, field: str, value: str, but: int) -> Lead | None:
        """Somebody else with the same mail address or mobile number; ``None`` where it is nobody's, or another field."""
        context = self._context
        with context.store.reading() as sql:
            found = stored.leads_with(sql, field, value, but)
            return next(iter(stored.read_leads(sql, found, context.zone)), None)

    def companies(self, text: str, limit: int = 6) -> list[KnownCompany]:
        """Companies of the desk whose name contains the text, the likeliest first."""
        with self._context.store.reading() as sql:
            return companies_like(sql, text, limit)

    def facts_of_company(self, company: int) -> Record:
        """What the desk knows of a company: industry, size and the like, each as it was written last."""
        with self._context.store.reading() as sql:
            return facts_of_company(sql, company)

    def add(
        self,
        values: Mapping[str, Any],
        stage: Stage = Stage.MAL,
        source: str = "",
        event: int | None = None,
        *,
        action: NextAction | None = None,
        happened: str = "",
        note: str = "",
    ) -> tuple[int, Changes]:
        """Adds a lead by hand; its number. A person whom sales found itself starts at SAL.

        ``happened`` is the activity that brought the person (an inquiry, a referral), with its ``note``. Raises
        RuleBroken where nothing says who it is.
        """
        context = self._context
        record = complete(dict(values))
        _must_name_somebody(record)
        if source and source not in EVENT_KINDS:
            raise RuleBroken(
                _("“{source}” is no source. Known are: {known}").format(source=source, known=", ".join(EVENT_KINDS))
            )
        if source == "sales" and stage is Stage.MAL:
            stage = Stage.SAL
        if source and not record.get("source"):
            record["source"] = source
        if stage is Stage.SAL and not record.get("owner"):
            record["owner"] = context.acting.name
        with context.step("add") as step:
            lead = insert_leads(step, [record], stage, context, event)[0]
            if happened:
                step.insert("activity", [activity_row(lead, happened, None, context, note, event, None)])
            if source:
                step.insert("consent", [self._consent(lead, source, event)])
            if action is not None:
                update_leads(step, [lead], _columns_of(action))
            words = {"name": record.get("full_name") or record.get("company") or "", "stage": stage.value}
            step.say(words)
        return lead, Changes(step.id, "add", frozenset({lead}), says=told("add", words))

    def _consent(self, lead: int, source: str, event: int | None) -> dict[str, Any]:
        """The basis on which somebody is held who came by this source."""
        day = to_day(self._context.today())
        acting = self._context.acting.name
        row = {"lead_id": lead, "basis": BASIS_OF_EVENT[source], "day": day, "event_id": event}
        return {**row, "mailing": None, "member": acting}

    def edit(self, lead: int, changes: Mapping[str, Any], seen: Mapping[str, Any] | None = None) -> Changes:
        """Changes fields to clean values; ``None`` empties one. Raises UnknownLead.

        ``seen`` holds what the user saw before: where the desk holds something else by now, Conflict is raised and
        nothing is written.
        """
        return self.edit_each({lead: changes}, {lead: seen} if seen is not None else {})

    def edit_each(
        self, changes: Mapping[int, Mapping[str, Any]], seen: Mapping[int, Mapping[str, Any]] | None = None
    ) -> Changes:
        """Changes fields of several leads, each its own, as one step. See :meth:`edit`."""
        context = self._context
        with context.step("edit") as step:
            leads = {lead.id: lead for lead in stored.read_leads(step.sql, list(changes), context.zone)}
            for number in changes:
                if number not in leads:
                    raise UnknownLead(_no_lead(number))
            for number, expected in (seen or {}).items():
                _must_be_as_seen(leads[number], expected)
            fields = edit_leads(step, leads, changes)
            words = {"fields": sorted(fields), "count": len(step.leads), "name": _name_of(leads, step.leads)}
            step.say(words)
        if not step.leads:
            return Changes()
        return Changes(step.id, "edit", frozenset(step.leads), says=told("edit", words))

    def log(
        self,
        leads: Collection[int],
        code: str,
        on: date | datetime | None = None,
        note: str = "",
        event: int | None = None,
        minutes: int | None = None,
        *,
        finishes: bool = False,
        member: str = "",
    ) -> Changes:
        """Records an activity with each of these leads, as one step. Raises UnknownLead and RuleBroken.

        ``finishes``: by it their next action is done, and no longer stands there. ``member`` did it, where it was not
        the one who records it.
        """
        context = self._context
        if code not in ACTIVITIES:
            raise RuleBroken(
                _("“{code}” is no activity. Known are: {known}").format(code=code, known=", ".join(ACTIVITIES))
            )
        with context.step("log") as step:
            known = self._known(step, leads)
            rows = [activity_row(lead, code, on, context, note, event, minutes, member) for lead in leads]
            step.insert("activity", rows)
            if finishes:
                update_leads(step, leads, _columns_of(None))
            words = {"code": code, "count": len(known), "name": _name_of(known, step.leads)}
            if finishes:
                words["finishes"] = True
            step.say(words)
        return Changes(step.id, "log", frozenset(step.leads), says=told("log", words))

    def plan(self, leads: Collection[int], action: NextAction | None) -> Changes:
        """Says what is to be done next with each of these leads, ``None`` for nothing, as one step. Raises UnknownLead."""
        with self._context.step("plan") as step:
            known = self._known(step, leads)
            update_leads(step, leads, _columns_of(action))
            words = {"what": action.text if action else "", "count": len(known), "name": _name_of(known, known)}
            step.say(words)
        return Changes(step.id, "plan", frozenset(step.leads), says=told("plan", words)) if step.leads else Changes()

    def opt_out(self, leads: Collection[int], on: date | None = None) -> Changes:
        """Remembers that these people want no mailings, since a day or today, as one step. Raises UnknownLead."""
        return self._set_opt_out("opt-out", leads, on or self._context.today())

    def opt_in(self, leads: Collection[int]) -> Changes:
        """Takes an opt-out back: these people may be mailed again. Raises UnknownLead."""
        return self._set_opt_out("opt-in", leads, None)

    def _set_opt_out(self, kind: str, leads: Collection[int], on: date | None) -> Changes:
        with self._context.step(kind) as step:
            known = self._known(step, leads)
            update_leads(step, leads, {"opted_out_on": to_day(on) if on else None})
            words = {"count": len(known), "name": _name_of(known, known)}
            step.say(words)
        return Changes(step.id, kind, frozenset(step.leads), says=told(kind, words)) if step.leads else Changes()

    def _known(self, step: Step, leads: Collection[int]) -> dict[int, Lead]:
        """These leads by number, in an open step. Raises UnknownLead."""
        known = {lead.id: lead for lead in stored.read_leads(step.sql, list(leads), self._context.zone)}
        for number in leads:
            if number not in known:
                raise UnknownLead(_no_lead(number))
        return known

    def _one(self, sql: Plain, lead: int) -> Lead:
        found = stored.read_leads(sql, [lead], self._context.zone)
        if not found:
            raise UnknownLead(_no_lead(lead))
        return found[0]


def _must_name_somebody(record: Mapping[str, Any]) -> None:
    if not any(record.get(key) for key in ("full_name", "company", "email", "kana", "roman_name")):
        raise RuleBroken(_("Give a name, a company or a mail address"))


def _must_be_as_seen(lead: Lead, seen: Mapping[str, Any]) -> None:
    for key, value in seen.items():
        held = lead.record.get(key)
        if held != value:
            message = _("{field} of {name} was changed to “{value}” meanwhile. Which one stays?")
            raise Conflict(message.format(field=FIELD[key].word, name=lead.name, value=held or ""))


def _columns_of(action: NextAction | None) -> dict[str, Any]:
    """The columns of a next action, or of none."""
    return {
        "next_action": action.text or None if action else None,
        "next_action_on": to_day(action.on) if action and action.on else None,
        "next_action_time": action.time or None if action else None,
        "next_action_kind": action.kind or None if action else None,
    }


def _no_lead(number: int) -> str:
    return _("There is no lead {number}. Its number stands in the list of leads").format(number=number)


def _name_of(leads: Mapping[int, Lead], touched: Collection[int]) -> str:
    return leads[next(iter(touched))].name if len(touched) == 1 else ""
