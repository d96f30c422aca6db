"""Scores at 100,000 leads and 500,000 activities, 20 rules, against a hand-written statement of ten conditions and one aggregate.

python -m benchmarks.scoring [LEADS]
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.desks import desk_of
from benchmarks.timing import median_seconds, say
from leaddesk.bootstrap import Desk
from leaddesk.domain.conditions import Did, RankIs, TextHas
from leaddesk.domain.default_pact import default_pact
from leaddesk.domain.pact import Pact, Rule, RuleGroup
from leaddesk.store.scoring.rescore import rescore
from leaddesk.store.scoring.statement import compile_pact

FLOOR = """UPDATE lead SET fit_points =
    CASE WHEN employees BETWEEN 100 AND 999 THEN 30 ELSE 0 END + CASE WHEN industry LIKE '%製造%' THEN 25 ELSE 0 END
  + CASE WHEN role IN ('manager', 'decision-maker') THEN 20 ELSE 0 END + CASE WHEN department LIKE '%情報%' THEN 10 ELSE 0 END
  + CASE WHEN revenue >= 3000000000 THEN 10 ELSE 0 END + CASE WHEN prefecture IN ('愛知県', '大阪府') THEN 5 ELSE 0 END
  + CASE WHEN rank = 'A' THEN 8 ELSE 0 END + CASE WHEN email IS NOT NULL THEN 1 ELSE 0 END
  + CASE WHEN phone IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN company LIKE '%大学%' THEN -50 ELSE 0 END,
  engagement = coalesce((SELECT sum(CASE a.code WHEN 'document-requested' THEN 30 WHEN 'seminar-attended' THEN 20
    WHEN 'card-exchanged' THEN 10 WHEN 'site-visited' THEN 1 ELSE 0 END) FROM activity a WHERE a.lead_id = lead.id), 0)"""


def twenty_rules() -> Pact:
    """The pact of a new desk with further rules, twenty in all."""
    pact = default_pact("ja")
    more = RuleGroup(
        code="more",
        name="more",
        at_most=40,
        rules=(
            Rule(
                code="card-again",
                points=4,
                when=Did(activities=("card-exchanged",), within_days=180),
                times="each",
                at_most=12,
            ),
            Rule(code="call", points=2, when=Did(activities=("call",)), times=3, half_life=30),
            Rule(code="visits", points=5, when=Did(activities=("site-visited",), count=3, within_days=60)),
            Rule(code="old-missed", points=-2, when=Did(activities=("seminar-missed",), within_days=365), times=2),
            Rule(code="long", points=3, when=Did(activities=("seminar-attended",), minutes=45), times=2),
            Rule(code="rank-c", points=-1, when=RankIs(any_of=("C",))),
            Rule(code="dx", points=2, when=TextHas(field="department", any_of=("DX", "推進"))),
            Rule(code="chem", points=1, when=TextHas(field="industry", any_of=("化学",))),
        ),
    )
    return pact.model_copy(update={"groups": (*pact.groups, more)})


def main(arguments: list[str]) -> None:
    leads = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory(prefix="leaddesk-bench-") as folder:
        desk = desk_of(Path(folder), leads)
        pact = twenty_rules()
        assert len(list(pact.rules())) == 20
        desk.pact.publish(pact)
        compiled = compile_pact(pact, "sqlite")
        today = desk.context.today().toordinal()

        def on_desk(statement: str) -> None:
            with desk.context.store.writing() as sql:
                sql.run(statement)

        def all_anew() -> None:
            with desk.context.store.writing() as sql:
                sql.run("UPDATE lead SET engagement = -1, fit_points = -1")
                rescore(sql, compiled, today)

        least = median_seconds(lambda: on_desk(FLOOR))
        reset = median_seconds(lambda: on_desk("UPDATE lead SET engagement = -1, fit_points = -1"))
        say(f"{leads:,} leads: the floor", least)
        say(f"{leads:,} leads: full rescore, every row written", median_seconds(all_anew) - reset, least, 3.0)
        say(f"{leads:,} leads: rescore in the morning", median_seconds(desk.upkeep.rescore), least)
        _preview(desk, pact, least, leads)
        _one(desk)
        desk.close()


def _preview(desk: Desk, pact: Pact, least: float, leads: int) -> None:
    group = pact.groups[0]
    rule = group.rules[1].model_copy(update={"times": 3})
    draft = pact.model_copy(
        update={
            "groups": (group.model_copy(update={"rules": (group.rules[0], rule, *group.rules[2:])}), *pact.groups[1:])
        }
    )
    say(f"{leads:,} leads: preview of a draft", median_seconds(lambda: desk.pact.preview(draft)), least, 2.0)


def _one(desk: Desk) -> None:
    lead = 4711

    def score_one() -> None:
        with desk.context.store.writing() as sql:
            rescore(sql, desk.context.published(sql).compiled, desk.context.today().toordinal(), f"IN ({lead})")

    seconds = median_seconds(score_one, 9)
    print(
        f"{'one lead: rescore':56} {seconds * 1000:10.1f} ms (bound 10 ms: {'kept' if seconds <= 0.01 else 'MISSED'})"
    )
    seconds = median_seconds(lambda: desk.leads.everything(lead), 9)
    print(f"{'one lead: everything for its panel':56} {seconds * 1000:10.1f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
