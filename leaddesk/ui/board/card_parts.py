"""What is on a card beside name, company, score and what is urgent: parts that a team may leave off."""

from collections.abc import Iterable
from enum import StrEnum

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import Sentence, Tone
from leaddesk.translation import Word

NO_SENTENCE = Sentence("", "", "", Tone.QUIET)


class CardPart(StrEnum):
    """A part that can be left off, by the name under which the window remembers it."""

    ROLE = "role"
    OWNER = "owner"
    DAYS = "days"
    RANK = "rank"
    MARKS = "marks"
    NEXT_ACTION = "next-action"
    LAST_ACTIVITY = "last-activity"


PART_WORDS: dict[CardPart, Word] = {
    CardPart.ROLE: Word("Department and title", "部署・役職"),
    CardPart.OWNER: Word("Owner", "担当"),
    CardPart.DAYS: Word("Days in the stage", "段階の日数"),
    CardPart.RANK: Word("Booth rank A", "ブースの評価 A"),
    CardPart.MARKS: Word("Marks: returned, duplicate, opted out", "印：差し戻し・重複・配信停止"),
    CardPart.NEXT_ACTION: Word("Next action", "次の行動"),
    CardPart.LAST_ACTIVITY: Word("Last activity", "最後の活動"),
}
"""In the order of the menu. What is late, stuck or returned is said whatever is left off."""


def parts_of(names: Iterable[str]) -> frozenset[CardPart]:
    """Parts by the names that were remembered; names of an older or newer version are let go."""
    return frozenset(CardPart(name) for name in names if name in list(CardPart))


def said_by(card: Card, hidden: frozenset[CardPart]) -> Card | None:
    """The card of whose standing the sentence speaks; None where nothing is left to say."""
    if card.standing is Standing.NEXT_ACTION and CardPart.NEXT_ACTION in hidden:
        card = card._replace(standing=Standing.QUIET)
    return None if card.standing is Standing.QUIET and CardPart.LAST_ACTIVITY in hidden else card
