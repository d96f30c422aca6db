"""Pairs of leads that may be one person, and those that were said to be two."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from leaddesk.domain.history import Values
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.store.journal import Step, read_rows
from leaddesk.store.plain import Plain


@dataclass(frozen=True, slots=True)
class Pair:
    """Two leads that may be one person; ``a`` has the smaller number."""

    a: int
    b: int
    score: float
    """How likely they are one, 0 to 1."""
    reasons: Sequence[Reason]


def keep_pairs(sql: Plain, pairs: Iterable[Pair], now: int) -> set[int]:
    """Keeps pairs that nobody decided about; the leads in them. For what the program found by itself: no step."""
    rows = [pair_row(pair, now) for pair in pairs]
    if not rows:
        return set()
    sql.insert("duplicate", tuple(rows[0]), (tuple(row.values()) for row in rows), or_ignore=True)
    leads = {int(row[side] or 0) for row in rows for side in ("a_id", "b_id")}
    count_duplicates(sql, leads)
    return leads


def pair_row(pair: Pair, now: int) -> Values:
    """A pair that nobody decided about, as a row."""
    because = _to_text(pair.reasons)
    return {"a_id": pair.a, "b_id": pair.b, "score": pair.score, "because": because, "created_at": now}


def find_pair(sql: Plain, a: int, b: int) -> tuple[int, bool] | None:
    """The number of a pair, and whether it was said to be two people. ``a`` is the smaller lead."""
    row = sql.row("SELECT id, is_different FROM duplicate WHERE a_id = :a AND b_id = :b", {"a": a, "b": b})
    return (int(row[0]), bool(row[1])) if row else None


def decide(step: Step, at: int, *, is_different: bool) -> None:
    """Writes what was decided of a pair, in place of its row: a search forgets open pairs and finds them anew under other
    numbers, so that a changed row could not be changed back.
    """
    row = read_rows(step.sql, "duplicate", [at])[at]
    step.delete("duplicate", [at])
    step.insert("duplicate", [{**{k: v for k, v in row.items() if k != "id"}, "is_different": int(is_different)}])


def count_duplicates(sql: Plain, leads: Collection[int]) -> set[int]:
    """Counts anew how many leads may be the same person as each of these and their partners; whose count changed."""
    mine = sql.inside(leads)
    partners = f"SELECT a_id FROM duplicate WHERE b_id IN {mine} UNION SELECT b_id FROM duplicate WHERE a_id IN {mine}"
    open_ = "(SELECT count(*) FROM duplicate d WHERE d.is_different = 0 AND (d.a_id = l.id OR d.b_id = l.id))"
    changed = sql.column(
        f"UPDATE lead SET duplicates = n.count FROM (SELECT l.id AS id, {open_} AS count FROM lead l "
        f"WHERE l.id IN {mine} OR l.id IN ({partners})) n WHERE lead.id = n.id AND lead.duplicates <> n.count RETURNING lead.id"
    )
    return set(changed)


def forget_open(sql: Plain) -> set[int]:
    """Forgets the open pairs; the leads that were in one."""
    leads = set(
        sql.column(
            "SELECT a_id FROM duplicate WHERE is_different = 0 UNION SELECT b_id FROM duplicate WHERE is_different = 0"
        )
    )
    sql.run("DELETE FROM duplicate WHERE is_different = 0")
    if leads:
        count_duplicates(sql, leads)
    return leads


def read_pairs(sql: Plain, *, different: bool = False, lead: int | None = None) -> list[Pair]:
    """The pairs that are open, or that were said to be two people; the likeliest first."""
    mine = "AND (a_id = :lead OR b_id = :lead)" if lead is not None else ""
    rows = sql.rows(
        f"SELECT a_id, b_id, score, because FROM duplicate WHERE is_different = :different {mine} "
        "ORDER BY score DESC, a_id, b_id",
        {"different": int(different), "lead": lead} if lead is not None else {"different": int(different)},
    )
    return [Pair(a, b, score, _from_text(because)) for a, b, score, because in rows]


def _to_text(reasons: Sequence[Reason]) -> str:
    return json.dumps([[r.code, int(r.side), r.bits, list(r.values)] for r in reasons], ensure_ascii=False)


def _from_text(text: str | None) -> list[Reason]:
    return [Reason(code, Side(side), bits, tuple(values)) for code, side, bits, values in json.loads(text or "[]")]


def count_pairs(sql: Plain) -> int:
    """How many pairs wait for a decision."""
    return int(sql.value("SELECT count(*) FROM duplicate WHERE is_different = 0"))


def shown_names(sql: Plain, leads: Collection[int]) -> dict[int, tuple[str, str]]:
    """What to call these leads, and their companies ("" where none is known)."""
    rows = sql.rows(
        "SELECT id, coalesce(full_name, company, email, ''), coalesce(company, '') FROM lead "
        f"WHERE id IN {sql.inside(leads)}"
    )
    return {lead: (name or f"#{lead}", company) for lead, name, company in rows}


def decisions(sql: Plain) -> dict[tuple[int, int], tuple[int, str]]:
    """For the pairs that a person said are two people: when (a moment), and who."""
    rows = sql.rows(
        "SELECT d.a_id, d.b_id, s.at, s.member FROM duplicate d JOIN change c ON c.entity = 'duplicate' "
        "AND c.entity_id = d.id AND c.lead_id IN (d.a_id, d.b_id) JOIN step s ON s.id = c.step_id AND s.kind = 'different' "
        "WHERE d.is_different = 1 ORDER BY s.id"
    )
    return {(a, b): (at, member) for a, b, at, member in rows}
