"""Loading what the panels need while nobody waits for it."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module

from PySide6 import QtWidgets

_EXAMPLES = (
    ("phone", "+1 212-555-0149"),
    ("phone", "0445550123"),
    ("email", "ä@example.com"),
    ("address", "Yokohama"),
    ("full_name", "山田太郎部長"),
)
"""Values that make every library load that cleaning and showing needs."""

_MODULES = ("leaddesk.ui.lead.panel", "leaddesk.ui.lead.menu", "leaddesk.ui.new_lead.panel", "leaddesk.services.leads")

_NO_WIDGETS = ("Graphics", "Style", "Gesture", "Item", "Layout", "Event", "Action")
"""In the names of Qt's classes that are no widgets."""


def load() -> None:
    """Loads what the panels need besides Qt: their modules, and the libraries that clean and show values."""
    for module in _MODULES:
        import_module(module)
    _clean_once()


def name_widgets() -> Iterator[None]:
    """Names the classes of Qt's widgets one by one, on the window's own thread.

    PySide makes a class as it is first named, and those of all widgets as it first meets one that Qt made, such as the
    viewport of the timeline: 8 ms in one piece. Two threads that make the same class crash, so this is not done aside.
    """
    for name in dir(QtWidgets):
        if name.startswith("Q") and not any(word in name for word in _NO_WIDGETS):
            getattr(QtWidgets, name)
            yield


def _clean_once() -> None:
    from leaddesk.domain.cleaning.cells import Context
    from leaddesk.domain.cleaning.show import show
    from leaddesk.domain.cleaning.values import clean
    from leaddesk.domain.fields import FIELD

    context = Context(today=date(2026, 1, 1))
    for key, text in _EXAMPLES:
        show(FIELD[key], clean(FIELD[key], text, context).value)
