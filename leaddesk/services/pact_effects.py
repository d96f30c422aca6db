"""What a draft means for the desk beyond its preview: who meets what, one lead's receipt, and the back-test's lessons."""

from dataclasses import replace
from datetime import date
from threading import Lock

from leaddesk.domain.backtest import back_test, suggest
from leaddesk.domain.conditions import Condition
from leaddesk.domain.pact import Avoid, Pact
from leaddesk.domain.pact_effect import BackTestReport
from leaddesk.domain.pact_matches import Matches
from leaddesk.domain.receipt_pairs import PairedReceipt, Standing, paired
from leaddesk.services.context import Context, Published
from leaddesk.store.leads import read_leads
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.decay import prepare_decay
from leaddesk.store.scoring.matches import count_avoided, count_matches
from leaddesk.store.scoring.outcomes import read_outcomes, uncounted_actions
from leaddesk.store.scoring.receipt import read_receipt
from leaddesk.store.scoring.statement import SCORE_COLUMNS, THEN, compile_pact
from leaddesk.store.scoring.then import cut_offs, prepare_then, score_then


class MatchCounts:
    """How many leads meet each condition, kept until the desk or the day changes: a draft changes one at a time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = Lock()
        self._stamp: tuple[object, ...] = ()
        self._conditions: dict[Condition, int] = {}
        self._avoid: dict[tuple[object, ...], int] = {}

    def of(self, sql: Plain, pact: Pact) -> Matches:
        """The counts of all that a pact asks."""
        today = self._context.today()
        with self._lock:
            stamp = (sql.value("SELECT max(id) FROM step"), today)
            if stamp != self._stamp:
                self._stamp, self._conditions, self._avoid = stamp, {}, {}
            asked = conditions_of(pact)
            unknown = [condition for condition in asked if condition not in self._conditions]
            self._conditions |= count_matches(sql, unknown, today.toordinal())
            return Matches({one: self._conditions[one] for one in asked}, self._avoided(sql, pact, today.toordinal()))

    def _avoided(self, sql: Plain, pact: Pact, today: int) -> dict[str, int]:
        unknown: list[Avoid] = [one for one in pact.avoid if one.any_of not in self._avoid]
        counted = count_avoided(sql, unknown, today)
        self._avoid |= {one.any_of: counted[one.code] for one in unknown}
        return {one.code: self._avoid[one.any_of] for one in pact.avoid}


def conditions_of(pact: Pact) -> list[Condition]:
    """What the rules and personas of a pact ask, switched off ones too, once each."""
    asked: list[Condition] = [rule.when for rule in pact.all_rules()]
    asked += [criterion.when for persona in pact.personas for criterion in persona.criteria]
    asked += [fact for profile in pact.avoid for fact in profile.any_of]
    return list(dict.fromkeys(asked))


def paired_receipt(sql: Plain, context: Context, lead: int, draft: Pact) -> PairedReceipt | None:
    """A lead's receipt under the published pact and under a draft."""
    found = read_leads(sql, [lead], context.zone)
    if not found:
        return None
    known, published, today = found[0], context.published(sql), context.today()
    compiled = compile_pact(draft, sql.dialect)
    prepare_decay(sql, draft)
    row = sql.row(compiled.score(f"IN ({int(lead)})"), {**compiled.values, "today": today.toordinal()})
    assert row is not None
    score = dict(zip(SCORE_COLUMNS, row, strict=True))
    drafted = replace(known, persona=score["persona"])
    before = read_receipt(sql, published.compiled, known, today)
    after = read_receipt(sql, compiled, drafted, today)
    return PairedReceipt(
        known.id,
        known.name,
        str(known.record.get("company", "")),
        Standing(known.engagement, known.grade or "", _persona(published.pact, known.persona)),
        Standing(score["engagement"], score["grade"] or "", _persona(draft, score["persona"])),
        paired(before, after),
    )


def _persona(pact: Pact, code: str | None) -> str:
    return next((persona.name for persona in pact.personas if persona.code == code), "")


def report_of(
    sql: Plain, draft: Pact, published: Published, today: date, first: date | None, last: date | None
) -> BackTestReport:
    """A draft and the published pact replayed on the same leads."""
    cuts = cut_offs(sql, first, last)
    prepare_then(sql, cuts)
    tests = []
    for pact in (draft, published.pact):
        compiled = compile_pact(pact, sql.dialect, THEN)
        ended = score_then(sql, compiled, cuts)
        rules = [rule.code for _group, rule in compiled.rules]
        # Both in the draft's bands, so that they can be laid over each other.
        tests.append(back_test(ended, draft.gates.MQL.engagement or 0, rules))
    missed = [lead.lead for lead in tests[0].missed]
    return BackTestReport(
        tests[0],
        tests[1],
        published.number,
        read_outcomes(sql, cuts, today),
        suggest(tests[0], {rule.code: rule.points for _group, rule in draft.rules()}),
        uncounted_actions(sql, draft, missed) if missed else (),
    )
