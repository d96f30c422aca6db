"""A line of evidence for or against two records being one person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.matching.evidence import Side
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.text import Text

EVIDENCE_LOOKS: dict[Side, tuple[str, ColorRole]] = {
    Side.FOR: ("check-bold", "ready"),
    Side.NEUTRAL: ("minus", "text_2"),
    Side.AGAINST: ("x-bold", "caution"),
}
"""The icon and colour of each side."""


class Evidence(QWidget):
    """Icon and words. ``wraps`` breaks the words into lines rather than cutting them; without it they stand in one."""

    def __init__(self, side: Side, says: str, *, wraps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon, role = EVIDENCE_LOOKS[side]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        at = Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter
        line.addWidget(IconLabel(icon, role), 0, at)
        line.addWidget(Text(says, "meta", role, wraps=wraps), 1)
