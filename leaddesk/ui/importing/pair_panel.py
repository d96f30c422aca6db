"""Is it the same person? Both sides field by field, what speaks for it and against, and the decision."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.fields import FIELD
from leaddesk.domain.forms import listed
from leaddesk.domain.matching.choices import Kept
from leaddesk.services.importing.decisions import PairDecision
from leaddesk.services.importing.pairs import PairFacts, PairReason
from leaddesk.translation import _
from leaddesk.ui.importing.side_panel import SidePanel
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.evidence import Evidence
from leaddesk.ui.widgets.field_grid import FieldGrid, GridRow
from leaddesk.ui.widgets.refilling import empty, put_in
from leaddesk.ui.widgets.text import Text

_ALWAYS = ("full_name", "kana", "company", "department", "job_title", "email", "phone", "mobile")
"""Fields that are shown even where both say the same."""
_MOST_REASONS = 8


class PairPanel(SidePanel):
    """``decided(PairDecision)``."""

    decided = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: PairFacts | None = None
        self.grid = FieldGrid()
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(theme.px(1))
        self._rule = Text("", "meta", "text_2", wraps=True)
        self.inside.addWidget(self.grid)
        self.inside.addLayout(self._reasons)
        self.inside.addWidget(self._rule)
        self.inside.addStretch(1)
        self.merge = KeyButton(_("Merge"), "primary", hint="1")
        self.different = KeyButton(_("Different people"), hint="2")
        self.hold = KeyButton(_("Later"), hint="3")
        self._by_decision = {
            PairDecision.MERGE: self.merge,
            PairDecision.DIFFERENT: self.different,
            PairDecision.HOLD: self.hold,
        }
        for decision, button in self._by_decision.items():
            button.clicked.connect(partial(self.decided.emit, decision))
        self.set_buttons((self.merge, self.different, self.hold))

    def show_pair(self, facts: PairFacts, place: str, decision: PairDecision | None) -> None:
        """Shows a pair; ``place`` is which of how many."""
        self.facts = facts
        title = _("Taken for the same person") if facts.is_certain else _("Is it the same person?")
        likeness = _("{share} alike").format(share=f"{facts.score:.0%}")
        role: ColorRole = "text_2" if facts.is_certain else "caution"
        self.show_head(title, place, likeness, "gauge", role)
        held = _("On the desk") if facts.other_row is None else _row_words(facts.other_rows)
        rows = [
            GridRow(
                str(FIELD[field.key].word),
                field.held,
                field.arriving,
                field.kept in (Kept.A, Kept.BOTH),
                field.kept in (Kept.B, Kept.BOTH),
                field.because,
            )
            for field in facts.fields
            if field.key in _ALWAYS or field.kept is not Kept.SAME
        ]
        is_joined = len(facts.rows) > 1
        this = _row_words(facts.rows) if is_joined else _("This row ({n})").format(n=facts.row)
        self.grid.show_rows(held, this, rows)
        self._show_reasons(facts)
        self._rule.setText(
            _("Merging keeps the tinted values. The others stay in the history, and both can be parted again.")
        )
        self.hold.setVisible(not facts.is_certain)
        taken = decision or PairDecision.MERGE
        for one, button in self._by_decision.items():
            button.kind = "primary" if one is taken else "secondary"
            button.update()

    def _show_reasons(self, facts: PairFacts) -> None:
        empty(self._reasons)
        for reason in facts.reasons[:_MOST_REASONS]:
            put_in(self._reasons, Evidence(reason.side, _words(reason), wraps=True))


def _row_words(rows: Sequence[int]) -> str:
    """A row of the list, or all those whose values are joined to one person: their number and their mail may differ."""
    if len(rows) == 1:
        return _("Row {n}").format(n=rows[0])
    return _("Rows {rows}").format(rows=listed(map(str, rows)))


def _words(reason: PairReason) -> str:
    return _("{reason} ({aside})").format(reason=reason.says, aside=reason.aside) if reason.aside else reason.says
