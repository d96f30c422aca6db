"""The pact as SQL. One set of parts makes every question about scores:

* ``score``: the totals of all leads, or of a few;
* ``line``: the activities that count, one row for each, whose points are the receipt;
* ``fact``: how each fact stands for a lead: 1, 0 or null for unknown.

Asked as of today, or, for the back-test, of each lead's own cut-off.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from leaddesk.domain.activities import ACTIVITY_KINDS
from leaddesk.domain.conditions import Did, Fact
from leaddesk.domain.pact import Avoid, Pact, Persona, Rule, RuleGroup
from leaddesk.store.plain import Binder, Plain, Value
from leaddesk.store.scoring.conditions import did_sql, fact_sql

KIND_NUMBER: dict[str, int] = {kind.code: number for number, kind in enumerate(ACTIVITY_KINDS)}
"""Activities by number, so that a moment and what happened fit into one sortable number."""

STRONG_RADIX = 64
"""``strong`` in a score is the moment of the newest strong action times this, plus its activity's number."""

SCORE_COLUMNS = (
    "id",
    "engagement",
    "strong",
    "strong_day",
    "fit_points",
    "fit_known",
    "fit_weight",
    "persona",
    "avoid",
    "grade",
)
"""What ``score`` selects."""

_PACK = 65_536
"""More than all criteria of a persona can weigh."""

_FINE = 10_000_000_000
"""Shares are compared in these parts of the whole: fine enough that two that differ are never taken for equal."""

_SCOPE_A, _SCOPE_L = "/*scope a*/", "/*scope l*/"


@dataclass(frozen=True, slots=True)
class AsOf:
    """What is known to the evaluator, and when it asks."""

    leads: str = "lead"
    """The relation with the facts of the leads."""
    day: str = ":today"
    join: str = ""
    only: str = ""
    search: str = "lead_search"
    """The relation with what each lead is found by."""


NOW = AsOf()
THEN = AsOf(
    leads="lead_then",
    day="t.day",
    join="JOIN cut_off t ON t.lead_id = a.lead_id ",
    only=" AND a.at <= t.at AND a.created_at <= t.at",
    search="search_then",
)
"""Of each lead as of its own cut-off: see ``then.prepare_then``."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pact in the SQL of one dialect. Its statements take ``:today`` (an ordinal day) besides ``values``."""

    pact: Pact
    rules: tuple[tuple[RuleGroup, Rule], ...]
    facts: tuple[Fact, ...]
    values: dict[str, Value]
    _line: str
    _fact: str
    _score: str

    def line(self, scope: str = "") -> str:
        """Selects lead_id, rule (its number in ``rules``), activity_id, points, day, at and kind of all that counts.

        ``scope`` narrows to leads: what follows ``lead_id``, such as ``IN (1, 2)``.
        """
        return _narrowed(self._line, scope)

    def fact(self, scope: str = "") -> str:
        """Selects id and ``c0``, ``c1`` …: how each of ``facts`` stands."""
        return _narrowed(self._fact, scope)

    def score(self, scope: str = "") -> str:
        """Selects SCORE_COLUMNS for every lead."""
        return _narrowed(self._score, scope)


def scope_of(sql: Plain, leads: Collection[int] | None) -> str:
    """The scope of some leads; ``None`` is all of them."""
    return "" if leads is None else f"IN {sql.inside(leads)}"


def compile_pact(pact: Pact, dialect: str, as_of: AsOf = NOW) -> Compiled:
    """Compiles a pact. The same pact always makes the same statements."""
    bind = Binder()
    rules = tuple(pact.rules())
    facts = _facts_of(pact)
    line = _lines(rules, bind, as_of, dialect)
    columns = "".join(f", {fact_sql(fact, bind, dialect, as_of.search)} AS c{n}" for n, fact in enumerate(facts))
    fact = f"SELECT l.id AS id{columns} FROM {as_of.leads} l WHERE 1 = 1 {_SCOPE_L}"
    score = _Totals(pact, rules, bind, dialect, as_of).sql(line)
    return Compiled(pact, rules, facts, bind.values, line, fact, score)


def _narrowed(sql: str, scope: str) -> str:
    if not scope:
        return sql
    return sql.replace(_SCOPE_A, f"AND a.lead_id {scope}").replace(_SCOPE_L, f"AND l.id {scope}")


def _facts_of(pact: Pact) -> tuple[Fact, ...]:
    """Every fact that the pact asks for, once."""
    asked = [criterion.when for persona in pact.personas if persona.on for criterion in persona.criteria]
    asked += [fact for profile in pact.avoid if profile.on for fact in profile.any_of]
    asked += [rule.when for _group, rule in pact.rules() if not isinstance(rule.when, Did)]
    return tuple(dict.fromkeys(asked))


def _lines(rules: Iterable[tuple[RuleGroup, Rule]], bind: Binder, as_of: AsOf, dialect: str) -> str:
    acted = [(n, rule, rule.when) for n, (_group, rule) in enumerate(rules) if isinstance(rule.when, Did)]
    parts = [_line(n, rule, did, bind, as_of, dialect) for n, rule, did in acted]
    nothing = "SELECT 0 AS lead_id, 0 AS rule, 0 AS activity_id, 0 AS points, 0 AS day, 0 AS at, 0 AS kind WHERE 1 = 0"
    return " UNION ALL ".join(parts) or nothing


def _line(number: int, rule: Rule, did: Did, bind: Binder, as_of: AsOf, dialect: str) -> str:
    """The activities that one rule counts, the newest first where it counts only so many."""
    points, decay = str(rule.points), ""
    if rule.half_life:
        # An action of which no point is left still counts as done: for the gate, and towards so many of them.
        points = "coalesce(d.remaining, 0)"
        decay = (
            f"LEFT JOIN decay d ON d.points = {rule.points} AND d.half_life = {rule.half_life} "
            f"AND d.age = {as_of.day} - a.day "
        )
    newest = "OVER (PARTITION BY a.lead_id ORDER BY a.at DESC, a.id DESC) AS place"
    ranks, limit = "", ""
    if did.count > 1:
        ranks = f", row_number() {newest}, count(*) OVER (PARTITION BY a.lead_id) AS times"
        limit = f" WHERE place = 1 AND times >= {did.count}"
    elif rule.times != "each":
        ranks, limit = f", row_number() {newest}", f" WHERE place <= {rule.times}"
    inner = (
        f"SELECT a.lead_id AS lead_id, {number} AS rule, a.id AS activity_id, {points} AS points, a.day AS day, "
        f"a.at AS at, {_kind(did, bind)} AS kind{ranks} FROM activity a {as_of.join}{decay}"
        f"WHERE {did_sql(did, bind, as_of.day, dialect)}{as_of.only} {_SCOPE_A}"
    )
    return f"SELECT lead_id, rule, activity_id, points, day, at, kind FROM ({inner}) counted{limit}"


def _kind(did: Did, bind: Binder) -> str:
    if len(did.activities) == 1:
        return str(KIND_NUMBER[did.activities[0]])
    cases = " ".join(f"WHEN {bind(code)} THEN {KIND_NUMBER[code]}" for code in did.activities)
    return f"CASE a.code {cases} END"


class _Totals:
    """Puts the totals together, level by level, so that no expression is worked out twice.

    A persona's points and known weight travel as one number, points * PACK + weight, so that each condition is asked
    once.
    """

    def __init__(
        self, pact: Pact, rules: tuple[tuple[RuleGroup, Rule], ...], bind: Binder, dialect: str, as_of: AsOf
    ) -> None:
        self.pact = pact
        self.rules = rules
        self.bind = bind
        self.dialect = dialect
        self.as_of = as_of
        self.personas = [persona for persona in pact.personas if persona.on]
        self.groups = [group for group in pact.groups if any(rule.on for rule in group.rules)]

    def sql(self, line: str) -> str:
        leads = self.as_of.leads
        levels = (
            ("line", line),
            ("acts", self._acts()),
            (
                "base",
                f"SELECT {self._base()} FROM {leads} l LEFT JOIN acts x ON x.lead_id = l.id WHERE 1 = 1 {_SCOPE_L}",
            ),
            ("ranked", f"SELECT b.*{self._shares()} FROM base b"),
            ("chosen", f"SELECT r.*, {self._best()} AS best FROM ranked r"),
            ("known", f"SELECT k.*{self._of_best()} FROM chosen k"),
        )
        named = ", ".join(f"{name} AS MATERIALIZED ({sql})" for name, sql in levels)
        grades = self.pact.grades
        grade = (
            f"CASE WHEN fit_known = 0 THEN NULL WHEN fit_points * 100 >= {grades.A} * fit_known THEN 'A' "
            f"WHEN fit_points * 100 >= {grades.B} * fit_known THEN 'B' "
            f"WHEN fit_points * 100 >= {grades.C} * fit_known THEN 'C' ELSE 'D' END"
        )
        columns = f"id, {self._engagement()} AS engagement, strong, strong_day, fit_points, fit_known, fit_weight, persona, avoid"
        return f"WITH {named} SELECT {columns}, {grade} AS grade FROM known"

    def _acts(self) -> str:
        """Points by rule where it has a cap of its own, else by group; and the newest strong action."""
        sums = "".join(
            f", sum(CASE WHEN rule IN ({numbers}) THEN points ELSE 0 END) AS {name}" for name, numbers in self._sacks()
        )
        strong = ", ".join(str(n) for n, (_g, rule) in enumerate(self.rules) if rule.strong) or "-1"
        return (
            f"SELECT lead_id{sums}, max(CASE WHEN rule IN ({strong}) THEN at * {STRONG_RADIX} + kind END) AS strong, "
            f"max(CASE WHEN rule IN ({strong}) THEN day END) AS strong_day FROM line GROUP BY lead_id"
        )

    def _sacks(self) -> list[tuple[str, str]]:
        """Which rules of actions are added up together: name, and the numbers of the rules."""
        sacks: list[tuple[str, str]] = []
        for at, group in enumerate(self.groups):
            mine = [(n, rule) for n, (of, rule) in enumerate(self.rules) if of is group and isinstance(rule.when, Did)]
            sacks += [(f"r{n}", str(n)) for n, rule in mine if rule.at_most]
            rest = ", ".join(str(n) for n, rule in mine if not rule.at_most)
            sacks += [(f"g{at}", rest)] if rest else []
        return sacks

    def _base(self) -> str:
        """Each persona's packed fit, each group's points, what bars and what is subtracted."""
        parts = ["l.id AS id", "x.strong AS strong", "x.strong_day AS strong_day"]
        parts += [f"{self._packed(persona)} AS q{n}" for n, persona in enumerate(self.personas)]
        parts += [f"{self._group(at, group)} AS e{at}" for at, group in enumerate(self.groups)]
        on = [profile for profile in self.pact.avoid if profile.on]
        bars = " ".join(f"WHEN {self._fits(p)} THEN {self.bind(p.code)}" for p in on if p.subtract is None)
        parts.append(f"CASE {bars} ELSE NULL END AS avoid" if bars else "NULL AS avoid")
        takes = " + ".join(f"CASE WHEN {self._fits(p)} THEN {p.subtract} ELSE 0 END" for p in on if p.subtract)
        parts.append(f"{takes or '0'} AS taken")
        return ", ".join(parts)

    def _asked(self, fact: Fact) -> str:
        return fact_sql(fact, self.bind, self.dialect, self.as_of.search)

    def _packed(self, persona: Persona) -> str:
        return " + ".join(
            f"CASE {self._asked(c.when)} WHEN 1 THEN {c.weight * (_PACK + 1)} WHEN 0 THEN {c.weight} ELSE 0 END"
            for c in persona.criteria
        )

    def _fits(self, profile: Avoid) -> str:
        return "(" + " OR ".join(f"{self._asked(fact)} = 1" for fact in profile.any_of) + ")"

    def _group(self, at: int, group: RuleGroup) -> str:
        parts = []
        for n, (of, rule) in enumerate(self.rules):
            if of is not group:
                continue
            if not isinstance(rule.when, Did):
                points = min(rule.points, rule.at_most or rule.points)
                parts.append(f"CASE WHEN {self._asked(rule.when)} = 1 THEN {points} ELSE 0 END")
            elif rule.at_most:
                parts.append(f"CASE WHEN x.r{n} > {rule.at_most} THEN {rule.at_most} ELSE coalesce(x.r{n}, 0) END")
        if any(name == f"g{at}" for name, _numbers in self._sacks()):
            parts.append(f"coalesce(x.g{at}, 0)")
        return " + ".join(parts)

    def _shares(self) -> str:
        """For each persona a number that orders: the share of the known weight first, then how much is known."""
        share = (
            f", CASE WHEN q{{n}} = 0 THEN -1 "
            f"ELSE q{{n}} / {_PACK} * {_FINE} / (q{{n}} % {_PACK}) * {_PACK} + q{{n}} % {_PACK} END AS s{{n}}"
        )
        return "".join(share.format(n=n) for n in range(len(self.personas)))

    def _best(self) -> str:
        """The number of the best persona, the first of equals; -1 where there is none."""
        count = len(self.personas)
        cases = []
        for n in range(count):
            beats = " AND ".join(f"s{n} >= s{other}" for other in range(n + 1, count))
            cases.append(f"WHEN {beats or '1 = 1'} THEN {n}")
        return f"CASE {' '.join(cases)} END" if cases else "-1"

    def _of_best(self) -> str:
        cases = " ".join(f"WHEN {n} THEN q{n}" for n in range(len(self.personas)))
        packed = f"(CASE best {cases} ELSE 0 END)" if cases else "0"
        codes = " ".join(f"WHEN best = {n} AND s{n} >= 0 THEN {self.bind(p.code)}" for n, p in enumerate(self.personas))
        code = f"CASE {codes} ELSE NULL END" if codes else "NULL"
        points = f"{packed} / {_PACK}"
        left = f"CASE WHEN {points} > taken THEN {points} - taken ELSE 0 END"
        weights = " ".join(f"WHEN {n} THEN {persona.weight}" for n, persona in enumerate(self.personas))
        weight = f"CASE best {weights} ELSE 0 END" if weights else "0"
        known = f"{packed} % {_PACK}"
        return f", {left} AS fit_points, {known} AS fit_known, {weight} AS fit_weight, {code} AS persona"

    def _engagement(self) -> str:
        parts = []
        for at, group in enumerate(self.groups):
            cap = group.at_most
            parts.append(f"CASE WHEN e{at} > {cap} THEN {cap} ELSE e{at} END" if cap else f"e{at}")
        return " + ".join(parts) or "0"
