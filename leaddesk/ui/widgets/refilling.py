"""Layouts whose widgets give way to others."""

from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout; its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def put_in(layout: QLayout, widget: QWidget) -> None:
    """Adds a widget that is there at once: a layout shows what is added in the next turn, and what gave way leaves a gap till then."""
    layout.addWidget(widget)
    widget.show()
