"""Cells for dates, numbers, places and choices → their clean values."""

from datetime import date, datetime

from leaddesk.domain.cleaning.cells import Cleaned, Context, Value
from leaddesk.domain.cleaning.choices import to_consent, to_rank, to_tags, to_yes_no
from leaddesk.domain.cleaning.date_parts import DateOrder
from leaddesk.domain.cleaning.dates import decide_order, to_date, to_moment
from leaddesk.domain.cleaning.durations import to_minutes
from leaddesk.domain.cleaning.numbers import is_foreign_money, is_mistaken_date, to_range, to_yen
from leaddesk.domain.cleaning.places import clean_postal_code, place_of_address
from leaddesk.domain.cleaning.prefectures import to_prefecture
from leaddesk.domain.cleaning.text import nfkc, one_line
from leaddesk.domain.fields import Field
from leaddesk.translation import _


def date_cell(_field: Field, value: object, context: Context) -> Cleaned:
    """A day."""
    day = to_date(value, _order(value, context), context.today, is_1904=context.is_1904)
    return Cleaned(day) if day else Cleaned(warning=_no_date(value))


def moment_cell(_field: Field, value: object, context: Context) -> Cleaned:
    """A moment, in the zone of the context."""
    moment = _moment(value, context)
    return Cleaned(moment) if moment else Cleaned(warning=_no_date(value))


def _moment(value: object, context: Context) -> datetime | None:
    return to_moment(value, _order(value, context), context.zone, context.today, is_1904=context.is_1904)


def _order(value: object, context: Context) -> DateOrder:
    """The order of short dates: the column's, else what the cell alone suggests."""
    return context.date_order or decide_order((value,), context.today)


def _no_date(value: object) -> str:
    return _("No date in it: {text}").format(text=_quoted(value))


def minutes_cell(_field: Field, value: object, _context: Context) -> Cleaned:
    """How long somebody attended."""
    minutes = to_minutes(value)
    if minutes is None:
        return Cleaned(warning=_("No duration in it: {text}").format(text=_quoted(value)))
    return Cleaned(minutes)


def range_cell(field: Field, value: object, context: Context) -> Cleaned:
    """How many people a firm has, or how much it sells in yen."""
    is_money = field.key != "employees"
    found = to_yen(value, context.money_unit) if is_money else to_range(value)
    if found is None:
        if is_money and is_foreign_money(value):
            return Cleaned(warning=_("Not in yen: {text}").format(text=_quoted(value)))
        return Cleaned(warning=_("No number in it: {text}").format(text=_quoted(value)))
    if not is_money and is_mistaken_date(value):
        return Cleaned(found, _("A spreadsheet had turned this range into a date: check it"))
    return Cleaned(found)


def postal_code_cell(_field: Field, value: object, _context: Context) -> Cleaned:
    """A postal code; a foreign one as written."""
    code = clean_postal_code(value)
    if code:
        return Cleaned(code)
    written = _quoted(value)
    is_foreign = len(written) > 4 and (not written.isdecimal() or len(written) == 5)
    return Cleaned(written or None, None if is_foreign else _("Not a postal code of Japan: kept as written"))


def prefecture_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """A prefecture, and the city where the cell has it too; a foreign region as written."""
    written = one_line(text)
    name = to_prefecture(written)
    if name:
        return Cleaned(name)
    place = place_of_address(written)
    if place is None:
        return Cleaned(written or None)
    return Cleaned(place.prefecture, extra={"city": place.city} if place.city else {})


def yes_no_cell(field: Field, value: object, context: Context) -> Cleaned:
    """Yes or no; a moment is a yes, and the moment of joining."""
    known = to_yes_no(value)
    if known is None:
        return Cleaned(warning=_("Neither yes nor no: {text}").format(text=_quoted(value)))
    is_moment = (
        known and field.key == "attended" and (isinstance(value, date) or (isinstance(value, str) and len(value) > 5))
    )
    joined = _moment(value, context) if is_moment else None
    return Cleaned(known, extra={"joined_at": joined} if joined else {})


def rank_cell(_field: Field, value: object, _context: Context) -> Cleaned:
    """How warm the booth found somebody."""
    rank = to_rank(value)
    return (
        Cleaned(rank)
        if rank
        else Cleaned(warning=_("Not a rank that LeadDesk knows: {text}").format(text=_quoted(value)))
    )


def consent_cell(_field: Field, value: object, context: Context) -> Cleaned:
    """Whether mailings may be sent."""
    return Cleaned(to_consent(value, context.is_opt_out))


def tags_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """Tags; none is no value."""
    tags: Value = to_tags(text)
    return Cleaned(tags or None)


def _quoted(value: object) -> str:
    return nfkc(str(value))
