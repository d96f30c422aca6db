"""How the window looks on this computer: its size, its theme, and whether things move. Remembered as it is chosen."""

from PySide6.QtCore import QSettings

from leaddesk.ui.theme.theme import Appearance, theme


class Look:
    """What the View menu changes."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def zoom(self, steps: int) -> None:
        """Larger (1), smaller (-1), or back to 100 % (0)."""
        if steps:
            theme.zoom_by(steps)
        else:
            theme.use(zoom=1.0)
        self._settings.setValue("look/zoom", theme.zoom)

    def use_appearance(self, appearance: Appearance) -> None:
        """Light, dark, or as the system."""
        theme.use(appearance=appearance)
        self._settings.setValue("look/appearance", appearance)

    def reduce_motion(self, is_reduced: bool) -> None:
        """Lets nothing move that need not."""
        theme.use(reduces_motion=is_reduced)
        self._settings.setValue("look/reduces_motion", is_reduced)
