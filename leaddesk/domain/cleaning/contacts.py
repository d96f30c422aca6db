"""Cells that say how to reach somebody → mail addresses, phone numbers, web addresses."""

from leaddesk.domain.cleaning.cells import Cleaned, Context, Value
from leaddesk.domain.cleaning.mails import Mail, read_mails
from leaddesk.domain.cleaning.names import read_name
from leaddesk.domain.cleaning.phone_numbers import PhoneKind
from leaddesk.domain.cleaning.phones import Phone, read_phones
from leaddesk.domain.cleaning.text import nfkc
from leaddesk.domain.cleaning.urls import read_urls
from leaddesk.domain.fields import Field
from leaddesk.translation import _


def mail_cell(field: Field, text: str, _context: Context) -> Cleaned:
    """A mail address; a second one and a name beside it fall out where the field is the first address."""
    mails = read_mails(text)
    good = [mail for mail in mails if not mail.error]
    if not good:
        return Cleaned(error=mails[0].error if mails else _no_address(text))
    first, more = good[0], good[1:]
    extra: dict[str, Value] = {}
    if field.key == "email":
        extra = _beside_mail(first, more)
        more = more[1:]
    bad = next((mail.error for mail in mails if mail.error), None)
    return Cleaned(first.address, first.warning or bad or _left_out([mail.address for mail in more]), extra=extra)


def _beside_mail(first: Mail, more: list[Mail]) -> dict[str, Value]:
    """The name that stood before an address, and a second address."""
    name = read_name(first.name).full if first.name else ""
    found = {"full_name": name, "email2": more[0].address if more else ""}
    return {key: value for key, value in found.items() if value}


def phone_cell(field: Field, value: object, context: Context) -> Cleaned:
    """A phone number; further ones fall out into the fields that fit them."""
    phones = list(read_phones(value, context.region))
    if not phones:
        return Cleaned(warning=_("No phone number in it: {text}").format(text=nfkc(str(value))))
    first = _fitting(field.key, phones)
    phones.remove(first)
    extra: dict[str, Value] = {}
    for phone in list(phones):
        key = _field_of(phone, field.key)
        if key not in (field.key, *extra):
            extra[key] = phone.number
            phones.remove(phone)
    return Cleaned(first.number, first.warning or _left_out([phone.number for phone in phones]), extra=extra)


def _fitting(key: str, phones: list[Phone]) -> Phone:
    """The number that a field means, of several in its cell."""
    if key == "mobile":
        fits = [phone for phone in phones if phone.kind is PhoneKind.MOBILE]
    elif key == "fax":
        fits = [phone for phone in phones if phone.label == "fax"]
    else:
        fits = [phone for phone in phones if phone.label != "fax" and phone.kind is not PhoneKind.MOBILE]
    return (fits or phones)[0]


def _field_of(phone: Phone, taken: str) -> str:
    """The field for a number that shares the cell of another."""
    if phone.label == "fax":
        return "fax"
    if phone.kind is PhoneKind.MOBILE and taken != "mobile":
        return "mobile"
    return "phone" if taken in ("mobile", "fax") else "phone2"


def url_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """A web address; what is none is kept and named."""
    urls = read_urls(text)
    if not urls:
        return Cleaned(nfkc(text) or None, _("Not a web address: kept as written"))
    return Cleaned(urls[0], _left_out(list(urls[1:])))


def _no_address(text: str) -> str:
    return _("There is no @ sign: {text}").format(text=nfkc(text))


def _left_out(texts: list[str]) -> str | None:
    """What had no field left to go to."""
    return _("Left out: {text}").format(text=", ".join(texts)) if texts else None
