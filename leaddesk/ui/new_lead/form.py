"""The fields of a new lead: typed freely, cleaned when they are left, read as one record."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from leaddesk.domain.cleaning.cells import Cleaned, Context
from leaddesk.domain.cleaning.names import KANA_READING, clean_kana
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Record
from leaddesk.translation import _
from leaddesk.ui.new_lead.marked_field import MarkedField
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.text import Text
from leaddesk.ui.widgets.typing_field import TypingField

_LABEL = 76
_ROWS: tuple[tuple[str, ...], ...] = (
    ("company",),
    ("family_name", "given_name"),
    ("family_kana", "given_kana"),
    ("department", "job_title"),
    ("email",),
    ("phone",),
)


class Form(QWidget):
    """``changed`` with each key, ``paused`` after the last one; ``left`` is Esc. More rows are added with :meth:`add_row`."""

    changed = Signal()
    paused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.company = MarkedField()
        self.fields: dict[str, TypingField] = {"company": self.company}
        self._beside: Record = {}
        """What was learnt from a signature and has no field here."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for label, keys in zip(_labels(), _ROWS, strict=True):
            self.add_row(label, *(self._make(key) for key in keys))
        self._fit()

    def add_row(self, label: str, *widgets: QWidget) -> None:
        """Adds a row below the others, its widgets side by side."""
        row = self._grid.rowCount()
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        for widget in widgets:
            line.addWidget(widget, 1)
        self._grid.addWidget(Text(label, "meta", "text_2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(line, row, 1)

    def _make(self, key: str) -> TypingField:
        field = self.fields.setdefault(key, TypingField())
        field.setPlaceholderText(_placeholders().get(key, ""))
        field.setAccessibleName(str(FIELD[key].word))
        field.textChanged.connect(partial(self._change, key))
        field.paused.connect(lambda _text: self.paused.emit())
        field.left.connect(self.left)
        field.editingFinished.connect(partial(self._tidy, key))
        field.stepped.connect(partial(self._step, key))
        return field

    # What was typed

    def is_empty(self) -> bool:
        """Whether nothing was typed or pasted."""
        return not self._beside and not any(field.text().strip() for field in self.fields.values())

    def record(self, today: date) -> Record:
        """What was typed, clean and complete; values that cannot be kept are left out."""
        from leaddesk.domain.cleaning.derived import complete

        record = dict(self._beside)
        for key, cleaned in self._cleaned(today):
            if cleaned.value is not None and not cleaned.error:
                record |= {other: value for other, value in cleaned.extra.items() if other not in record}
                record[key] = cleaned.value
        _use_whole_name(record, "full_name", "family_name", "given_name")
        _use_whole_name(record, "kana", "family_kana", "given_kana")
        _read_kana_names(record)
        return complete(record)

    def refusals(self, today: date) -> list[tuple[str, str]]:
        """The fields that cannot be kept, each with why."""
        found = []
        for key, cleaned in self._cleaned(today):
            why = cleaned.error or (cleaned.warning if cleaned.value is None else None)
            if why:
                found.append((key, why))
        return found

    def fill(self, values: Mapping[str, Any]) -> list[str]:
        """Puts clean values into the fields; those that have no field here are kept besides: their keys."""
        for key, value in values.items():
            if key in self.fields:
                self.fields[key].setText(show(FIELD[key], value))
        names = ("full_name", "kana", "prefecture")
        self._beside = {key: value for key, value in values.items() if key not in self.fields and key not in names}
        if values.get("full_name") and not values.get("family_name"):
            self.fields["family_name"].setText(str(values["full_name"]))
        return list(self._beside)

    def texts(self) -> dict[str, str]:
        """What stands in the fields, to be put back with :meth:`restore`."""
        return {key: field.text() for key, field in self.fields.items()}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts texts back as they were."""
        self._beside = {}
        for key, text in texts.items():
            self.fields[key].setText(text)

    def clear(self) -> None:
        """Empties it."""
        self.restore(dict.fromkeys(self.fields, ""))
        self.company.mark("")

    def mark_refused(self, keys: Sequence[str]) -> None:
        """Shows which fields cannot be kept."""
        for key, field in self.fields.items():
            if bool(field.property("refused")) != (key in keys):
                field.setProperty("refused", key in keys)
                field.style().polish(field)

    def _cleaned(self, today: date) -> Iterator[tuple[str, Cleaned]]:
        for key, field in self.fields.items():
            if field.text().strip():
                yield key, clean(FIELD[key], field.text(), Context(today=today))

    def _change(self, key: str, _text: str) -> None:
        self.mark_refused([one for one, field in self.fields.items() if field.property("refused") and one != key])
        self.changed.emit()

    def _tidy(self, key: str) -> None:
        """A field that is left shows what will be kept."""
        field = self.fields[key]
        if field.is_composing or not field.text().strip():
            return
        cleaned = clean(FIELD[key], field.text(), Context(today=date.today()))  # noqa: DTZ011 - no field here is a date
        kept = show(FIELD[key], cleaned.value) if cleaned.value is not None else ""
        if kept and not cleaned.extra and kept != field.text():
            field.setText(kept)

    def _step(self, key: str, steps: int) -> None:
        """Up and Down go through the fields, but for the company, which has suggestions."""
        keys = list(self.fields)
        at = keys.index(key) + steps
        if key != "company" and 0 <= at < len(keys):
            self.fields[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.px(_LABEL))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def _labels() -> tuple[str, ...]:
    return (
        _("Company"),
        _("Name"),
        _("Kana"),
        _("Dept., title"),
        _("E-mail"),
        _("Phone"),
    )


def _placeholders() -> dict[str, str]:
    return {
        "company": _("Company"),
        "family_name": _("Family name"),
        "given_name": _("Given name"),
        "family_kana": _("Family name, kana"),
        "given_kana": _("Given name, kana"),
        "department": _("Department"),
        "job_title": _("Job title"),
        "email": _("Mail or phone, either will do"),
        "phone": _("Phone"),
    }


def _use_whole_name(record: Record, whole: str, family: str, given: str) -> None:
    """A whole name typed into the box of the family name is the whole name."""
    typed = record.get(family)
    if typed and " " in typed and not record.get(given):
        record[whole] = record.pop(family)


def _read_kana_names(record: Record) -> None:
    """A name that is written in kana is its own reading."""
    for name, reading in (("family_name", "family_kana"), ("given_name", "given_kana")):
        kana = clean_kana(str(record.get(name) or ""))
        if kana and not record.get(reading) and KANA_READING.fullmatch(kana) and not kana.isascii():
            record[reading] = kana
