"""Cells about persons and firms → names, readings, companies, departments, titles, and other words."""

from leaddesk.domain.cleaning.cells import Cleaned, Context, Value
from leaddesk.domain.cleaning.choices import to_status
from leaddesk.domain.cleaning.companies import clean_company
from leaddesk.domain.cleaning.mails import plain_mail
from leaddesk.domain.cleaning.names import KANA_READING, ReadName, clean_kana, read_name
from leaddesk.domain.cleaning.places import clean_address, postal_code_in_front
from leaddesk.domain.cleaning.text import lines, one_line
from leaddesk.domain.cleaning.titles import split_department_title
from leaddesk.domain.fields import Field
from leaddesk.translation import _


def name_cell(field: Field, text: str, _context: Context) -> Cleaned:
    """A name; what stood beside it falls out where the field is the full name."""
    mail = plain_mail(text) if "@" in text else None
    if mail:
        return Cleaned(warning=_("Names no person: {text}").format(text=mail), extra={"email": mail})
    read = read_name(text)
    if not read.full and not read.company:
        return Cleaned(warning=_("Names no person: {text}").format(text=one_line(text)))
    extra = _beside(read) if field.key == "full_name" else {}
    if not read.full:
        return Cleaned(warning=_("Names a company, not a person: {text}").format(text=read.company), extra=extra)
    warning = _("Left out: {text}").format(text=read.left_out) if read.left_out else None
    return Cleaned(read.full, warning, extra=extra)


def _beside(read: ReadName) -> dict[str, Value]:
    """What stood in the cell beside the name, by field key."""
    beside = {
        "kana": read.kana,
        "roman_name": read.roman,
        "job_title": read.job_title,
        "department": read.department,
        "company": read.company,
    }
    return {key: value for key, value in beside.items() if value}


def kana_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """A reading in katakana; what is none is kept and named."""
    kana = clean_kana(text)
    return Cleaned(kana or None, None if KANA_READING.fullmatch(kana) else _("Not a reading in kana: kept as written"))


def company_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """A firm with its legal form in full."""
    return Cleaned(clean_company(text) or None)


def text_cell(field: Field, text: str, _context: Context) -> Cleaned:
    """One line of text; departments, titles, addresses and states of registration in their own way."""
    if field.key in ("department", "job_title"):
        return _department_or_title(field.key, text)
    if field.key == "address":
        code, rest = postal_code_in_front(clean_address(text))
        return Cleaned(rest or None, extra={"postal_code": code} if code else {})
    if field.key == "registration_status":
        return Cleaned(to_status(text) or None)
    return Cleaned(one_line(text) or None)


def _department_or_title(key: str, text: str) -> Cleaned:
    """A department or a title, and the other one where both share the cell."""
    department, title = split_department_title(text)
    if not department or not title:
        return Cleaned(one_line(text) or None)
    if key == "department":
        return Cleaned(department, extra={"job_title": title})
    return Cleaned(title, extra={"department": department})


def long_text_cell(_field: Field, text: str, _context: Context) -> Cleaned:
    """Text with its lines kept."""
    return Cleaned(lines(text) or None)
