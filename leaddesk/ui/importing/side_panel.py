"""The panel beside the rows of the plan: a head, contents that scroll, and buttons that stay."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.icon_label import IconLabel
from leaddesk.ui.widgets.panel import Panel
from leaddesk.ui.widgets.text import ElidedText, Text
from leaddesk.ui.widgets.unrolled import Unrolled


class SidePanel(Panel):
    """Contents go into ``inside``; ``set_buttons`` shares the width among buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(inset=16, parent=parent)
        self.title = ElidedText("", "name", strong=True)
        self.place = Text("", "body", "text_2")
        self._sign = IconLabel("", "caution")
        self._aside = Text("", "meta", "caution")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self._sign)
        head.addWidget(self._aside)
        self.body.addLayout(head)
        self.body.addSpacing(theme.px(10))
        contents = Unrolled()
        self.inside = QVBoxLayout(contents)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(theme.px(8))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(contents)
        area.viewport().setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        contents.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        self.body.addSpacing(theme.px(8))
        self.body.addLayout(self._buttons)

    def show_head(
        self, title: str, place: str = "", aside: str = "", icon: str = "", role: ColorRole = "caution"
    ) -> None:
        """What it is about, where in a row of such, and what stands at the right."""
        self.title.set_text(title)
        self.place.setText(place)
        self._aside.setText(aside)
        self._aside.set_role(role)
        self._sign.show_icon(icon, role)
        self._sign.setVisible(bool(icon))

    def set_buttons(self, buttons: Sequence[KeyButton]) -> None:
        """The decisions there are, side by side."""
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._buttons.addWidget(button)
