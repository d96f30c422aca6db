"""The one theme of the running program: ``theme.color("accent")``, ``theme.font("meta")``, ``theme.px(12)``.

It follows the system's light or dark unless told otherwise, and emits ``changed`` when colours, zoom or motion change.
Whoever paints asks it while painting; whoever fixes sizes does it again on ``QEvent.StyleChange``, which Qt sends to every
widget when the theme is put on.
"""

import sys
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from leaddesk.ui.theme.palette import palette
from leaddesk.ui.theme.stylesheet import stylesheet
from leaddesk.ui.theme.tokens import ColorRole, Duration, Scheme, TypeSize, read_tokens

Appearance = Literal["system", "light", "dark"]
APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")

_PLATFORMS = {"win32": "windows", "darwin": "macos"}


class Theme(QObject):
    """Colours, fonts and sizes as they are now. There is one: :data:`theme`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = read_tokens()
        self.appearance: Appearance = "system"
        self.zoom = 1.0
        self.reduces_motion = False
        self.version = 0
        """Counts the changes; part of the key of whatever is cached by look."""
        self._scheme: Scheme = "light"
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[TypeSize, bool], QFont] = {}
        self._metrics: dict[tuple[TypeSize, bool], QFontMetricsF] = {}

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are on."""
        return self._scheme == "dark"

    def color(self, role: ColorRole) -> QColor:
        """A colour by what it is for. ``shadow`` and ``scrim`` carry their alpha."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = QColor(self.tokens.colors[self._scheme][role])
            found.setAlphaF(self.tokens.alphas[self._scheme].get(role, 1.0))
        return found

    def stage_color(self, code: str) -> QColor:
        """The colour of a stage or column, by its code."""
        return QColor(self.tokens.stages[self._scheme][code])

    def grade_colors(self, grade: str) -> tuple[QColor, QColor]:
        """Ground and letter of a grade's box; D has no ground, and neither has a grade that is not known."""
        grades = self.tokens.grades[self._scheme]
        letter = grade or "D"
        return QColor(grades[f"{letter}_fill"]), QColor(grades[f"{letter}_text"])

    def plot_color(self, name: str) -> QColor:
        """A colour of the plots: advanced, skipped, returned, lost, disqualified, waiting, goal, previous, grid."""
        return QColor(self.tokens.plots[self._scheme][name])

    def font(self, size: TypeSize = "body", strong: bool = False) -> QFont:
        """One of the five sizes, with figures of equal width. Treat it as read-only: it is shared."""
        found = self._fonts.get((size, strong))
        if found is None:
            found = self._fonts[size, strong] = self._make_font(size, strong)
        return found

    def metrics(self, size: TypeSize = "body", strong: bool = False) -> QFontMetricsF:
        """How wide text is in that font."""
        found = self._metrics.get((size, strong))
        if found is None:
            found = self._metrics[size, strong] = QFontMetricsF(self.font(size, strong))
        return found

    def px(self, pixels: float) -> int:
        """Pixels of the design at the present zoom."""
        return round(pixels * self.zoom)

    def line_height(self, size: TypeSize = "body") -> int:
        """The height of one line of this size."""
        return self.px(self.tokens.scale[size]["line"])

    def ms(self, duration: Duration) -> int:
        """How long a motion takes: 0 where motion is reduced."""
        return 0 if self.reduces_motion else self.tokens.durations[duration]

    def use(
        self, appearance: Appearance | None = None, zoom: float | None = None, reduces_motion: bool | None = None
    ) -> None:
        """Changes what is given and puts it on the application. ``zoom`` is kept between the design's steps."""
        if appearance is not None:
            self.appearance = appearance
        if zoom is not None:
            self.zoom = min(max(zoom, self.tokens.zooms[0]), self.tokens.zooms[-1])
        if reduces_motion is not None:
            self.reduces_motion = reduces_motion
        self._put_on()

    def zoom_by(self, steps: int) -> None:
        """One step or more larger (positive) or smaller."""
        zooms = self.tokens.zooms
        nearest = min(range(len(zooms)), key=lambda at: abs(zooms[at] - self.zoom))
        self.use(zoom=zooms[min(max(nearest + steps, 0), len(zooms) - 1)])

    def follow_system(self) -> None:
        """Takes the system's light or dark from now on, whenever it changes, unless the user chose one."""
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_change)

    def _on_system_change(self) -> None:
        if self.appearance == "system" and self._system_scheme() != self._scheme:
            self._put_on()

    def _system_scheme(self) -> Scheme:
        return "dark" if QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _put_on(self) -> None:
        self._scheme = self._system_scheme() if self.appearance == "system" else self.appearance
        self._colors.clear()
        self._fonts.clear()
        self._metrics.clear()
        self.version += 1
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.color))
            app.setFont(self.font())
            app.setStyleSheet(stylesheet(self.color, self.px))
        self.changed.emit()

    def _make_font(self, size: TypeSize, strong: bool) -> QFont:
        font = QFont()
        font.setFamilies(self.tokens.families[_PLATFORMS.get(sys.platform, "linux")])
        font.setPixelSize(self.px(self.tokens.scale[size]["px"]))
        font.setWeight(QFont.Weight(self.tokens.weights[strong]))
        for feature in self.tokens.features:
            font.setFeature(QFont.Tag(feature), 1)
        return font


theme = Theme()
"""The theme of this process."""
