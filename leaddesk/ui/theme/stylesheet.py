"""The style sheet of Qt's own widgets: menus, inputs, scroll bars, table heads. LeadDesk's widgets paint themselves.

Few and narrow rules: every rule costs each widget at the start of the program.
"""

from collections.abc import Callable

from PySide6.QtGui import QColor

from leaddesk.ui.theme.tokens import ColorRole

_TEMPLATE = """
QMenuBar { background: $rail; color: $text; padding: 1px 2px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p10}px; border-radius: ${p4}px; }
QMenuBar::item:selected { background: $pressed; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: ${p4}px 0; }
QMenu::item { padding: ${p6}px ${p28}px ${p6}px ${p16}px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::icon { padding-left: ${p12}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px 0; }
QToolTip { background: $inverse; color: $on_inverse; border: 0; padding: ${p4}px ${p8}px; }
QLineEdit, QPlainTextEdit, QDateEdit, QSpinBox, QComboBox {
  background: $field; color: $text; placeholder-text-color: $text_3; border: 1px solid $line_strong; border-radius: ${p6}px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QDateEdit, QSpinBox, QComboBox { min-height: ${p30}px; max-height: ${p30}px; padding: 0 ${p10}px; }
QPlainTextEdit { padding: ${p4}px ${p6}px; }
QLineEdit:disabled, QDateEdit:disabled, QSpinBox:disabled, QComboBox:disabled { border-color: $line; color: $text_disabled; }
QLineEdit[refused="true"] { border-color: $overdue_mark; }
QLineEdit[bare="true"] { border: 0; background: transparent; padding: 0; }
QLineEdit[inline="true"] { min-height: 0; }
QDateEdit::up-button, QDateEdit::down-button, QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: 0; }
QDateEdit::drop-down, QComboBox::drop-down { width: ${p28}px; border: 0; }
QDateEdit::down-arrow, QComboBox::down-arrow { image: none; }
QHeaderView::section {
  background: $surface_alt; color: $text_2; border: 0; border-bottom: 1px solid $line; padding: 0 ${p8}px;
}
QTableView { background: $surface; border: 0; gridline-color: $line; }
CardTable { background: transparent; selection-background-color: transparent; }
QAbstractScrollArea { border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p8}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p8}px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 2px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_ROLES: tuple[ColorRole, ...] = (
    "rail", "text", "pressed", "surface", "line", "selected", "text_disabled", "inverse", "on_inverse", "field",
    "line_strong", "accent", "on_accent", "overdue_mark", "surface_alt", "text_2", "text_3",
)  # fmt: skip
_SIZES = (4, 6, 8, 10, 12, 16, 28, 30, 32)


def stylesheet(color: Callable[[ColorRole], QColor], px: Callable[[float], int]) -> str:
    """The sheet in these colours and sizes."""
    values: dict[str, str] = {role: color(role).name() for role in _ROLES}
    handle = QColor(color("line_strong"))
    handle.setAlphaF(0.45)
    values["scroll"] = f"rgba({handle.red()}, {handle.green()}, {handle.blue()}, {handle.alpha()})"
    values |= {f"p{size}": str(px(size)) for size in _SIZES}
    sheet = _TEMPLATE
    for name, value in sorted(values.items(), reverse=True):  # longer names before those that they begin with
        sheet = sheet.replace(f"${{{name}}}", value).replace(f"${name}", value)
    return sheet
