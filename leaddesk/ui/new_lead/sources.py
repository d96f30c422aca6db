"""How sales comes by a lead of its own, and what each way means for it."""

from dataclasses import dataclass

from leaddesk.domain.board import Column
from leaddesk.domain.stages import Department, Stage
from leaddesk.translation import Word


@dataclass(frozen=True, slots=True)
class Source:
    """One way: its kind as a lead keeps it, and the activity that has happened by it."""

    code: str
    word: Word
    icon: str
    happened: str = ""
    names_somebody: bool = False
    """Whether it asks who it was."""


SOURCES: tuple[Source, ...] = (
    Source("sales", Word("Prospecting", "開拓"), "magnifying-glass"),
    Source("referral", Word("Referral", "紹介"), "handshake", "referral", names_somebody=True),
    Source("web-form", Word("Inquiry", "問い合わせ"), "envelope-simple", "inquiry"),
)


def stage_for(department: Department) -> Stage:
    """Where a lead begins that somebody of this department found: with sales it is accepted already."""
    return Stage.MAL if department is Department.MARKETING else Stage.SAL


def code_for(source: Source, stage: Stage) -> str:
    """The kind of source that is kept. What sales found is accepted by that, so marketing's own finds name none."""
    return "" if source.code == "sales" and stage is Stage.MAL else source.code


def column_for(department: Department) -> Column:
    """The column of :func:`stage_for`."""
    return Column(stage_for(department).value)
