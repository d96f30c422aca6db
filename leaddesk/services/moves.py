"""Moves between stages: what they have to be told, whom they refuse, and what they write."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.board import Column
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken, UnknownLead
from leaddesk.domain.gates import Qualities, missing_for, missing_for_mql
from leaddesk.domain.leads import Lead
from leaddesk.domain.moves import Likely, Move, Question, Refusal, question
from leaddesk.domain.returning import likely_return
from leaddesk.domain.stages import OUT, Stage, is_guarded, is_order_taken_back, is_return, reasons_for
from leaddesk.services.context import Context, Published
from leaddesk.services.telling import told
from leaddesk.store.journal import Step, read_rows
from leaddesk.store.leads import read_leads, revisions
from leaddesk.store.plain import Plain
from leaddesk.store.times import to_day, to_micros
from leaddesk.translation import _

RESTS_FOR = timedelta(days=30)
"""How long a returned lead rests where nobody says until when."""

_NEXT_ACTION = ("next_action", "next_action_on", "next_action_time", "next_action_kind")


class Moves:
    """The moves of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def question(self, ids: Sequence[int], column: Column) -> tuple[Question, list[Refusal]]:
        """What a move of these leads into a column would have to be told, and what keeps any of them from it."""
        context = self._context
        with context.store.reading() as sql:
            leads = read_leads(sql, ids, context.zone)
            if column is Column.RESTING and all(lead.stage is Stage.MAL for lead in leads):
                return Question.REST, []
            move = Move(column.stage)
            refusals = [refusal for lead in leads if (refusal := self._refusal(sql, lead, move))]
        asked = [refusal.question for refusal in refusals if refusal.question is not Question.NOTHING]
        return (asked[0] if asked else Question.NOTHING), refusals

    def refusals(self, ids: Sequence[int], move: Move) -> list[Refusal]:
        """Whom a move would refuse, and why; nothing is moved. Raises UnknownLead and RuleBroken as :meth:`move`."""
        with self._context.store.reading() as sql:
            leads = _all_of(sql, ids, self._context)
            return [refusal for lead in leads.values() if (refusal := self._refusal(sql, lead, move))]

    def move(self, ids: Sequence[int], move: Move, *, partly: bool = False) -> tuple[Changes, list[Refusal]]:
        """Moves leads as one step. If any is refused nothing moves, or, ``partly``, only the others do.

        Raises UnknownLead and RuleBroken (a reason that does not exist).
        """
        context = self._context
        with context.store.reading() as sql:
            leads = _all_of(sql, ids, context)
            refusals = [refusal for lead in leads.values() if (refusal := self._refusal(sql, lead, move))]
        refused = {refusal.lead for refusal in refusals}
        going = [lead for number, lead in leads.items() if number not in refused]
        if not going or (refused and not partly):
            return Changes(), refusals
        kind = _kind_of(going, move)
        words = {"stage": move.to.value, "count": len(going), "name": going[0].name if len(going) == 1 else ""}
        if kind == "rest" and move.until is not None:
            words["until"] = move.until.isoformat()
        try:
            with context.step(kind, words) as step:
                _must_be_unchanged(step.sql, going)
                self._write(step, going, move, context.published(step.sql))
        except _Outrun:
            return self.move(ids, move, partly=partly)
        return Changes(step.id, kind, frozenset(step.leads), says=told(kind, words)), refusals

    def _refusal(self, sql: Plain, lead: Lead, move: Move) -> Refusal | None:
        """Why a lead may not make a move, or ``None``."""
        context = self._context
        _must_be_known(lead.stage, move)
        if lead.stage is move.to and not (move.to is Stage.MAL and (move.until or lead.rests_until)):
            return Refusal(lead.id, _("{name} is there already").format(name=lead.name))
        published = context.published(sql)
        pact = published.pact
        asked = question(lead.stage, move)
        if asked is Question.EVIDENCE and not pact.gates.SQL.evidence:
            asked = Question.NOTHING
        missing: tuple[str, ...] = ()
        if is_guarded(lead.stage, move.to) and not move.is_override:
            missing = missing_for(pact, qualities(lead), move.to, move.evidence, move.amount, context.today())
        if move.is_override and not move.note:
            return Refusal(
                lead.id, _("An override needs a note that says why both departments agree"), Question.OVERRIDE
            )
        if asked is not Question.NOTHING:
            says = _asks(asked, lead, move, pact.gates.SQL.evidence)
            likely = self._likely(lead, published) if asked is Question.RETURN else None
            return Refusal(lead.id, says, asked, likely=likely, pact_version=published.number)
        if missing:
            why = _("{name} does not go on to {stage} yet: {missing}")
            listed = _("; ").join(missing)
            says = why.format(name=lead.name, stage=move.to.value, missing=listed)
            return Refusal(lead.id, says, Question.OVERRIDE, missing, pact_version=published.number)
        return None

    def _likely(self, lead: Lead, published: Published) -> Likely | None:
        """The reason that sales may have for giving it back."""
        missing = missing_for_mql(published.pact, qualities(lead), self._context.today())
        return likely_return(lead.record, missing)

    def _write(self, step: Step, leads: Sequence[Lead], move: Move, published: Published) -> None:
        rows = read_rows(step.sql, "lead", [lead.id for lead in leads])
        evidence = self._evidence(step, leads, move)
        updates = []
        for lead in leads:
            after = self._after(lead, move, published)
            before = {column: rows[lead.id][column] for column in after}
            updates.append((lead.id, lead.id, before, after))
        step.insert("stage_move", [self._move_row(lead, move, published, evidence.get(lead.id)) for lead in leads])
        step.update("lead", updates)

    def _evidence(self, step: Step, leads: Sequence[Lead], move: Move) -> dict[int, int]:
        """Records the activity that shows an order coming; its number for each lead."""
        if not move.evidence:
            return {}
        from leaddesk.services.lead_rows import activity_row

        rows = [
            activity_row(lead.id, move.evidence, move.evidence_on, self._context, move.note, None, None)
            for lead in leads
        ]
        return dict(zip((lead.id for lead in leads), step.insert("activity", rows), strict=True))

    def _after(self, lead: Lead, move: Move, published: Published) -> dict[str, Any]:
        """The columns that a move changes."""
        from leaddesk.services.lead_rows import entry

        context = self._context
        now = to_micros(context.now())
        after: dict[str, Any] = {} if lead.stage is move.to else entry(move.to, context, published)
        rests = move.to is Stage.MAL and (move.until is not None or is_return(lead.stage, move.to))
        until = move.until or context.today() + RESTS_FOR
        after |= {"rests_until": to_day(until) if rests else None, "rested_at": now if rests else None}
        if move.reason or lead.stage is not move.to:
            is_kept = move.to in OUT or (move.to is Stage.MAL and lead.stage is not Stage.WON)
            after["reason"] = move.reason or None if is_kept else None
        if is_return(lead.stage, move.to):
            after["returned_at"] = now
        elif move.to in (Stage.SAL, Stage.SQL, Stage.WON):
            after["returned_at"] = None
        if move.to in (Stage.SAL, Stage.SQL, Stage.WON):
            after["owner"] = move.owner or lead.record.get("owner") or context.acting.name
        elif move.owner:
            after["owner"] = move.owner
        if move.amount is not None:
            after |= {"amount": move.amount, "is_monthly": int(move.is_monthly)}
        if move.to in (Stage.WON, Stage.LOST, Stage.DISQUALIFIED):
            after |= dict.fromkeys(_NEXT_ACTION)  # what was planned on the way there is over
        after["won_on"] = to_day(context.today()) if move.to is Stage.WON else None
        return after

    def _move_row(self, lead: Lead, move: Move, published: Published, evidence: int | None) -> dict[str, Any]:
        now = self._context.now()
        marketing, sales = move.agreed_by or (None, None)
        return {
            "lead_id": lead.id,
            "at": to_micros(now),
            "day": to_day(now.date()),
            "before": lead.stage.value,
            "after": move.to.value,
            "reason": move.reason or None,
            "note": move.note or None,
            "until": to_day(move.until) if move.until else None,
            "evidence_id": evidence,
            "agreed_marketing": marketing,
            "agreed_sales": sales,
            "amount": move.amount,
            "grade": lead.grade,
            "engagement": lead.engagement,
            "pact_version": published.number,
            "member": self._context.acting.name,
        }


def qualities(lead: Lead) -> Qualities:
    """What gates ask of a lead."""
    record = lead.record
    return Qualities(
        stage=lead.stage,
        grade=lead.grade,
        engagement=lead.engagement,
        strong_on=lead.strong_on,
        strong_at=lead.strong_at,
        is_reachable=any(record.get(key) for key in ("email", "email2", "phone", "phone2", "mobile")),
        avoid=lead.avoid,
        returned_at=lead.returned_at,
    )


def _all_of(sql: Plain, ids: Sequence[int], context: Context) -> Mapping[int, Lead]:
    leads = {lead.id: lead for lead in read_leads(sql, ids, context.zone)}
    gone = next((number for number in ids if number not in leads), None)
    if gone is not None:
        raise UnknownLead(_("There is no lead {number}. Its number stands in the list of leads").format(number=gone))
    return leads


class _Outrun(Exception):
    """Somebody else changed a lead after it was judged: judge again."""


def _must_be_unchanged(sql: Plain, leads: Sequence[Lead]) -> None:
    judged = {lead.id: lead.revision for lead in leads}
    if revisions(sql, list(judged)) != judged:
        raise _Outrun


def _must_be_known(before: Stage, move: Move) -> None:
    """Refuses a reason or an evidence that is no code of this move. Raises RuleBroken."""
    reasons = reasons_for(before, move.to)
    asks_again = is_order_taken_back(before, move.to)  # one that was given for others of a selection says nothing here
    if move.reason and reasons and move.reason not in reasons and not asks_again:
        raise RuleBroken(
            _("“{code}” is no reason for this move. Known are: {known}").format(
                code=move.reason, known=", ".join(reasons)
            )
        )
    if move.evidence and move.evidence not in ACTIVITIES:
        message = _("“{code}” is no activity. Known are: {known}")
        raise RuleBroken(message.format(code=move.evidence, known=", ".join(ACTIVITIES)))


def _kind_of(leads: Sequence[Lead], move: Move) -> str:
    if all(is_return(lead.stage, move.to) for lead in leads):
        return "return"
    if move.to is Stage.MAL and move.until is not None:
        return "rest"
    if move.to is Stage.MAL and all(lead.stage is Stage.MAL for lead in leads):
        return "wake"
    return "move"


def _asks(asked: Question, lead: Lead, move: Move, evidence: Sequence[str]) -> str:
    """The sentence that asks for what a move has to be told."""
    reasons = ", ".join(f"{code} ({word})" for code, word in reasons_for(lead.stage, move.to).items())
    sentences = {
        Question.RETURN: _("Say why {name} goes back to marketing: {reasons}"),
        Question.UNORDER: _("Say why the order of {name} is taken back: {reasons}"),
        Question.LOST: _("Say why {name} is lost: {reasons}"),
        Question.DISQUALIFY: _("Say why {name} is out of the flow: {reasons}"),
        Question.EVIDENCE: _("Name the evidence for {name}: {evidence}"),
        Question.ORDER: _("Name the amount of the order of {name} in yen"),
    }
    return sentences[asked].format(name=lead.name, reasons=reasons, evidence=_(" or ").join(evidence))
