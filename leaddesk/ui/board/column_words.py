"""What a column's header says: its name, what is urgent in it, what it is worth, and what letting go there will do."""

from typing import NamedTuple

from leaddesk.domain.board import Column, ColumnFacts
from leaddesk.domain.sentences import Tone, money_text
from leaddesk.domain.stages import RESTING, Stage, is_return, stage_words
from leaddesk.translation import _
from leaddesk.ui.board.short_names import surname
from leaddesk.ui.desk import MemberSource

ICONS: dict[Column, str] = {
    Column.RESTING: "moon",
    Column.LOST: "x-circle",
    Column.DISQUALIFIED: "prohibit",
}
"""Of the columns out of the flow; the others show their code."""


class Remark(NamedTuple):
    """A part of a header's second line."""

    text: str
    icon: str = ""
    tone: Tone = Tone.QUIET


def column_code(column: Column) -> str:
    """MAL … WON; "" for the columns out of the flow."""
    return "" if column in ICONS else column.value


def column_word(column: Column) -> str:
    """How a column is called beside its code."""
    return str(RESTING) if column is Column.RESTING else str(stage_words(column.stage).word)


def column_name(column: Column) -> str:
    """Code and word; the code alone where the word says no more, as with WON."""
    code, word = column_code(column), column_word(column)
    return code if word.upper() == code else f"{code} {word}".strip()


def count_text(facts: ColumnFacts | None) -> str:
    """How many leads a column holds; "" while that is not known."""
    return "" if facts is None else f"{facts.leads:,}"


def remarks(column: Column, facts: ColumnFacts | None) -> list[Remark]:
    """The second line, the most urgent first."""
    said: list[Remark] = []
    if facts is None:
        return said
    if facts.overdue:
        said.append(Remark(_("{n} overdue").format(n=facts.overdue), "warning-circle-fill", Tone.OVERDUE))
    if facts.stuck:
        said.append(Remark(_("{n} stuck").format(n=facts.stuck), "hourglass-medium-fill", Tone.CAUTION))
    if facts.soon:
        said.append(Remark(_("{n} soon").format(n=facts.soon), "timer"))
    if column is Column.MAL and facts.new_this_week:
        said.append(Remark(_("+{n} this week").format(n=facts.new_this_week)))
    if facts.amount and column in (Column.SAL, Column.SQL):
        said.append(Remark(_("{money} expected").format(money=money_text(facts.amount))))
    elif facts.amount and column is Column.WON:
        said.append(Remark(_("{money} ordered").format(money=money_text(facts.amount))))
    return said


def drop_words(before: set[Column], column: Column, count: int, member: MemberSource) -> str:
    """What letting go over this column will do to leads that come from these columns."""
    stages = {one.stage for one in before}
    if column is Column.RESTING:
        return _("Drop to let rest")
    if stages and all(is_return(stage, column.stage) for stage in stages):
        return _("Drop to return")
    match column.stage:
        case Stage.SAL if stages == {Stage.MQL}:
            return _("Drop to accept, owner {name}").format(name=surname(member.name))
        case Stage.SQL:
            return _("Drop to promote, with evidence")
        case Stage.WON:
            return _("Drop to record the order")
        case Stage.LOST:
            return _("Drop as lost")
        case Stage.DISQUALIFIED:
            return _("Drop as disqualified")
    words = column_name(column)
    return _("Drop to move to {stage}").format(stage=words) if count == 1 else _many(count, words)


def short_drop_words(before: set[Column], column: Column, count: int, member: MemberSource) -> str:
    """The same for a narrow column; "" where the full words are short enough."""
    stages = {one.stage for one in before}
    if column is Column.RESTING or (stages and all(is_return(stage, column.stage) for stage in stages)):
        return ""
    match column.stage:
        case Stage.SAL if stages == {Stage.MQL}:
            return _("Accept, owner {name}").format(name=surname(member.name))
        case Stage.SQL:
            return _("Promote, with evidence")
        case Stage.WON | Stage.LOST | Stage.DISQUALIFIED:
            return ""
    code = column_code(column)
    return (
        _("Move to {stage}").format(stage=code) if count == 1 else _("Move {n} to {stage}").format(n=count, stage=code)
    )


def handover_words(owner: str) -> str:
    """What letting go over the heading of an owner's lane will do; "" is nobody."""
    if not owner:
        return _("Drop to take the owner off")
    return _("Drop to hand over to {name}").format(name=surname(owner))


def short_handover_words(owner: str) -> str:
    """The same for a narrow column."""
    return _("Hand over to {name}").format(name=surname(owner)) if owner else _("Take the owner off")


def _many(count: int, words: str) -> str:
    return _("Drop to move {n} to {stage}").format(n=count, stage=words)


def empty_words(column: Column) -> str:
    """What an empty column says."""
    match column:
        case Column.MAL:
            return _("People from your lists appear here")
        case Column.MQL:
            return _("People who meet the bar appear here")
        case Column.SAL:
            return _("People whom sales accepted appear here")
        case Column.SQL:
            return _("People with an order in sight appear here")
        case Column.WON:
            return _("Orders appear here")
        case _:
            return _("No one is here")
