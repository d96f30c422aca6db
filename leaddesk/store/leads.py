"""Leads: finding, reading and counting them."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date, tzinfo
from typing import Any

from leaddesk.domain.leads import Activity, Consent, Lead, Record, StageMove
from leaddesk.domain.stages import Stage
from leaddesk.store.plain import Plain, Value
from leaddesk.store.records import COLUMNS, to_record
from leaddesk.store.times import from_day, from_micros

_FACTS = (
    "id revision stage stage_at fit_points fit_known grade engagement persona avoid role strong_at strong_day due_at "
    "rests_until returned_at opted_out_on amount is_monthly won_on reason duplicates event_id company_id "
    "next_action_time next_action_kind created_at updated_at"
)
_FACT_COLUMNS = tuple(_FACTS.split())

_AT_ONCE = 2000
"""Leads that are read in one go where all of them are."""


def read_leads(sql: Plain, ids: Collection[int], zone: tzinfo | None) -> list[Lead]:
    """Leads by id, in the order asked for; ids of nobody are left out."""
    names = ", ".join(f'l."{column}"' for column in (*_FACT_COLUMNS, *COLUMNS))
    found = sql.rows(
        f"SELECT e.name, {names} FROM lead l LEFT JOIN event e ON e.id = l.event_id WHERE l.id IN {sql.inside(ids)}"
    )
    answers = _answers(sql, ids)
    leads = {row[1]: _lead(row, answers.get(row[1], ""), zone) for row in found}
    return [leads[at] for at in ids if at in leads]


def _lead(row: tuple[Any, ...], answers: str, zone: tzinfo | None) -> Lead:
    facts = dict(zip(_FACT_COLUMNS, row[1 : 1 + len(_FACT_COLUMNS)], strict=True))
    record = to_record(COLUMNS, row[1 + len(_FACT_COLUMNS) :], zone)
    if row[0]:
        record["event"] = row[0]
    if answers:
        record["answer"] = answers

    def moment(key: str) -> Any:
        return None if facts[key] is None else from_micros(facts[key]).astimezone(zone)

    def day(key: str) -> Any:
        return None if facts[key] is None else from_day(facts[key])

    return Lead(
        id=facts["id"],
        revision=facts["revision"],
        stage=Stage(facts["stage"]),
        stage_at=moment("stage_at"),
        record=record,
        fit_points=facts["fit_points"],
        fit_known=facts["fit_known"],
        grade=facts["grade"],
        engagement=facts["engagement"],
        persona=facts["persona"],
        avoid=facts["avoid"],
        role=facts["role"],
        strong_at=moment("strong_at"),
        strong_on=day("strong_day"),
        due_at=moment("due_at"),
        rests_until=day("rests_until"),
        returned_at=moment("returned_at"),
        opted_out_on=day("opted_out_on"),
        amount=facts["amount"],
        is_monthly=bool(facts["is_monthly"]),
        won_on=day("won_on"),
        reason=facts["reason"],
        duplicates=facts["duplicates"],
        event_id=facts["event_id"],
        company_id=facts["company_id"],
        next_action_time=facts["next_action_time"] or "",
        next_action_kind=facts["next_action_kind"] or "",
        created_at=moment("created_at"),
        updated_at=moment("updated_at"),
    )


def _answers(sql: Plain, ids: Collection[int]) -> dict[int, str]:
    """The answers of leads as text, a question and its answer a line, the newest first."""
    found = sql.rows(
        "SELECT lead_id, details FROM activity WHERE code = 'survey-answered' AND details IS NOT NULL "
        f"AND lead_id IN {sql.inside(ids)} ORDER BY day DESC, id DESC"
    )
    texts: dict[int, list[str]] = {}
    for lead, details in found:
        pairs = json.loads(details).get("answers", [])
        texts.setdefault(lead, []).extend(f"{question}: {answer}" for question, answer in pairs)
    return {lead: "\n".join(dict.fromkeys(answers)) for lead, answers in texts.items()}


def activities_of(sql: Plain, lead: int, zone: tzinfo | None) -> list[Activity]:
    """What happened with a lead, newest first."""
    found = sql.rows(
        "SELECT a.id, a.code, a.day, a.at, e.name, a.minutes, a.note, a.details, a.member FROM activity a "
        "LEFT JOIN event e ON e.id = a.event_id WHERE a.lead_id = :lead ORDER BY a.day DESC, a.at DESC, a.id DESC",
        {"lead": lead},
    )
    return [
        Activity(
            r[0], r[1], from_day(r[2]), from_micros(r[3]).astimezone(zone), r[4] or "", r[5], r[6] or "",
            json.loads(r[7]) if r[7] else {}, r[8] or "",
        )
        for r in found
    ]  # fmt: skip


def consents_of(sql: Plain, lead: int) -> list[Consent]:
    """The bases on which a person's data is held, newest first."""
    found = sql.rows(
        "SELECT c.basis, c.day, e.name, c.mailing, c.member FROM consent c LEFT JOIN event e ON e.id = c.event_id "
        "WHERE c.lead_id = :lead ORDER BY c.day DESC, c.id DESC",
        {"lead": lead},
    )
    return [Consent(r[0], from_day(r[1]), r[2] or "", r[3] or "", r[4] or "") for r in found]


def moves_of(sql: Plain, lead: int, zone: tzinfo | None) -> list[StageMove]:
    """The way of a lead through the stages, newest first."""
    found = sql.rows(
        "SELECT at, before, after, reason, note, until, agreed_marketing, agreed_sales, amount, grade, engagement, "
        "pact_version, member FROM stage_move WHERE lead_id = :lead ORDER BY id DESC",
        {"lead": lead},
    )
    return [
        StageMove(
            from_micros(r[0]).astimezone(zone), Stage(r[1]) if r[1] else None, Stage(r[2]), r[3] or "", r[4] or "",
            from_day(r[5]) if r[5] else None, (r[6], r[7]) if r[6] and r[7] else None, r[8], r[9] or "", r[10], r[11],
            r[12] or "",
        )
        for r in found
    ]  # fmt: skip


def colleagues(sql: Plain, lead: int, limit: int = 20) -> list[int]:
    """Other people of the same company, the furthest in the flow first."""
    return sql.column(
        "SELECT o.id FROM lead l JOIN lead o ON o.company_id = l.company_id AND o.id <> l.id WHERE l.id = :lead "
        "ORDER BY o.engagement DESC, o.id LIMIT :limit",
        {"lead": lead, "limit": limit},
    )


def leads_with(sql: Plain, field: str, value: str, but: int) -> list[int]:
    """Leads with this mail address or mobile number, all but one; nobody for the fields that people share."""
    columns = {"email": ("email", "email2"), "email2": ("email", "email2"), "mobile": ("mobile",)}.get(field, ())
    same = " OR ".join(f'"{column}" = :value' for column in columns) or "1 = 0"
    return sql.column(
        f"SELECT id FROM lead WHERE ({same}) AND id <> :but ORDER BY id LIMIT 1", {"value": value, "but": but}
    )


def last_known(sql: Plain, ids: Collection[int]) -> dict[int, date | None]:
    """From which day the desk's knowledge of each lead is: its newest activity, or the day a person last edited it."""
    known = {row[0]: row[1] for row in sql.rows(f"SELECT id, last_day FROM lead WHERE id IN {sql.inside(ids)}")}
    edited = sql.rows(
        "SELECT c.lead_id, max(s.at) FROM change c JOIN step s ON s.id = c.step_id WHERE c.entity = 'lead' "
        "AND s.kind IN ('add', 'edit', 'merge') AND s.undone_by IS NULL "
        f"AND c.lead_id IN {sql.inside(ids)} GROUP BY c.lead_id"
    )
    for lead, at in edited:
        known[lead] = max(known[lead] or 0, from_micros(at).toordinal())
    return {lead: from_day(day) if day else None for lead, day in known.items()}


def every_record(sql: Plain, zone: tzinfo | None) -> Iterator[tuple[int, Record]]:
    """The fields of every lead, by number; read in parts, so that neither memory nor other threads feel how many they are."""
    names = ", ".join(f'"{column}"' for column in COLUMNS)
    part = f"SELECT id, {names} FROM lead WHERE id > :last ORDER BY id LIMIT {_AT_ONCE}"
    last = 0
    while rows := sql.rows(part, {"last": last}):
        for row in rows:
            yield row[0], to_record(COLUMNS, row[1:], zone)
        last = rows[-1][0]


def revisions(sql: Plain, ids: Collection[int]) -> dict[int, int]:
    """The revision of each lead that there is."""
    return dict(sql.rows(f"SELECT id, revision FROM lead WHERE id IN {sql.inside(ids)}"))


def count_leads(sql: Plain) -> int:
    """How many leads are on the desk."""
    return int(sql.value("SELECT count(*) FROM lead"))


def distinct_values(sql: Plain, column: str, limit: int = 50) -> list[tuple[str, int]]:
    """The most frequent values of a text column of ``lead`` with their counts; for pickers."""
    if column not in COLUMNS:
        raise KeyError(column)
    values: Mapping[str, Value] = {"limit": limit}
    return [
        (row[0], row[1])
        for row in sql.rows(
            f'SELECT "{column}", count(*) FROM lead WHERE "{column}" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :limit',
            values,
        )
    ]


def origins(sql: Plain, ids: Collection[int], zone: tzinfo | None) -> dict[int, tuple[date, str, bool]]:
    """For each lead: since which day it is on the desk, its newest event ("" for none), and whether an import brought it."""
    rows = sql.rows(
        "SELECT l.id, l.created_at, coalesce(e.name, ''), coalesce(s.kind, '') FROM lead l "
        "LEFT JOIN event e ON e.id = l.event_id LEFT JOIN step s ON s.id = l.created_step "
        f"WHERE l.id IN {sql.inside(ids)}"
    )
    return {lead: (from_micros(at).astimezone(zone).date(), event, kind == "import") for lead, at, event, kind in rows}
