"""Clean values as people read them, in the language spoken. What is shown reads back as the same value."""

from datetime import date, datetime

from leaddesk.domain.cleaning.cells import Value
from leaddesk.domain.cleaning.choices import STATUSES
from leaddesk.domain.cleaning.phone_numbers import format_phone
from leaddesk.domain.cleaning.prefectures import ROMAN
from leaddesk.domain.fields import Field, Kind, Range
from leaddesk.translation import _, language, n_


def show(field: Field, value: Value | None) -> str:
    """A clean value as text; nothing for ``None``."""
    if value is None:
        return ""
    if isinstance(value, Range):
        return _shown_range(value, is_money=field.key != "employees")
    if isinstance(value, date):
        return shown_day(value)
    if isinstance(value, tuple):
        return ("、" if language() == "ja" else ", ").join(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, int):
        return n_("{n} min", "{n} min", value)
    return _shown_text(field, value)


def shown_with_unit(field: Field, value: Value | None) -> str:
    """A clean value as :func:`show` has it, but of how many people a firm has with the word for people: 「420名」."""
    if field.key != "employees" or not isinstance(value, Range):
        return show(field, value)
    low, high = value.low, value.high
    if low is not None and high is not None:
        return _("{count} people").format(count=show(field, value))
    if low is not None:
        return _("{amount} or more").format(amount=_("{count} people").format(count=f"{low:,}"))
    return _("up to {amount}").format(amount=_("{count} people").format(count=f"{high:,}")) if high is not None else ""


def shown_day(day: date) -> str:
    """A day, and the time where there is one: ``2026-11-08 14:30``, in Japanese ``2026/11/08 14:30``."""
    shown = f"{day:%Y/%m/%d}" if language() == "ja" else f"{day:%Y-%m-%d}"
    if not isinstance(day, datetime):
        return shown
    return f"{shown} {day:%H:%M:%S}" if day.second else f"{shown} {day:%H:%M}"


def shown_money(yen: int) -> str:
    """An amount, exactly: ``1億2,000万円``; in English ``¥120M``, or all its digits where that would round it."""
    return _japanese_money(yen) if language() == "ja" else _english_money(yen)


def _shown_text(field: Field, text: str) -> str:
    """A text whose field has words of its own, or the text."""
    if field.kind is Kind.PHONE:
        return format_phone(text)
    if field.kind is Kind.PREFECTURE and language() == "en":
        return ROMAN.get(text, text)
    if field.kind is Kind.CONSENT and text in ("yes", "no"):
        return _("Agreed") if text == "yes" else _("Not agreed")
    if field.key == "registration_status" and text in STATUSES:
        return str(STATUSES[text])
    return text


def _shown_range(value: Range, is_money: bool) -> str:
    """A range with its bounds, or the words for an open one."""
    amount = shown_money if is_money else "{:,}".format
    low, high = value.low, value.high
    if low is not None and high is not None:
        return amount(low) if low == high else f"{amount(low)}–{amount(high)}"
    if low is not None:
        return _("{amount} or more").format(amount=amount(low))
    if high is None:
        return ""
    if is_money and high % 10_000 == 9_999:
        return _("under {amount}").format(amount=amount(high + 1))
    return _("up to {amount}").format(amount=amount(high))


def _japanese_money(yen: int) -> str:
    """``1億2,000万円``."""
    parts = []
    for size, name in ((10**12, "兆"), (10**8, "億"), (10**4, "万")):
        count, yen = divmod(yen, size)
        if count:
            parts.append(f"{count:,}{name}")
    if yen or not parts:
        parts.append(f"{yen:,}")
    return "".join(parts) + "円"


def _english_money(yen: int) -> str:
    """``¥1.2B``; all digits where three decimals, or whole thousands, would not be exact."""
    for size, exact, name in ((10**9, 10**6, "B"), (10**6, 10**3, "M"), (10**3, 10**3, "K")):
        if yen >= size and yen % exact == 0:
            return f"¥{f'{yen / size:,.3f}'.rstrip('0').rstrip('.')}{name}"
    return f"¥{yen:,}"
