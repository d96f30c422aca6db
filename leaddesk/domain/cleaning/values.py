"""The one door from a cell to a clean value: for the importer, forms and the command line.

:func:`clean` takes one cell, :func:`clean_column` a whole column, each distinct cell once. Nothing here raises for what
people write: a cell that cannot be read gives no value and a sentence that says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from leaddesk.domain.cleaning import contacts, figures, people
from leaddesk.domain.cleaning.cells import Cleaned, Context, Value, spreadsheet_error
from leaddesk.domain.cleaning.companies import PLAIN_COMPANY
from leaddesk.domain.cleaning.dates import decide_order
from leaddesk.domain.cleaning.mails import plain_mail
from leaddesk.domain.cleaning.names import PLAIN_NAME, plain_kana
from leaddesk.domain.cleaning.phones import plain_phone
from leaddesk.domain.cleaning.text import BLANK, is_blank, one_line
from leaddesk.domain.cleaning.urls import PLAIN_URL
from leaddesk.domain.fields import Field, Kind
from leaddesk.translation import _

__all__ = ["Cleaned", "Context", "Value", "clean", "clean_column"]


def clean(field: Field, raw: object, context: Context) -> Cleaned:
    """What a cell says for a field.

    ``raw`` is a cell as files give it: text, a number, a bool, a date, a time, an error (anything whose text is
    ``#REF!`` and the like) or ``None``.
    """
    if raw is None or raw != raw:  # NaN is not itself
        return Cleaned()
    text = raw if isinstance(raw, str) else str(raw)
    line = one_line(text)
    if spreadsheet_error(line):
        return Cleaned(warning=_("The cell holds the error {code}").format(code=line))
    if not line or (field.kind not in _NOTHING_SAYS_SOMETHING and is_blank(line)):
        return Cleaned()
    if len(line) > _LONGEST and field.kind not in _LONG:
        value = line if field.kind in _KEPT_AS_WRITTEN else None
        return Cleaned(value, _("Far too long for this field: check it"))
    cleaned = _CLEANERS[field.kind](field, raw if field.kind in _TAKES_CELLS else _as_text(raw), context)
    if isinstance(cleaned.value, str) and field.kind not in _NOTHING_SAYS_SOMETHING and is_blank(cleaned.value):
        return replace(cleaned, value=None)
    return cleaned


def clean_column(field: Field, raws: Sequence[object], context: Context) -> list[Value | Cleaned | None]:
    """What the cells of a column say, in their order: the bare value where there is nothing else to say of a cell.

    Decides the order of short dates by the whole column, unless the context has one.
    """
    context = _with_order(field, raws, context)
    known: dict[object, Value | Cleaned | None] = {None: None, "": None}
    cleaned: list[Value | Cleaned | None] = []
    for raw in raws:
        # 1, 1.0 and True are equal, and mean different things.
        cell = raw if raw.__class__ is str or raw is None else (raw.__class__, raw)
        try:
            cleaned.append(known[cell])
        except KeyError:
            known[cell] = _settled(field, raw, context)
            cleaned.append(known[cell])
    return cleaned


def _with_order(field: Field, raws: Sequence[object], context: Context) -> Context:
    """The context with the order of the column's short dates."""
    if context.date_order or field.kind not in (Kind.DATE, Kind.MOMENT):
        return context
    return replace(context, date_order=decide_order(raws, context.today))


def _settled(field: Field, raw: object, context: Context) -> Value | Cleaned | None:
    """One cell: the ordinary ones quickly, the others by the long way."""
    quick = _QUICK.get(field.kind)
    if quick and isinstance(raw, str) and raw not in BLANK:
        value = quick(raw)
        if value is not None and value not in BLANK:
            return value
    cleaned = clean(field, raw, context)
    return cleaned.value if cleaned.is_plain else cleaned


def _as_text(raw: object) -> str:
    """A cell that holds no text, as text: whole numbers without decimals, days as 2026-01-05."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, date):
        return raw.isoformat().replace("T", " ").removesuffix(" 00:00:00")
    if isinstance(raw, time | timedelta):
        return str(raw)
    return str(raw)


def _matching(pattern: Any) -> Callable[[str], str | None]:
    """Takes a text as it is where the pattern fits it."""

    def plain(text: str) -> str | None:
        return text if pattern.fullmatch(text) else None

    return plain


_QUICK: dict[Kind, Callable[[str], str | None]] = {
    Kind.NAME: _matching(PLAIN_NAME),
    Kind.KANA: plain_kana,
    Kind.COMPANY: _matching(PLAIN_COMPANY),
    Kind.MAIL: plain_mail,
    Kind.PHONE: plain_phone,
    Kind.URL: _matching(PLAIN_URL),
}
"""For text that is as it should be, or nearly: the value, or ``None`` for what needs the long way."""

_CLEANERS: dict[Kind, Callable[[Field, Any, Context], Cleaned]] = {
    Kind.TEXT: people.text_cell,
    Kind.LONG_TEXT: people.long_text_cell,
    Kind.NAME: people.name_cell,
    Kind.KANA: people.kana_cell,
    Kind.COMPANY: people.company_cell,
    Kind.MAIL: contacts.mail_cell,
    Kind.PHONE: contacts.phone_cell,
    Kind.URL: contacts.url_cell,
    Kind.POSTAL_CODE: figures.postal_code_cell,
    Kind.PREFECTURE: figures.prefecture_cell,
    Kind.RANGE: figures.range_cell,
    Kind.DATE: figures.date_cell,
    Kind.MOMENT: figures.moment_cell,
    Kind.MINUTES: figures.minutes_cell,
    Kind.YES_NO: figures.yes_no_cell,
    Kind.RANK: figures.rank_cell,
    Kind.CONSENT: figures.consent_cell,
    Kind.TAGS: figures.tags_cell,
    Kind.ANSWER: people.long_text_cell,
}
_LONGEST = 500
"""More characters than this are no name, address or number, whatever they are."""
_LONG = frozenset([Kind.LONG_TEXT, Kind.ANSWER, Kind.TAGS])
_KEPT_AS_WRITTEN = frozenset(
    [Kind.TEXT, Kind.NAME, Kind.KANA, Kind.COMPANY, Kind.URL, Kind.POSTAL_CODE, Kind.PREFECTURE]
)
_TAKES_CELLS = frozenset(
    [
        Kind.PHONE,
        Kind.POSTAL_CODE,
        Kind.RANGE,
        Kind.DATE,
        Kind.MOMENT,
        Kind.MINUTES,
        Kind.YES_NO,
        Kind.RANK,
        Kind.CONSENT,
    ]
)
"""Kinds for which a number or a date says more than its text."""
_NOTHING_SAYS_SOMETHING = frozenset([Kind.LONG_TEXT, Kind.ANSWER, Kind.YES_NO, Kind.CONSENT])
"""Kinds in which なし and a dash are answers."""
