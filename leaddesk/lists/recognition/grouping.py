"""Which rows of a recognised list are one person, told by its columns."""

from collections.abc import Mapping, Sequence

from leaddesk.lists.document import Row
from leaddesk.lists.recognition.people import same_person_groups
from leaddesk.lists.recognition.recognised import Column
from leaddesk.lists.recognition.text import text_of

_DASHES = frozenset(("-", "--", "---", "ー", "－"))
_NAMES = ("full_name", "family_name", "kana", "given_name", "roman_name")


def person_groups(rows: Sequence[Row], people: Sequence[int], columns: Sequence[Column]) -> list[int]:
    """For each of these rows the position in ``people`` of the first row of the same person; see ``people``."""
    carriers = {column.field: column.index for column in reversed(columns) if column.field}
    mails = _texts(rows, people, carriers.get("email"))
    companies = _texts(rows, people, carriers.get("company"))
    phones = _texts(rows, people, carriers.get("mobile", carriers.get("phone")))
    return same_person_groups(mails, _names(rows, people, carriers), companies, phones)


def _names(rows: Sequence[Row], people: Sequence[int], carriers: Mapping[str, int]) -> list[str]:
    """The names in these rows: of family and given name, or else of the first column that tells one."""
    if "family_name" not in carriers or "given_name" not in carriers:
        return _texts(rows, people, next((carriers[key] for key in _NAMES if key in carriers), None))
    families = _texts(rows, people, carriers["family_name"])
    givens = _texts(rows, people, carriers["given_name"])
    names = [f"{family} {given}".strip() for family, given in zip(families, givens, strict=True)]
    if "full_name" not in carriers:
        return names
    fulls = _texts(rows, people, carriers["full_name"])
    return [name or full for name, full in zip(names, fulls, strict=True)]


def _texts(rows: Sequence[Row], people: Sequence[int], column: int | None) -> list[str]:
    """What a column says in these rows; the empty string where it says nothing."""
    if column is None:
        return [""] * len(people)
    texts = []
    for place in people:
        row = rows[place]
        cell = row[column] if column < len(row) else None
        text = cell if isinstance(cell, str) else text_of(cell)
        texts.append("" if text in _DASHES else text)
    return texts
