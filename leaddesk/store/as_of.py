"""The desk as it was: rows of leads before the changes that came after a step or a moment, told by the journal."""

import json
from collections.abc import Collection

from leaddesk.domain.history import Values
from leaddesk.store.journal import read_rows
from leaddesk.store.plain import Plain


def leads_after_step(sql: Plain, leads: Collection[int], step: int) -> dict[int, Values]:
    """The recorded columns of these leads as they were right after a step; leads that came later are left out."""
    rows = read_rows(sql, "lead", leads)
    changes = sql.rows(
        "SELECT entity_id, before, after FROM change WHERE entity = 'lead' AND step_id > :step "
        f"AND entity_id IN {sql.inside(leads)} ORDER BY id DESC",
        {"step": step},
    )
    for lead, before, _after in changes:
        if before is None:
            rows.pop(lead, None)
        elif lead in rows:
            rows[lead].update(json.loads(before))
    return rows
