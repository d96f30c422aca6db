"""Joins the rows of one person: several visits, cards or joins of a meeting."""

import itertools
from collections.abc import Sequence
from datetime import date
from typing import Any

from leaddesk.domain.leads import Record
from leaddesk.domain.matching.merge import merge_choices
from leaddesk.lists.recognition.people import NOBODY, same_person_groups
from leaddesk.lists.rows.entries import Entry, PersonRows
from leaddesk.translation import _


def join_rows(entries: Sequence[Entry], *, apart: bool = False) -> list[PersonRows]:
    """The people of a list, in the order of their first rows. ``apart`` takes every row for a person of its own."""
    groups = range(len(entries)) if apart else _groups(entries)
    by_first: dict[int, list[Entry]] = {}
    for at, (first, entry) in enumerate(zip(groups, entries, strict=True)):
        by_first.setdefault(at if first == NOBODY else first, []).append(entry)
    return [_person(mine) for mine in by_first.values()]


def join_people(people: Sequence[PersonRows]) -> PersonRows:
    """Several people of a list who turned out to be one."""
    entries = sorted((entry for person in people for entry in person.entries), key=lambda entry: entry.row)
    return _person(entries)


def _groups(entries: Sequence[Entry]) -> list[int]:
    def column(*keys: str) -> list[str]:
        return [next((value for key in keys if (value := entry.record.get(key))), "") for entry in entries]

    names = column("full_name", "kana", "roman_name")
    return same_person_groups(column("email"), names, column("company"), column("mobile", "phone"))


def _person(entries: list[Entry]) -> PersonRows:
    record, on = _together(entries)
    person = PersonRows(tuple(entries), record, on)
    person.reject, person.reject_field = _reason_to_reject(person)
    return person


def _together(entries: list[Entry]) -> tuple[Record, date | None]:
    """What the rows of a person say together, and their newest day."""
    if len(entries) == 1:
        return entries[0].record, entries[0].on
    ordered = sorted(entries, key=lambda entry: entry.on or date.min)  # stable: later rows of one day count as newer
    record = dict(ordered[0].record)
    for older, newer in itertools.pairwise(ordered):
        choices = merge_choices(record, newer.record, older.on, newer.on)
        record = {choice.field: choice.value for choice in choices if choice.value is not None}
    return record | _added_up([entry.record for entry in ordered]), ordered[-1].on


def _added_up(records: list[Record]) -> dict[str, Any]:
    """What several rows of one meeting make together: minutes in all, the first join, the last leave."""
    together: dict[str, Any] = {}
    minutes = [record["minutes"] for record in records if record.get("minutes") is not None]
    if minutes:
        together["minutes"] = sum(minutes)
    for key, choose in (("joined_at", min), ("left_at", max), ("attended", max), ("registered_at", min)):
        values = [record[key] for record in records if record.get(key) is not None]
        if values:
            together[key] = choose(values)
    return together


def _reason_to_reject(person: PersonRows) -> tuple[str, str]:
    """Why a person cannot be taken, and the field it is about; empty where they can."""
    record = person.record
    is_named = any(record.get(key) for key in ("full_name", "kana", "roman_name"))
    is_reachable = any(record.get(key) for key in ("email", "email2", "phone", "phone2", "mobile"))
    bad_mail = next(
        (error for entry in person.entries for error in entry.errors if error[0] in ("email", "email2")), None
    )
    if bad_mail and not is_reachable:
        reason = _("“{value}” is no mail address, and there is no phone number")
        return reason.format(value=bad_mail[1]), "email"
    if not is_named and not record.get("email") and not (is_reachable and record.get("company")):
        return _("There is no name. Fill in the column of names"), "full_name"
    return "", ""
