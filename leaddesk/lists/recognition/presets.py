"""Knows the product that wrote a list by its headers."""

from collections.abc import Sequence
from functools import cache

from leaddesk.lists.recognition.preset import Preset
from leaddesk.lists.recognition.products import PRODUCTS
from leaddesk.lists.recognition.text import key_of

_RIVALS = ("google-forms", "microsoft-forms", "zoom", "salesforce", "hubspot")
"""Products known by one common header are named only where no other is."""


def preset_of(labels: Sequence[str], above: Sequence[str]) -> Preset | None:
    """The product that wrote a list with these headers, under rows that say this; ``None`` for any other list."""
    keys = {key_of(label) for label in labels if label}
    spoken = " ".join(above)
    found = [preset for preset in PRODUCTS if any(sign <= keys for sign in _signs(preset.code))]
    if not found:
        return None
    clear = [preset for preset in found if preset.code not in _RIVALS] or found
    titled = [preset for preset in clear if any(title in spoken for title in preset.titles)]
    return (titled or clear)[0]


@cache
def _signs(code: str) -> tuple[frozenset[str], ...]:
    """The signs of a product by key."""
    preset = next(preset for preset in PRODUCTS if preset.code == code)
    return tuple(frozenset(map(key_of, sign.split("|"))) for sign in preset.signs)


@cache
def preset_columns(code: str) -> dict[str, str | None]:
    """What the columns of a product mean, by key."""
    preset = next(preset for preset in PRODUCTS if preset.code == code)
    return {key_of(header): meaning for header, meaning in preset.columns.items()}
