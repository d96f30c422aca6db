"""Findings as sentences that stand alone: the part's name, and what there is to say of it."""

from collections.abc import Sequence
from typing import Any

from leaddesk.domain.condition_words import condition_words
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_checks import Finding
from leaddesk.domain.pact_edits import rule_of
from leaddesk.translation import _


def finding_words(finding: Finding, pact: Pact) -> str:
    """A finding with the name of its part."""
    return _("{what}: {change}").format(what=part_name(finding, pact), change=finding.message)


def part_name(finding: Finding, pact: Pact) -> str:
    """How people call the part."""
    if finding.kind == "gate":
        return _("Gate to {stage}").format(stage="MQL")
    if finding.kind == "rule":
        rule = rule_of(pact, finding.part)
        return condition_words(rule.when) if rule is not None else finding.part
    parts: Sequence[Any] = (*pact.personas, *pact.avoid) if finding.kind in ("persona", "avoid") else pact.groups
    return next((one.name for one in parts if one.code == finding.part), finding.part)
