"""With what a new rule, persona, avoid profile or group begins."""

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.conditions import Condition, Did, Fact, NumberIs
from leaddesk.domain.fact_kinds import FACT_KIND, first_fact
from leaddesk.domain.pact import Avoid, Criterion, Pact, Persona, Rule, RuleGroup
from leaddesk.domain.pact_edits import fresh_code
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.translation import _

WEIGHT = 10
"""Of a new criterion."""
_FACT_POINTS = 5
_POINTS = {Strength.STRONG: 20, Strength.PLAIN: 10, Strength.WEAK: 1, Strength.OURS: 5}


def new_rule(pact: Pact, condition: Condition) -> Rule:
    """Points for a condition: more for what somebody did of their own accord, little and fading fast for looking."""
    taken = [rule.code for rule in pact.all_rules()]
    if not isinstance(condition, Did):
        return Rule(
            code=fresh_code(taken, getattr(condition, "field", condition.kind)), points=_FACT_POINTS, when=condition
        )
    code = condition.activities[0]
    strength = ACTIVITIES[code].strength
    is_weak = strength is Strength.WEAK
    when = condition.model_copy(update={"within_days": 14}) if is_weak else condition
    return Rule(
        code=fresh_code(taken, code),
        points=_POINTS[strength],
        when=when,
        times=5 if is_weak else 1,
        half_life=90 if strength is Strength.STRONG else None,
        strong=strength is Strength.STRONG,
    )


def group_for(pact: Pact, rule: Rule) -> RuleGroup | None:
    """The group that a new rule fits into: the first with rules of its strength; ``None`` where there is no group."""
    for group in pact.groups:
        if any(_strength(one) is _strength(rule) for one in group.rules):
            return group
    return pact.groups[0] if pact.groups else None


def new_group(pact: Pact) -> RuleGroup:
    """An empty group."""
    return RuleGroup(code=fresh_code((group.code for group in pact.groups), "group"), name=_("New group"))


def new_persona(pact: Pact) -> Persona:
    """A persona with the criterion that most begin with."""
    code = fresh_code((persona.code for persona in pact.personas), "persona")
    criterion = Criterion(weight=WEIGHT, when=NumberIs(field="employees", at_least=100))
    return Persona(code=code, name=_("New persona"), criteria=(criterion,))


def new_avoid(pact: Pact, vocabulary: Vocabulary) -> Avoid:
    """An avoid profile with a condition to be changed."""
    code = fresh_code((profile.code for profile in pact.avoid), "avoid")
    return Avoid(code=code, name=_("New avoid profile"), any_of=(first_fact(FACT_KIND["keyword"], vocabulary),))


def new_criterion(fact: Fact) -> Criterion:
    """A criterion of ordinary weight."""
    return Criterion(weight=WEIGHT, when=fact)


def _strength(rule: Rule) -> Strength | None:
    """The strength of what a rule asks for; ``None`` for a fact."""
    return ACTIVITIES[rule.when.activities[0]].strength if isinstance(rule.when, Did) else None
