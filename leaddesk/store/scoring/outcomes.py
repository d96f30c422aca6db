"""What a back-test has to go by, and what it shows of the actions for which there is no rule.

Asks the temporary tables that ``then.prepare_then`` makes.
"""

from collections.abc import Collection, Sequence
from datetime import date

from leaddesk.domain.activities import ACTIVITY_KINDS, Strength
from leaddesk.domain.conditions import Did
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_effect import Ending, Outcomes, Unruled
from leaddesk.domain.stages import Stage
from leaddesk.store.plain import Binder, Plain
from leaddesk.store.scoring.then import CutOff
from leaddesk.store.times import from_day, to_day

_ORDER = (Stage.WON, Stage.LOST, Stage.DISQUALIFIED)
_DAYS, _MONTHS = 91, 3
_WORTH_SAYING = 0.25
"""The share of the missed orders from which an action without a rule is worth a word."""


def read_outcomes(sql: Plain, cuts: Sequence[CutOff], today: date) -> Outcomes:
    """How the leads of a back-test ended, and how fast orders come in."""
    rows = sql.rows(
        "SELECT l.stage, count(*), min(l.stage_day), max(l.stage_day) "
        "FROM lead l JOIN cut_off t ON t.lead_id = l.id GROUP BY 1"
    )
    endings = [Ending(Stage(stage), count, from_day(first), from_day(last)) for stage, count, first, last in rows]
    wins = sql.value(
        "SELECT count(*) FROM lead WHERE stage = 'WON' AND coalesce(won_on, stage_day) > :since",
        {"since": to_day(today) - _DAYS},
    )
    days = [cut.day for cut in cuts]
    return Outcomes(
        from_day(min(days)) if days else None,
        from_day(max(days)) if days else None,
        tuple(sorted(endings, key=lambda one: _ORDER.index(one.stage))),
        int(sql.value("SELECT count(*) FROM lead WHERE stage = 'SQL'")),
        int(wins) / _MONTHS,
    )


def uncounted_actions(sql: Plain, pact: Pact, leads: Collection[int]) -> tuple[Unruled, ...]:
    """What these leads had done by their cut-off that no rule of a pact asks for, the most frequent first."""
    asked = {code for _group, rule in pact.rules() if isinstance(rule.when, Did) for code in rule.when.activities}
    ours = {kind.code for kind in ACTIVITY_KINDS if kind.strength is Strength.OURS}
    bind = Binder()
    rows = sql.rows(
        "SELECT a.code, count(DISTINCT a.lead_id) FROM activity a JOIN cut_off t ON t.lead_id = a.lead_id "
        f"WHERE a.lead_id IN {sql.inside(leads)} AND a.at <= t.at AND a.created_at <= t.at "
        f"AND a.code NOT IN ({bind.each(sorted(asked | ours))}) GROUP BY 1 ORDER BY 2 DESC, 1",
        bind.values,
    )
    return tuple(Unruled(code, count) for code, count in rows if count >= max(2, _WORTH_SAYING * len(leads)))
