"""Inputs for days and amounts."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QFocusEvent, QIntValidator, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from leaddesk.translation import _, language
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.focus_ring import is_by_keyboard
from leaddesk.ui.widgets.painting import RIGHT, draw_text

_MOST_MAN = 9_999_999
"""Of ten thousand yen: 99 thousand million yen, more than any order of a small team."""


class DayField(QDateEdit):
    """A day with its weekday, typed or taken from a calendar that opens with Alt + Down or a click on the icon."""

    def __init__(self, day: date, *, is_short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        is_japanese = language() == "ja"
        self.setLocale(QLocale(QLocale.Language.Japanese if is_japanese else QLocale.Language.English))
        year = "" if is_short else ("yyyy/" if is_japanese else " yyyy")
        self.setDisplayFormat(f"{year}M/d（ddd）" if is_japanese else f"ddd d MMM{year}")
        self.setCalendarPopup(True)
        self._number_at = 2 if is_japanese and not is_short else 1
        """Which part of it is the number of the day."""

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Shows another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def set_earliest(self, day: date) -> None:
        """Takes no day before this one."""
        self.setMinimumDate(QDate(day.year, day.month, day.day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if is_by_keyboard(event.reason()):
            self.setCurrentSectionIndex(self._number_at)  # not the weekday, which nobody types
            self.setSelectedSection(self.currentSection())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes on to the next field; the arrows go from part to part of the day."""
        return QWidget.focusNextPrevChild(self, next)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(16)
        x, y = self.width() - theme.px(10) - side, (self.height() - side) // 2
        paint_icon(painter, "calendar-blank", theme.color("text_2"), x, y, side)
        painter.end()


class AmountField(QLineEdit):
    """Yen, typed in the unit that people say: 万円 in Japanese, thousands in English. Empty is no amount."""

    def __init__(self, yen: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit_yen = 10_000 if language() == "ja" else 1_000
        self._unit = _("¥ thousand")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setValidator(QIntValidator(0, _MOST_MAN, self))
        self._fit()
        self.set_yen(yen)

    def yen(self) -> int | None:
        """The amount in yen; None where nothing was typed."""
        digits = self.text().replace(",", "").strip()
        return int(digits) * self._unit_yen if digits.isdigit() else None

    def set_yen(self, yen: int | None) -> None:
        """Shows an amount, rounded to its unit."""
        self.setText("" if yen is None else str(round(yen / self._unit_yen)))

    def _fit(self) -> None:
        self.setTextMargins(0, 0, round(theme.metrics().horizontalAdvance(self._unit)) + theme.px(6), 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.rect().toRectF().adjusted(0, 0, -theme.px(11), 0)
        draw_text(painter, room, self._unit, theme.font(), theme.color("text_2"), RIGHT)
        painter.end()
