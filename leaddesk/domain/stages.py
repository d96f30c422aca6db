"""The stages of the flow, whose they are, and the codes of what happens between them."""

from enum import StrEnum
from typing import NamedTuple

from leaddesk.translation import Word


class Stage(StrEnum):
    """Where a lead stands. A returned or resting lead is MAL with a date."""

    MAL = "MAL"
    MQL = "MQL"
    SAL = "SAL"
    SQL = "SQL"
    WON = "WON"
    LOST = "LOST"
    DISQUALIFIED = "DISQUALIFIED"


class Department(StrEnum):
    """Who works a stage, and to whom a member belongs."""

    MARKETING = "marketing"
    SALES = "sales"
    BOTH = "both"


class StageWords(NamedTuple):
    """How a stage is called, and by which department it is worked."""

    stage: Stage
    word: Word
    long: Word
    department: Department | None


FLOW: tuple[Stage, ...] = (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL, Stage.WON)
"""The stages of the flow in order, from contact to order."""

OUT: tuple[Stage, ...] = (Stage.LOST, Stage.DISQUALIFIED)
"""The stages out of the flow; a lead there can come back."""

STAGES: tuple[StageWords, ...] = (
    StageWords(
        Stage.MAL,
        Word("Acquired", "獲得"),
        Word("Marketing accepted lead", "獲得"),
        Department.MARKETING,
    ),
    StageWords(
        Stage.MQL,
        Word("Qualified", "育成済み"),
        Word("Marketing qualified lead", "育成済み（MQL）"),
        Department.MARKETING,
    ),
    StageWords(Stage.SAL, Word("Accepted", "受入"), Word("Sales accepted lead", "受入"), Department.SALES),
    StageWords(Stage.SQL, Word("Promising", "有望"), Word("Sales qualified lead", "有望"), Department.SALES),
    StageWords(Stage.WON, Word("Won", "受注"), Word("Won", "受注"), Department.BOTH),
    StageWords(Stage.LOST, Word("Lost", "失注"), Word("Lost", "失注"), None),
    StageWords(Stage.DISQUALIFIED, Word("Disqualified", "対象外"), Word("Disqualified", "対象外"), None),
)

RESTING = Word("Resting", "休止中")
"""How a MAL with a date is called until that date."""

DEPARTMENT_WORDS: dict[Department, Word] = {
    Department.MARKETING: Word("Marketing", "マーケティング"),
    Department.SALES: Word("Sales", "営業"),
    Department.BOTH: Word("Both", "両方"),
}

RETURN_REASONS: dict[str, Word] = {
    "misrouted": Word("Wrong person or team", "宛先違い"),
    "incomplete": Word("Data missing or wrong", "情報不足"),
    "below-definition": Word("Not what we agreed", "定義に満たない"),
}
"""Why sales gives an MQL back before contact."""

LOST_REASONS: dict[str, Word] = {
    "no-need": Word("No need", "ニーズなし"),
    "no-budget": Word("No budget", "予算なし"),
    "no-authority": Word("Not the decision maker", "決裁権なし"),
    "timing": Word("Not now", "時期が合わない"),
    "competitor": Word("Chose a competitor", "競合に決定"),
    "no-response": Word("No response", "返信なし"),
    "other": Word("Other", "その他"),
}
"""Why a lead was lost after contact."""

DISQUALIFIED_REASONS: dict[str, Word] = {
    "avoid": Word("Fits an avoid profile", "除く相手に当てはまる"),
    "competitor": Word("Competitor", "競合会社"),
    "student": Word("Student", "学生"),
    "duplicate": Word("Duplicate", "重複"),
    "invalid-contact": Word("Contact data is invalid", "連絡先が無効"),
    "opt-out": Word("Opted out", "配信停止の希望"),
    "other": Word("Other", "その他"),
}
"""Why a lead is out of the flow without contact."""

UNORDER_REASONS: dict[str, Word] = {
    "mistaken": Word("Recorded by mistake", "記録の誤り"),
    "cancelled": Word("The order was cancelled", "注文の取り消し"),
}
"""Why an order is taken back, and its lead goes back into the flow."""

OVERRIDE_REASON = "agreed"
"""The reason of a forward move without its gate: both departments agreed, and say why in a note."""

SQL_EVIDENCE: tuple[str, ...] = ("quote-requested", "appointment")
"""The activities that show sales an order coming."""

_WORDS = {words.stage: words for words in STAGES}
_PLACE = {stage: place for place, stage in enumerate(FLOW)}


def stage_words(stage: Stage) -> StageWords:
    """How this stage is called."""
    return _WORDS[stage]


def is_forward(before: Stage, after: Stage) -> bool:
    """Whether a move between these stages goes on in the flow, towards the order."""
    return before in _PLACE and after in _PLACE and _PLACE[after] > _PLACE[before]


def is_guarded(before: Stage, after: Stage) -> bool:
    """Whether the pact's gates stand before a move: on in the flow, or back into it."""
    return is_forward(before, after) or (before in OUT and after in _PLACE)


def is_return(before: Stage, after: Stage) -> bool:
    """Whether a move is sales giving a lead back to marketing before contact."""
    return before is Stage.MQL and after is Stage.MAL


def is_order_taken_back(before: Stage, after: Stage) -> bool:
    """Whether a move takes an order back: its lead stands before the order again, and no figure counts it any more."""
    return before is Stage.WON and after in FLOW and after is not Stage.WON


def reasons_for(before: Stage, after: Stage) -> dict[str, Word]:
    """The reasons that a move between these stages may name; empty where it asks none."""
    if is_return(before, after):
        return RETURN_REASONS
    if is_order_taken_back(before, after):
        return UNORDER_REASONS
    if after is Stage.LOST:
        return LOST_REASONS
    if after is Stage.DISQUALIFIED:
        return DISQUALIFIED_REASONS
    return {}
