"""The parts of a filter that have a chip: what they are called, what they can be set to, and how that reads in few words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from leaddesk.domain.board import Filter, LaneBy, Order
from leaddesk.domain.cards import Standing
from leaddesk.translation import Word, _, language
from leaddesk.ui.board.short_names import surname
from leaddesk.ui.desk import BoardSource
from leaddesk.ui.widgets.choice import Row

Value = str | int

_GRADES = ("A", "B", "C", "D")


class FilterPart(NamedTuple):
    """One chip."""

    key: str
    """The field of ``Filter``."""
    name: Word
    icon: str
    rows: Callable[[BoardSource], list[Row]]
    """What it can be set to. It may ask the desk, so it runs off-thread."""
    says: Callable[[Sequence[Value], dict[Value, str]], str]
    """The chosen values in few words, given their labels."""


def _from_desk(part: str) -> Callable[[BoardSource], list[Row]]:
    def rows(board: BoardSource) -> list[Row]:
        return [Row(one.value, one.label, f"{one.leads:,}") for one in board.choices(part)]

    return rows


def _grade_rows(_board: BoardSource) -> list[Row]:
    return [*(Row(grade, grade) for grade in _GRADES), Row("", _("Unknown"))]


def _rank_rows(_board: BoardSource) -> list[Row]:
    return [Row("A", "A"), Row("B", "B"), Row("C", "C"), Row("", _("None"))]


_STANDINGS: tuple[tuple[Standing, Word], ...] = (
    (Standing.OVERDUE, Word("Answer overdue", "返答の期限を超過")),
    (Standing.SOON, Word("Answer due soon", "返答の期限が間近")),
    (Standing.LATE_ACTION, Word("Next action late", "次の行動が期日超過")),
    (Standing.STUCK, Word("No move", "動きなし")),
    (Standing.RETURNED_DUE, Word("Returned, due again", "差し戻し分の期日")),
    (Standing.RETURNED_AGAIN, Word("Returned, back again", "差し戻し後の再提案")),
    (Standing.READY, Word("Meets the bar", "条件を達成")),
    (Standing.DUPLICATE, Word("Possible duplicate", "重複の疑い")),
    (Standing.OPTED_OUT, Word("Opted out", "配信停止")),
)


def _standing_rows(_board: BoardSource) -> list[Row]:
    return [Row(int(standing), str(word)) for standing, word in _STANDINGS]


def _in_a_row(values: Sequence[Value], labels: dict[Value, str]) -> str:
    dot = "・" if language() == "ja" else ", "
    return dot.join(labels.get(value, str(value)) for value in values)


def _surnames(values: Sequence[Value], labels: dict[Value, str]) -> str:
    nobody = labels.get("", "")
    return _in_a_row(values, {value: surname(str(value)) or nobody for value in values})


def _span(values: Sequence[Value], labels: dict[Value, str]) -> str:
    """A〜C for neighbours, else one by one."""
    places = [_GRADES.index(str(value)) for value in values if value in _GRADES]
    is_span = len(places) == len(values) > 2 and places == list(range(places[0], places[-1] + 1))
    if not is_span:
        return _in_a_row(values, labels)
    return _("{first} to {last}").format(first=values[0], last=values[-1])


PARTS: tuple[FilterPart, ...] = (
    FilterPart("owners", Word("Owner", "担当"), "user", _from_desk("owners"), _surnames),
    FilterPart("grades", Word("Fit", "適合度"), "medal", _grade_rows, _span),
    FilterPart("events", Word("Event", "イベント"), "calendar-blank", _from_desk("events"), _in_a_row),
    FilterPart("standings", Word("Clock", "期限"), "timer", _standing_rows, _in_a_row),
    FilterPart("ranks", Word("Booth rank", "ブースの評価"), "fire", _rank_rows, _in_a_row),
    FilterPart("tags", Word("Tag", "タグ"), "tag", _from_desk("tags"), _in_a_row),
    FilterPart("personas", Word("Persona", "ペルソナ"), "users", _from_desk("personas"), _in_a_row),
    FilterPart("sources", Word("Source", "獲得経路"), "tray", _from_desk("sources"), _in_a_row),
)
"""In the order of the chips. The stage is the board's columns, and the search has its own field."""

ORDER_WORDS: dict[Order, Word] = {
    Order.URGENCY: Word("Most urgent", "急ぐ順"),
    Order.SCORE: Word("Highest score", "点数の高い順"),
    Order.AGE: Word("Longest here", "長くいる順"),
    Order.NAME: Word("By name", "氏名順"),
    Order.NEXT_ACTION: Word("Next action", "次の行動の順"),
}

LANE_WORDS: dict[LaneBy | None, Word] = {
    None: Word("No lanes", "レーンなし"),
    LaneBy.OWNER: Word("Lanes by owner", "担当ごとのレーン"),
    LaneBy.EVENT: Word("Lanes by event", "イベントごとのレーン"),
    LaneBy.PERSONA: Word("Lanes by persona", "ペルソナごとのレーン"),
}


def typed(part: FilterPart, values: Sequence[Value]) -> tuple[object, ...]:
    """The values as the filter's field holds them."""
    return tuple(Standing(int(value)) for value in values) if part.key == "standings" else tuple(values)


def chosen(part: FilterPart, filter: Filter) -> tuple[Value, ...]:
    """What a filter holds for a part."""
    values: tuple[Value, ...] = getattr(filter, part.key)
    return tuple(int(value) if isinstance(value, Standing) else value for value in values)
