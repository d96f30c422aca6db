"""Loading what the panels need while nobody waits for it."""

import threading
from collections.abc import Iterator
from datetime import date
from importlib import import_module

from PySide6 import QtCore, QtGui, QtWidgets

_EXAMPLES = (
    ("phone", "+1 212-555-0149"),
    ("phone", "0445550123"),
    ("email", "ä@example.com"),
    ("address", "Yokohama"),
    ("full_name", "山田太郎部長"),
)
"""Values that make every library load that cleaning and showing needs."""

_NEVER_USED = ("Graphics", "Gesture", "Wizard", "OpenGL", "Rhi", "Vulkan", "3D", "4", "Xml", "Android", "Win")
"""In the names of Qt's classes that no page uses."""

MODULES = ("leaddesk.ui.lead.panel", "leaddesk.ui.lead.menu", "leaddesk.ui.new_lead.panel", "leaddesk.services.leads")
"""Those of the panels beside a page."""

ONE_AT_A_TIME = threading.RLock()
"""Whoever loads modules of the window aside holds it: two threads that name the same class of Qt crash."""


def load() -> None:
    """Loads what the panels need besides Qt: their modules, and the libraries that clean and show values."""
    with ONE_AT_A_TIME:
        for module in MODULES:
            import_module(module)
        _clean_once()


def name_classes() -> Iterator[None]:
    """Names Qt's classes one by one, on the window's own thread and before modules are loaded aside.

    PySide makes a class as it is first named, and those of all widgets as it first meets one that Qt made, such as the
    viewport of the timeline: 8 ms in one piece. Two threads that make the same class crash, so this is not done aside.
    """
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            if name.startswith("Q") and not any(word in name for word in _NEVER_USED):
                getattr(module, name)
                yield


def _clean_once() -> None:
    from leaddesk.domain.cleaning.cells import Context
    from leaddesk.domain.cleaning.show import show
    from leaddesk.domain.cleaning.values import clean
    from leaddesk.domain.fields import FIELD

    context = Context(today=date(2026, 1, 1))
    for key, text in _EXAMPLES:
        show(FIELD[key], clean(FIELD[key], text, context).value)
