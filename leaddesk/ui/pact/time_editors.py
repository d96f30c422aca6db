"""Editors of working hours and of days off."""

import re
from datetime import date, time

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leaddesk.domain.cleaning.text import nfkc
from leaddesk.domain.forms import DaysForm, HoursForm
from leaddesk.domain.hours import read_time
from leaddesk.translation import _, language
from leaddesk.ui.pact.check_list import CheckList
from leaddesk.ui.pact.editor import Editable, Editor
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.choice import Row
from leaddesk.ui.widgets.inputs import DayField
from leaddesk.ui.widgets.text import Text


class HoursEditor(Editor):
    """The spans of a day in one field: 9:00-12:00, 13:00-18:00."""

    def __init__(self, button: TokenButton, editable: Editable, form: HoursForm) -> None:
        super().__init__(button, editable)
        self.form = form
        self.field = QLineEdit(form.show(editable.part))
        self.field.setAccessibleName(str(button.token.about))
        self.field.textEdited.connect(self._type)
        self.body.addWidget(self.field)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(Text(_("For example 9:00–12:00, 13:00–18:00"), "meta", "text_2"))
        self.first = self.field

    def _type(self, text: str) -> None:
        spans = read_spans(text)
        if spans is None:
            self.say(_("Write the hours like 9:00–12:00, 13:00–18:00"))
        else:
            self.put({self.form.field: spans}, typing=True)


class DaysEditor(Editor):
    """The team's own days off: ticked ones stay, and another can be added."""

    def __init__(self, button: TokenButton, editable: Editable, form: DaysForm) -> None:
        super().__init__(button, editable)
        self.form = form
        self._days: dict[str, date] = {day.isoformat(): day for day in getattr(editable.part, form.field)}
        rows = [Row(code, _shown(day)) for code, day in self._days.items()]
        self.list = CheckList(rows, tuple(self._days), has_search=False)
        self.list.changed.connect(self._take)
        newest = max(self._days.values(), default=date.today())  # noqa: DTZ011 - only where the calendar opens
        self.day = DayField(newest)
        add = KeyButton(_("Add"), is_small=True)
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.day, 1)
        row.addWidget(add)
        self.body.addLayout(row)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(self.list)
        self.first = self.day

    def _add(self) -> None:
        day = self.day.day()
        self._days[day.isoformat()] = day
        self.list.tick(Row(day.isoformat(), _shown(day)))
        self.place()

    def _take(self, codes: tuple[str, ...]) -> None:
        self.put({self.form.field: tuple(sorted(self._days[code] for code in codes))})


def read_spans(text: str) -> tuple[tuple[time, time], ...] | None:
    """Spans of a day as people type them; ``None`` where any of it is no span."""
    spans = []
    for part in re.split(r"[,、;；]\s*|\s+(?=\d)", nfkc(text).strip()):
        ends = [read_time(one) for one in re.split(r"\s*(?:-|–|〜|~|から|to)\s*", part)]
        if len(ends) != 2 or not all(ends):
            return None
        spans.append((_time(ends[0] or ""), _time(ends[1] or "")))
    return tuple(spans)


def _time(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def _shown(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}" if language() == "ja" else f"{day:%Y-%m-%d}"
