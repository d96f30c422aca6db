"""What follows from the clean values of a lead: names and readings whole and in parts, prefecture, foreign phones, role."""

from collections.abc import Mapping
from typing import Any

from leaddesk.domain.cleaning.name_parts import join_name, split_name
from leaddesk.domain.fields import Range
from leaddesk.domain.roles import Role

_NAME = ("full_name", "family_name", "given_name")
_READING = ("kana", "family_kana", "given_kana")
_PHONES = ("phone", "phone2", "mobile", "fax")


def complete(record: dict[str, Any], changed: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The same record, with what follows from its values put in.

    A whole name gives its parts and the parts the whole, kana likewise; address or postal code give the prefecture; the
    country gives phones their country code. What the record has stays, but where ``changed`` names fields that an edit
    touched, what followed from them follows again (``None`` where nothing does any more).
    """
    _follow_name(record, _NAME, changed)
    _follow_name(record, _READING, changed)
    if record.get("address") or record.get("postal_code"):
        _follow_place(record, changed)
    if record.get("country"):
        _follow_country(record)
    return record


def role(record: Mapping[str, Any]) -> Role | None:
    """What the person can decide, by job title and the size of the firm; ``None`` where the title does not say."""
    from leaddesk.domain.cleaning.titles import role_of

    title = record.get("job_title")
    employees: Range | None = record.get("employees")
    return role_of(title, employees.high if employees else None) if title else None


def _follow_name(record: dict[str, Any], keys: tuple[str, str, str], changed: frozenset[str]) -> None:
    """Keeps a whole name and its two parts in step. A part that was emptied beside a whole name says nothing of its own."""
    whole, family, given = keys
    told = [part for part in (family, given) if part in changed and record.get(part)]
    if whole in changed and not told:
        _split(record, keys, is_again=True)
    elif whole in changed and record.get(whole):
        _fit_untold(record, keys, told)
    elif whole in changed or family in changed or given in changed:
        record[whole] = join_name(record.get(family) or "", record.get(given) or "") or None
    elif not record.get(whole):
        joined = join_name(record.get(family) or "", record.get(given) or "")
        if joined:
            record[whole] = joined
    elif not record.get(family) and not record.get(given):
        _split(record, keys, is_again=False)
    else:
        _fit_together(record, keys)


def _split(record: dict[str, Any], keys: tuple[str, str, str], is_again: bool) -> None:
    """Puts the parts of a whole name in; after an edit also that there are none."""
    whole, family, given = keys
    parts = split_name(record.get(whole) or "") if record.get(whole) else None
    if parts:
        record[family], record[given] = parts.family, parts.given
    elif is_again:
        record[family] = record[given] = None


def _fit_untold(record: dict[str, Any], keys: tuple[str, str, str], told: list[str]) -> None:
    """Where an edit says the whole name and one part, the other part is what is left of the whole, or not known."""
    whole, family, given = keys
    if join_name(record.get(family) or "", record.get(given) or "") == record[whole]:
        return
    if len(told) == 1:
        parts = split_name(record[whole])
        found = {family: parts.family, given: parts.given} if parts else {}
        other = given if told == [family] else family
        record[other] = found[other] if found.get(told[0]) == record[told[0]] else None
    else:
        _fit_together(record, keys)


def _fit_together(record: dict[str, Any], keys: tuple[str, str, str]) -> None:
    """Divides 小川陽子 as its parts do where it stands beside 小川 and 陽子; puts one part in where only the other is known."""
    whole, family, given = (record.get(name) or "" for name in keys)
    if family and given:
        if whole == family + given:
            record[keys[0]] = join_name(family, given)
        return
    parts = split_name(whole)
    if parts and (parts.family == family or parts.given == given):
        record[keys[1]], record[keys[2]] = parts.family, parts.given


def _follow_place(record: dict[str, Any], changed: frozenset[str]) -> None:
    """Puts the prefecture in that the address tells, or else the postal code."""
    if record.get("prefecture") and ("prefecture" in changed or not {"address", "postal_code"} & changed):
        return
    from leaddesk.domain.cleaning.places import prefecture_of_address, prefecture_of_postal_code

    found = prefecture_of_address(record["address"]) if record.get("address") else None
    found = found or (prefecture_of_postal_code(record["postal_code"]) if record.get("postal_code") else None)
    if found:
        record["prefecture"] = found


def _follow_country(record: dict[str, Any]) -> None:
    """Reads phones again that were kept as written, as dialled in the lead's country."""
    kept = [name for name in _PHONES if record.get(name) and not record[name].startswith("+")]
    if not kept:
        return
    from leaddesk.domain.cleaning.countries import country_code
    from leaddesk.domain.cleaning.phones import read_phones

    region = country_code(record["country"])
    if region is None or region == "JP":
        return
    for name in kept:
        phones = read_phones(record[name], region)
        if phones and phones[0].number.startswith("+"):
            record[name] = phones[0].number
