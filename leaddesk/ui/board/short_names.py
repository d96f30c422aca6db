"""Names for narrow places, from the fullest to the shortest form. A surname is never cut."""

from functools import lru_cache

from leaddesk.domain.cards import Card

_FIRST_CJK = "⺀"
"""The first character of the blocks that hold Japanese; Latin, Greek and Cyrillic come before it."""


def is_latin(text: str) -> bool:
    """Whether a name is written without Japanese characters."""
    return all(character < _FIRST_CJK for character in text)


def name_forms(card: Card) -> tuple[str, ...]:
    """A person's name in full, with the given name as its initial (Latin letters only), and the surname alone."""
    family = card.family_name or card.full_name
    if not card.given_name or not card.family_name:
        return (card.full_name,)
    if is_latin(card.full_name):
        return card.full_name, f"{card.given_name[0]}. {family}", family
    return card.full_name, family


def surname(owner: str) -> str:
    """A colleague's surname: the first word of a Japanese name, the last of one in Latin letters."""
    words = owner.split()
    if not words:
        return ""
    return words[-1] if is_latin(owner) else words[0]


def role_words(department: str | None, job_title: str | None) -> str:
    """Department and title in one line; in Latin letters a comma tells where the one ends."""
    parts = [part for part in (department, job_title) if part]
    return (", " if is_latin("".join(parts)) else " ").join(parts)


@lru_cache(maxsize=4096)
def company_forms(company: str) -> tuple[str, str, str]:
    """A firm's name in full, with its legal form abbreviated (株式会社 → ㈱; Co., Ltd. goes), and without it."""
    from leaddesk.domain.cleaning.legal_forms import LEGAL_FORMS

    for form in LEGAL_FORMS:
        if form.name in company and company != form.name:
            return company, company.replace(form.name, form.short, 1), company.replace(form.name, "", 1).strip()
    if not is_latin(company):
        return company, company, company
    from leaddesk.domain.cleaning.companies import short_company  # its patterns take 20 ms: only where they are needed

    short = short_company(company)
    return company, short, short
