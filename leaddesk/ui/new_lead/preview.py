"""The lead that is being typed as a card, for the place on the board where it will land."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Stage


def preview_card(record: Mapping[str, Any], stage: Stage, action: NextAction | None, today: date) -> Card:
    """A card without a number and without a score."""
    return Card(
        id=0,
        revision=0,
        stage=stage,
        standing=Standing.NEXT_ACTION if action else Standing.QUIET,
        full_name=str(record.get("full_name") or ""),
        family_name=str(record.get("family_name") or ""),
        given_name=str(record.get("given_name") or ""),
        company=str(record.get("company") or ""),
        department=str(record.get("department") or ""),
        job_title=str(record.get("job_title") or ""),
        owner=str(record.get("owner") or ""),
        grade="",
        is_grade_shaky=True,
        engagement=0,
        rank="",
        stage_on=today,
        next_action=action.text if action else "",
        next_action_on=action.on if action else None,
        next_action_time=action.time if action else "",
        next_action_kind=action.kind if action else "",
    )
