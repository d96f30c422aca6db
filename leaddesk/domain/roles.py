"""The role that a contact plays in a purchase, as the pact asks for it."""

from enum import StrEnum

from leaddesk.translation import Word


class Role(StrEnum):
    """Told from the job title by ``domain.cleaning.titles``."""

    DECISION_MAKER = "decision-maker"
    MANAGER = "manager"
    MEMBER = "member"
    OUTSIDE = "outside"
    """Advisers, contract and temporary staff."""


ROLE_WORDS: dict[Role, Word] = {
    Role.DECISION_MAKER: Word("Decision maker", "決裁者"),
    Role.MANAGER: Word("Manager", "管理職"),
    Role.MEMBER: Word("Member", "担当者"),
    Role.OUTSIDE: Word("Outside adviser", "社外"),
}
