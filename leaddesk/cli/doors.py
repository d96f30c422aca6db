"""What the command line hands over to the window's room, which it may not know itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Doors:
    """Calls into the window, each loaded only when it is used."""

    window: Callable[[Any], int]
    """Opens the window on the desk of these settings; the exit code."""
    demo_window: Callable[[Any], int]
    """Opens the window on the sample desk; the exit code."""
    demo_pictures: Callable[[Any, Any], list[str]]
    """Writes pictures of an open desk into a folder, without a screen; their names."""
    report_picture: Callable[[Any, Any], None]
    """Draws a report into a PNG or PDF file."""
