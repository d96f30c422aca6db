"""Loading what the panels need while nobody waits for it."""

from datetime import date
from importlib import import_module

_EXAMPLES = (
    ("phone", "+1 212-555-0149"),
    ("phone", "0445550123"),
    ("email", "ä@example.com"),
    ("address", "Yokohama"),
    ("full_name", "山田太郎部長"),
)
"""Values that make every library load that cleaning and showing needs."""


def load() -> None:
    """Loads what the panels need besides Qt: their modules, and the libraries that clean and show values."""
    for module in ("leaddesk.ui.lead.panel", "leaddesk.ui.lead.menu", "leaddesk.ui.new_lead.panel"):
        import_module(module)
    _clean_once()


def _clean_once() -> None:
    from leaddesk.domain.cleaning.cells import Context
    from leaddesk.domain.cleaning.show import show
    from leaddesk.domain.cleaning.values import clean
    from leaddesk.domain.fields import FIELD

    context = Context(today=date(2026, 1, 1))
    for key, text in _EXAMPLES:
        show(FIELD[key], clean(FIELD[key], text, context).value)
