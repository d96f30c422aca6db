"""What follows from a lead's own values: sort key, role, company, what the search finds it by, and its match keys."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.activities import ACTIVITY_KINDS
from leaddesk.domain.cleaning.companies import company_key, legal_form
from leaddesk.domain.cleaning.derived import role
from leaddesk.domain.cleaning.phone_numbers import format_phone
from leaddesk.domain.cleaning.text import search_lines, search_text
from leaddesk.domain.fields import FIELDS, Kind
from leaddesk.domain.matching.keys import blocking_keys
from leaddesk.domain.matching.person import prepare
from leaddesk.store.plain import Plain
from leaddesk.store.records import COLUMNS, to_record

_SEARCHED = tuple(field.key for field in FIELDS if field.is_searchable and field.kind is not Kind.ANSWER)
_PHONES = frozenset(field.key for field in FIELDS if field.kind is Kind.PHONE)
_TOUCHING = tuple(kind.code for kind in ACTIVITY_KINDS if kind.touches)
_NEWEST = 1 << 40  # ids stay far below; a day and an id fit into one sortable number


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from one record."""

    name_key: str
    role: str | None
    company: str
    company_key: str
    search: str
    keys: Sequence[int]


def derived_from(lead: int, record: Mapping[str, Any], notes: Iterable[str] = (), keys: Sequence[int] = ()) -> Derived:
    """What follows from a record. ``notes`` are further texts to find it by: answers and notes of activities.

    ``keys`` are its match keys, where they are known already.
    """
    company = record.get("company") or ""
    return Derived(
        name_key=search_text(record.get("kana") or record.get("full_name") or company),
        role=role(record),
        company=company,
        company_key=_company_key(company) if company else "",
        search=search_lines((*_searched_texts(record), *notes)),
        keys=keys or blocking_keys(prepare(lead, record)),
    )


def _searched_texts(record: Mapping[str, Any]) -> Iterable[str]:
    for key in _SEARCHED:
        value = record.get(key)
        if not value:
            continue
        if key in _PHONES:
            yield format_phone(value)
        elif isinstance(value, tuple):
            yield from value
        else:
            yield value


def _company_key(name: str) -> str:
    """Companies of one name are one, but for a form that says otherwise: 有限会社A is not 株式会社A."""
    form = legal_form(name) or ""
    return company_key(name) + ("" if form in ("", "株式会社") else f"|{form}")


def derive(sql: Plain, leads: Collection[int]) -> None:
    """Works it out again for these leads, from what is on the desk."""
    if not leads:
        return
    names = ", ".join(f'"{column}"' for column in COLUMNS)
    rows = sql.rows(f"SELECT id, {names} FROM lead WHERE id IN {sql.inside(leads)}")
    notes = _notes(sql, leads)
    records = ((row[0], to_record(COLUMNS, row[1:], None)) for row in rows)
    write_derived(sql, {at: derived_from(at, record, notes.get(at, ())) for at, record in records}, leads)


def write_derived(sql: Plain, derived: Mapping[int, Derived], leads: Collection[int]) -> None:
    """Writes what was worked out of ``leads`` in place of what was there."""
    gone = sql.inside(leads)
    sql.run(f"DELETE FROM lead_search WHERE lead_id IN {gone}")
    sql.run(f"DELETE FROM lead_key WHERE lead_id IN {gone}")
    companies = company_ids(sql, derived.values())
    sql.run_many(
        "UPDATE lead SET name_key = ?, role = ?, company_id = ? WHERE id = ?",
        ((d.name_key, d.role, companies.get(d.company_key), at) for at, d in derived.items()),
    )
    write_found_by(sql, derived)


def write_found_by(sql: Plain, derived: Mapping[int, Derived]) -> None:
    """Writes the search texts and match keys of leads that have none."""
    sql.insert("lead_search", ("lead_id", "text"), ((at, d.search) for at, d in derived.items()))
    keys = sorted(
        (key, at) for at, d in derived.items() for key in d.keys
    )  # in the order of the index: a fifth quicker
    sql.insert("lead_key", ("key", "lead_id"), keys)


def company_ids(sql: Plain, derived: Iterable[Derived]) -> dict[str, int]:
    """The numbers of the companies by key, new ones made."""
    names = {d.company_key: d.company for d in derived if d.company_key}
    sql.insert("company", ("key", "name"), sorted(names.items()), or_ignore=True)
    wanted = json.dumps(sorted(names), ensure_ascii=False)
    listed = "SELECT value FROM json_each(:keys)" if sql.is_sqlite else "SELECT json_array_elements_text(:keys ::json)"
    return dict(sql.rows(f"SELECT key, id FROM company WHERE key IN ({listed})", {"keys": wanted}))


def _notes(sql: Plain, leads: Collection[int]) -> dict[int, list[str]]:
    """What was noted and answered with these leads."""
    texts: dict[int, list[str]] = {}
    for lead, note, details in sql.rows(
        "SELECT lead_id, note, details FROM activity WHERE (note IS NOT NULL OR details IS NOT NULL) "
        f"AND lead_id IN {sql.inside(leads)}"
    ):
        texts.setdefault(lead, []).extend(texts_of(note, json.loads(details) if details else {}))
    return texts


def texts_of(note: str | None, details: Mapping[str, Any]) -> list[str]:
    """The texts of an activity by which its lead is found."""
    answers = [answer for _question, answer in details.get("answers", [])]
    return [text for text in (note, *answers, *details.get("kept", {}).values()) if text]


def follow_activities(sql: Plain, leads: Collection[int]) -> None:
    """The newest activity of each lead, and the day on which somebody last touched it."""
    touching = ", ".join(f"'{code}'" for code in _TOUCHING)
    scope = sql.inside(leads)
    sql.run(
        "UPDATE lead SET last_code = n.code, last_day = n.day, last_event_id = n.event_id, touched_day = n.touched "
        "FROM (SELECT l.id AS id, a.code AS code, a.day AS day, a.event_id AS event_id, "
        "coalesce(g.touched, l.stage_day) AS touched FROM lead l LEFT JOIN (SELECT lead_id, "
        f"max(day * {_NEWEST} + id) AS newest, max(CASE WHEN code IN ({touching}) THEN day END) AS touched "
        f"FROM activity WHERE lead_id IN {scope} GROUP BY lead_id) g ON g.lead_id = l.id "
        f"LEFT JOIN activity a ON a.id = g.newest % {_NEWEST} WHERE l.id IN {scope}) n WHERE lead.id = n.id"
    )
