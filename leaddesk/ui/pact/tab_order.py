"""The order of the keyboard on a page whose rows come, go and move: as one reads."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def tabs_in_order(root: QWidget) -> None:
    """Lets Tab go through the visible controls of a widget line by line."""
    stops = [one for one in root.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    places = {one: one.mapTo(root, QPoint(0, one.height() // 2)) for one in stops if one.isVisibleTo(root)}
    ordered = sorted(places, key=lambda one: (places[one].y() // 12, places[one].x()))
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)
