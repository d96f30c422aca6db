"""A field of a form with its label above it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text


def labelled(label: str, field: QWidget) -> QWidget:
    """The field under its label; the label names it for screen readers too."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    column.addWidget(Text(label, "meta", "text_2"))
    column.addWidget(field)
    field.setAccessibleName(label)
    return part
