"""The scoring rules: groups with their caps, a row for each rule, and what carries rules from place to place."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from leaddesk.domain.pact import Pact, Rule, RuleGroup
from leaddesk.domain.pact_edits import (
    added_rule,
    fresh_code,
    moved_part,
    moved_rule,
    place_of,
    replaced,
    rule_of,
    stepped_rule,
    without_part,
    without_rule,
)
from leaddesk.translation import _
from leaddesk.ui.pact.dragging import gap_at
from leaddesk.ui.pact.group_head import GroupHead
from leaddesk.ui.pact.part_row import PartRow
from leaddesk.ui.pact.rule_row import RuleRow, ShownRule
from leaddesk.ui.pact.stacked import Stacked, rects
from leaddesk.ui.pact.workbench import Workbench


class Rules(Stacked):
    """Shows the groups and rules of the draft. ``laid_out`` when a row came, went or moved."""

    kinds = ("rule", "group")
    laid_out = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.heads: dict[str, GroupHead] = {}
        self.rows: dict[str, RuleRow] = {}
        self._folded: set[str] = set()

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        draft = self._bench.editing.draft
        if draft is None:
            return
        pact = draft.pact
        self._forget_what_is_gone(pact)
        if self.stack([widget for group in pact.groups for widget in self._widgets(group)]):
            self.laid_out.emit()
        for group in pact.groups:
            self._show_group(group, is_first=group is pact.groups[0])
            for rule in group.rules:
                self._show_rule(rule)

    def build(self) -> Iterator[None]:
        """Makes and shows one row after the other: what :meth:`refresh` does at once."""
        pact = self._bench.editing.pact
        shown: list[QWidget] = []
        for group in pact.groups:
            self._show_group(group, is_first=group is pact.groups[0])
            shown.append(self._head(group))
            self.stack(shown)
            yield
            for rule in group.rules:
                self._show_rule(rule)
                shown.append(self.row(rule.code))
                self.stack(shown)
                yield

    def row(self, code: str) -> RuleRow:
        """The row of a rule; made if it is new."""
        if code not in self.rows:
            row = self.rows[code] = RuleRow(code, self._bench, partial(self._other_groups, code))
            row.setParent(self)
            row.moved.connect(partial(self._step, code))
            row.stepped.connect(partial(self._go, row))
            row.taken_out.connect(partial(self._take_out, code))
            row.copied.connect(partial(self._copy, code))
            row.group_chosen.connect(partial(self._to_group, code))
        return self.rows[code]

    def show_new(self, code: str) -> None:
        """Puts the keyboard on a rule that was just made."""
        row = self.rows.get(code)
        if row is not None and row.points is not None:
            row.points.setFocus(Qt.FocusReason.TabFocusReason)

    def show_part(self, kind: str, code: str) -> QWidget | None:
        """Puts the keyboard on a rule or a group, unfolded; its row."""
        group = code if kind == "group" else place_of(self._bench.editing.pact, code)[0].code
        if group in self._folded:
            self._fold(group)
        row: PartRow | None = self.heads.get(code) if kind == "group" else self.rows.get(code)
        if row is not None:
            _focus_near(row, 0, self)
        return row

    def _show_group(self, group: RuleGroup, *, is_first: bool) -> None:
        draft = self._bench.editing.draft
        assert draft is not None
        published = next((one for one in draft.published.groups if one.code == group.code), None)
        note = _("People it fits") if is_first else ""
        finding = self._bench.seen.of("group", group.code)
        self._head(group).show_group(group, published, draft.number, note, finding)

    def _show_rule(self, rule: Rule) -> None:
        draft, seen = self._bench.editing.draft, self._bench.seen
        assert draft is not None
        count = seen.matches.conditions.get(rule.when) if seen.matches is not None else None
        published = rule_of(draft.published, rule.code)
        self.row(rule.code).show_rule(ShownRule(rule, published, draft.number, count, seen.of("rule", rule.code)))

    def _widgets(self, group: RuleGroup) -> list[QWidget]:
        head = self._head(group)
        return [head] if group.code in self._folded else [head, *(self.row(rule.code) for rule in group.rules)]

    def _head(self, group: RuleGroup) -> GroupHead:
        code = group.code
        if code not in self.heads:
            head = self.heads[code] = GroupHead(code, self._bench)
            head.setParent(self)
            head.folded.connect(partial(self._fold, code))
            head.moved.connect(partial(self._step_group, code))
            head.stepped.connect(partial(self._go, head))
            head.taken_out.connect(partial(self._take_group_out, code))
        return self.heads[code]

    def _forget_what_is_gone(self, pact: Pact) -> None:
        rules = {rule.code for rule in pact.all_rules()}
        groups = {group.code for group in pact.groups}
        gone: list[PartRow] = [self.rows.pop(code) for code in set(self.rows) - rules]
        gone += [self.heads.pop(code) for code in set(self.heads) - groups]
        for widget in gone:
            widget.hide()
            widget.deleteLater()

    # What is done with them

    def _change(self, make: Callable[[Pact], Pact]) -> None:
        self._bench.close_editor()
        self._bench.editing.change(make)

    def _step(self, code: str, steps: int) -> None:
        self._change(lambda pact: stepped_rule(pact, code, 1 if steps > 0 else -1))
        self._keep_in_sight(self.rows[code])

    def _step_group(self, code: str, steps: int) -> None:
        codes = [group.code for group in self._bench.editing.pact.groups]
        self._change(lambda pact: moved_part(pact, "groups", code, max(0, codes.index(code) + steps)))

    def _take_out(self, code: str) -> None:
        self._focus_beside(self.rows[code])
        self._change(lambda pact: without_rule(pact, code))

    def _take_group_out(self, code: str) -> None:
        self._change(lambda pact: without_part(pact, "groups", code))

    def _copy(self, code: str) -> None:
        pact = self._bench.editing.pact
        group, place = place_of(pact, code)
        fresh = fresh_code((rule.code for rule in pact.all_rules()), code)
        copy = replaced(group.rules[place], code=fresh)
        self._change(lambda pact: added_rule(pact, group.code, copy, place + 1))
        self.show_new(fresh)

    def _to_group(self, code: str, group: str) -> None:
        self._change(lambda pact: moved_rule(pact, code, group, 10_000))
        self._keep_in_sight(self.rows[code])

    def _other_groups(self, code: str) -> list[tuple[str, str]]:
        pact = self._bench.editing.pact
        mine = place_of(pact, code)[0].code
        return [(group.code, group.name) for group in pact.groups if group.code != mine]

    def _fold(self, code: str) -> None:
        self._folded ^= {code}
        self.heads[code].show_folded(code in self._folded)
        self.refresh()

    # The keyboard among them

    def _go(self, row: PartRow, steps: int) -> None:
        """To the same control of the next row above or below."""
        rows = [widget for widget in self._stack if isinstance(widget, PartRow)]
        at = rows.index(row) + steps
        if 0 <= at < len(rows):
            focused = QApplication.focusWidget()
            column = focused.mapTo(self, focused.rect().center()).x() if focused is not None else 0
            _focus_near(rows[at], column, self)

    def _focus_beside(self, row: PartRow) -> None:
        rows = [widget for widget in self._stack if isinstance(widget, PartRow)]
        at = rows.index(row)
        others = rows[at + 1 : at + 2] or rows[at - 1 : at]
        if others:
            _focus_near(others[0], 0, self)

    def _keep_in_sight(self, row: PartRow) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not row.isAncestorOf(focused):
            _focus_near(row, 0, self)

    # Carrying

    def line_at(self, kind: str, code: str, y: int) -> int | None:
        if kind == "group":
            heads = self._group_rects()
            at = gap_at(heads, y)
            return heads[at].top() if at < len(heads) else heads[-1].bottom() if heads else None
        found = self._landing(code, y)
        return None if found is None else found[2]

    def take_part(self, kind: str, code: str, y: int) -> None:
        if kind == "group":
            codes = [group.code for group in self._bench.editing.pact.groups]
            at = gap_at(self._group_rects(), y)
            self._change(lambda pact: moved_part(pact, "groups", code, at - (codes.index(code) < at)))
            return
        found = self._landing(code, y)
        if found is not None:
            group, place, _line = found
            self._change(lambda pact: moved_rule(pact, code, group, place))

    def _group_rects(self) -> list[QRect]:
        """Each group from its head to its last rule."""
        found = []
        for group in self._bench.editing.pact.groups:
            boxes = rects(widget for widget in self._widgets(group) if widget in self._stack)
            found.append(boxes[0].united(boxes[-1]))
        return found

    def _landing(self, code: str, y: int) -> tuple[str, int, int] | None:
        """The group, the place among its other rules, and the height of the line."""
        groups = self._bench.editing.pact.groups
        if not groups:
            return None
        tops = [self.heads[group.code].geometry().top() for group in groups]
        group = groups[max(0, sum(top <= y for top in tops) - 1)]
        head = self.heads[group.code].geometry()
        rows = [self.rows[rule.code] for rule in group.rules if self.rows[rule.code] in self._stack]
        gap = gap_at(rects(rows), y)
        line = head.bottom() + 1 if gap == 0 else rows[gap - 1].geometry().bottom() + 1
        before = sum(row.code == code for row in rows[:gap])
        return group.code, gap - before, line


def _focus_near(row: PartRow, column: int, within: QWidget) -> None:
    """Puts the keyboard on the control of a row that stands nearest to a column."""
    stops = [one for one in row.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    stops = [one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if stops:
        nearest = min(stops, key=lambda one: abs(one.mapTo(within, one.rect().center()).x() - column))
        nearest.setFocus(Qt.FocusReason.TabFocusReason)
