"""Fields with their names above them, in one row."""

from PySide6.QtWidgets import QGridLayout, QWidget

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text


def side_by_side(*fields: tuple[str, QWidget], is_even: bool = False) -> QWidget:
    """A row of fields, each given with its name; the first is the widest, unless all are to be as wide."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(theme.px(2))
    for at, (label, field) in enumerate(fields):
        grid.addWidget(Text(label, "meta", "text_2"), 0, at)
        grid.addWidget(field, 1, at)
        grid.setColumnStretch(at, 7 if at == 0 and not is_even else 5)
        field.setAccessibleName(label)
    return row
