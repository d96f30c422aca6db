"""What became of an import, read from the desk."""

from dataclasses import dataclass

from leaddesk.store.plain import Plain


@dataclass(frozen=True, slots=True)
class Touched:
    """The leads of an import as they are now on the desk."""

    created: frozenset[int]
    updated: frozenset[int]
    is_undone: bool
    """Whether the import was taken back."""


def touched_by(sql: Plain, batch: int) -> Touched:
    """Whom an import created and whom it changed; who is gone since is in neither."""
    created = frozenset(sql.column("SELECT id FROM lead WHERE created_step = :batch", {"batch": batch}))
    every = sql.column(
        "SELECT DISTINCT lead_id FROM change WHERE step_id = :batch AND entity IN ('lead', 'activity') "
        "AND lead_id IN (SELECT id FROM lead)",
        {"batch": batch},
    )
    undone = sql.value("SELECT undone_by FROM step WHERE id = :batch", {"batch": batch})
    return Touched(created, frozenset(every) - created, undone is not None)
