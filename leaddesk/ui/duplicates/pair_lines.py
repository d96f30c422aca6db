"""The pairs as the lines of a list: open ones, those that are two people, and what was merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.matching.reasons import short_against, short_for
from leaddesk.domain.sentences import day_text
from leaddesk.services.pair_questions import Listed, ListedPair, MergedStep
from leaddesk.translation import _
from leaddesk.ui.widgets.flowing import beside

LINE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Key = tuple[int, int]
"""Of a line: the numbers of both leads; of a merge its step and 0."""


class Tab(IntEnum):
    """Which of the three lists is shown."""

    OPEN = 0
    DIFFERENT = 1
    MERGED = 2


class Order(IntEnum):
    """How the open pairs are sorted."""

    LIKENESS = 0
    COMPANY = 1
    NAME = 2


def order_words() -> dict[Order, str]:
    """What the orders are called."""
    return {Order.LIKENESS: _("By likeness"), Order.COMPANY: _("By company"), Order.NAME: _("By name")}


@dataclass(frozen=True, slots=True)
class PairLine:
    """One line. ``share`` is the likeness in per cent, or -1 where it is of no interest any more."""

    key: Key
    title: str
    about: str
    share: int = -1
    good: str = ""
    bad: str = ""


def listed_in(listed: Listed, tab: Tab, order: Order = Order.LIKENESS) -> Sequence[ListedPair | MergedStep]:
    """What one of the lists has, in its order."""
    if tab is Tab.MERGED:
        return listed.merged
    if tab is Tab.DIFFERENT:
        return listed.different
    if order is Order.LIKENESS:
        return listed.open
    by = (
        (lambda one: (one.company, -one.pair.score))
        if order is Order.COMPANY
        else (lambda one: (one.a_name, one.b_name))
    )
    return sorted(listed.open, key=by)


def key_of(one: ListedPair | MergedStep) -> Key:
    """The key of the line that shows it."""
    return (one.step, 0) if isinstance(one, MergedStep) else (one.pair.a, one.pair.b)


def line_of(one: ListedPair | MergedStep, *, is_open: bool) -> PairLine:
    """The line that shows it; ``is_open`` where it is still to be decided."""
    key = key_of(one)
    if isinstance(one, MergedStep):
        return PairLine(key, one.says, decided(one.at, one.member))
    reasons = one.pair.reasons
    title = _("{a} / {b}").format(a=one.a_name, b=one.b_name)
    if is_open:
        share = round(one.pair.score * 100)
        return PairLine(key, title, one.company, share, short_for(reasons), short_against(reasons))
    return PairLine(key, title, beside(one.company, decided(one.decided_at, one.member)), bad=short_against(reasons))


def decided(at: datetime | None, member: str) -> str:
    """When it was decided, and by whom."""
    return f"{day_text(at.date())} {at:%H:%M} {member}".strip() if at is not None else member


class PairModel(QAbstractListModel):
    """The lines of the list that is shown. Each is made when it is first looked at: thousands at once would be felt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: Sequence[ListedPair | MergedStep] = ()
        self._is_open = False
        self._made: dict[int, PairLine] = {}

    def show_listed(self, listed: Sequence[ListedPair | MergedStep], *, is_open: bool) -> None:
        """Shows others; ``is_open`` where they are still to be decided."""
        self.beginResetModel()
        self._listed, self._is_open, self._made = listed, is_open, {}
        self.endResetModel()

    def line(self, row: int) -> PairLine | None:
        """A line by its row."""
        if not 0 <= row < len(self._listed):
            return None
        if row not in self._made:
            self._made[row] = line_of(self._listed[row], is_open=self._is_open)
        return self._made[row]

    def row_of(self, key: Key | None) -> int:
        """Where a line stands; -1 where it does not."""
        return next((row for row, one in enumerate(self._listed) if key_of(one) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            share = f"{line.share}%" if line.share >= 0 else ""
            return "\n".join(filter(None, (line.title, share, line.about, line.good, line.bad)))
        return line if role == LINE_ROLE else None
