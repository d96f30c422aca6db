"""Taking a step back: created rows go, changed values return, deleted rows come again.

What somebody changed since stays as it is and is listed: a value that is no longer what the step wrote, and a person
with whom somebody worked after they were created.
"""

from collections.abc import Collection, Iterable, Sequence

from leaddesk.domain.history import Kept, Recorded, Values
from leaddesk.store.duplicates import find_pair
from leaddesk.store.journal import Step, read_rows
from leaddesk.store.plain import Plain

_PARENTS = ("event", "member", "setting", "saved_view", "lead", "activity")
"""Tables whose rows must be there before those that refer to them."""

_STAGE = ("stage", "stage_at", "stage_day", "due_at", "rests_until", "rested_at", "returned_at", "won_on", "reason")
"""Columns of a move, which return together or not at all."""


def reverse(step: Step, changes: Sequence[Recorded]) -> list[Kept]:
    """Writes the opposite of recorded changes into an open step; what was kept instead."""
    sql = step.sql
    worked = worked_on_since(sql, changes)
    kept = [Kept(change.entity_id, None) for change in changes if _is_creation(change) and _is_lead_of(change, worked)]
    _insert_again(step, [change for change in changes if change.is_deletion])
    kept += _change_back(step, [change for change in changes if _is_change(change)])
    still = {keep.lead for keep in kept if keep.field in ("stage", None)}
    created = [change for change in changes if _is_creation(change) and change.lead not in worked]
    _delete_created(
        step, [change for change in created if not (change.entity == "stage_move" and change.lead in still)]
    )
    return kept


def worked_on_since(sql: Plain, changes: Sequence[Recorded]) -> set[int]:
    """The leads created in these changes that a later step, still standing, touched."""
    created = [change.entity_id for change in changes if change.entity == "lead" and _is_creation(change)]
    if not created:
        return set()
    number = changes[0].step
    return set(
        sql.column(
            "SELECT DISTINCT c.lead_id FROM change c JOIN step s ON s.id = c.step_id WHERE c.step_id > :step "
            f"AND s.kind NOT IN ('undo', 'redo') AND s.undone_by IS NULL AND c.lead_id IN {sql.inside(created)}",
            {"step": number},
        )
    )


def _is_creation(change: Recorded) -> bool:
    return change.before is None and not change.is_deletion


def _is_change(change: Recorded) -> bool:
    return change.before is not None and change.after is not None


def _is_lead_of(change: Recorded, leads: Collection[int]) -> bool:
    return change.entity == "lead" and change.entity_id in leads


def _insert_again(step: Step, deleted: Iterable[Recorded]) -> None:
    rows: dict[str, list[Values]] = {}
    for change in deleted:
        rows.setdefault(change.entity, []).append({**(change.before or {}), "id": change.entity_id})
    pairs = rows.pop("duplicate", [])
    for entity in sorted(rows, key=_rank):
        step.insert(entity, rows[entity])
    _pair_again(step, pairs)


def _pair_again(step: Step, pairs: Sequence[Values]) -> None:
    """Inserts pairs whose leads are both there, in the place of what was found or decided of them meanwhile."""
    there = set(read_rows(step.sql, "lead", {int(pair[side] or 0) for pair in pairs for side in ("a_id", "b_id")}))
    pairs = [pair for pair in pairs if {pair["a_id"], pair["b_id"]} <= there]
    instead = [find_pair(step.sql, int(pair["a_id"] or 0), int(pair["b_id"] or 0)) for pair in pairs]
    step.delete("duplicate", [found[0] for found in instead if found])
    step.insert("duplicate", pairs)


def _change_back(step: Step, changed: Sequence[Recorded]) -> list[Kept]:
    kept: list[Kept] = []
    by_entity: dict[str, list[Recorded]] = {}
    for change in reversed(changed):
        by_entity.setdefault(change.entity, []).append(change)
    for entity, mine in by_entity.items():
        current = read_rows(step.sql, entity, [change.entity_id for change in mine])
        updates: dict[int, tuple[int | None, Values, Values]] = {}
        for change in mine:
            row = current.get(change.entity_id)
            if row is None:
                kept.append(Kept(change.lead or change.entity_id, None))
                continue
            back, stays = _split(change, row)
            kept += [Kept(change.lead or change.entity_id, field) for field in stays]
            _lead, before, after = updates.setdefault(change.entity_id, (change.lead, {}, {}))
            for column, value in back.items():
                before.setdefault(column, row[column])
                after[column] = row[column] = value
        rows = [(at, lead, before, after) for at, (lead, before, after) in updates.items() if after]
        step.update(entity, rows)
    return kept


def _split(change: Recorded, row: Values) -> tuple[Values, list[str]]:
    """The values that can return, and the fields that somebody changed since."""
    before, after = change.before or {}, change.after or {}
    same = {column for column in after if row[column] == after[column]}
    moved_on = "stage" in after and not {column for column in _STAGE if column in after} <= same
    if moved_on:
        same -= set(_STAGE)
    back = {column: value for column, value in before.items() if column in same}
    stays = {column.removesuffix("_to") for column in after if column not in same and column not in _STAGE}
    return back, sorted(stays) + (["stage"] if moved_on else [])


def _delete_created(step: Step, created: Iterable[Recorded]) -> None:
    ids: dict[str, list[int]] = {}
    for change in created:
        ids.setdefault(change.entity, []).append(change.entity_id)
    for entity in sorted(ids, key=_rank, reverse=True):
        gone = ids[entity]
        if entity == "event":
            gone = _unused(step.sql, gone)
        step.delete(entity, gone)


def _unused(sql: Plain, events: Collection[int]) -> list[int]:
    """The events that nothing refers to any more."""
    mine = sql.inside(events)
    used = " UNION ".join(
        f"SELECT {column} FROM {table} WHERE {column} IN {mine}"
        for table, column in (("activity", "event_id"), ("consent", "event_id"), ("lead", "event_id"))
    )
    still = set(sql.column(used))
    return [at for at in events if at not in still]


def _rank(entity: str) -> int:
    return _PARENTS.index(entity) if entity in _PARENTS else len(_PARENTS)
