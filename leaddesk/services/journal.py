"""Taking back and doing again, and what was done lately."""

from dataclasses import dataclass

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.history import Recorded, StepFacts
from leaddesk.services.context import Context
from leaddesk.services.telling import told
from leaddesk.store.journal import changes_of, changes_of_lead, steps
from leaddesk.store.plain import Plain
from leaddesk.translation import _, n_

WIDE = 200
"""A step that touches more leads than this makes every view look again."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step, and what it did in words."""

    facts: StepFacts
    says: str


class Journal:
    """The journal of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def can_undo(self) -> str | None:
        """What undo would take back, in words; ``None`` where there is nothing."""
        with self._context.store.reading() as sql:
            step = _newest_effective(sql)
        return told(step.kind, step.words) if step else None

    def can_redo(self) -> str | None:
        """What redo would do again, in words; ``None`` where there is nothing."""
        with self._context.store.reading() as sql:
            undo = _newest_undo(sql)
        return told(undo.words["kind"], undo.words["words"]) if undo else None

    def undo(self, number: int | None = None) -> Changes:
        """Takes back the last step, or the one named; what somebody changed since is kept and listed.

        Raises RuleBroken where there is nothing to take back.
        """
        with self._context.store.reading() as sql:
            step = _effective(sql, number) if number is not None else _newest_effective(sql)
        if step is None:
            raise RuleBroken(_("There is nothing to take back"))
        return self._turn(step, "undo")

    def redo(self) -> Changes:
        """Does again what was taken back last. Raises RuleBroken where there is nothing, or something was done since."""
        with self._context.store.reading() as sql:
            undo = _newest_undo(sql)
        if undo is None:
            raise RuleBroken(_("There is nothing to do again"))
        return self._turn(undo, "redo")

    def recent(self, limit: int = 50) -> list[Told]:
        """The last steps, newest first."""
        with self._context.store.reading() as sql:
            return [_tell(step) for step in steps(sql, "id > 0 ORDER BY id DESC LIMIT :limit", {"limit": limit})]

    def since(self, number: int) -> Changes:
        """What was changed after a step, by anybody."""
        with self._context.store.reading() as sql:
            last = int(sql.value("SELECT max(id) FROM step") or 0)
            leads = frozenset(
                sql.column(
                    "SELECT DISTINCT lead_id FROM change WHERE step_id > :n AND lead_id IS NOT NULL", {"n": number}
                )
            )
        return Changes(last, "since", leads, len(leads) > WIDE) if last > number else Changes()

    def of_lead(self, lead: int) -> list[tuple[Told, list[Recorded]]]:
        """All that was done with a lead, newest first, each step with its changes."""
        with self._context.store.reading() as sql:
            by_step: dict[int, list[Recorded]] = {}
            for change in changes_of_lead(sql, lead):
                by_step.setdefault(change.step, []).append(change)
            found = steps(sql, f"id IN {sql.inside(list(by_step))} ORDER BY id DESC")
        return [(_tell(step), by_step[step.id]) for step in found]

    def _turn(self, step: StepFacts, kind: str) -> Changes:
        from leaddesk.store.reversing import reverse

        words = {"kind": step.kind, "words": step.words}
        if kind == "redo":
            words = {"kind": step.words["kind"], "words": step.words["words"]}
        with self._context.step(kind, words, undoes=step.id) as turning:
            sql = turning.sql
            if sql.value("SELECT undone_by FROM step WHERE id = :id", {"id": step.id}) is not None:
                raise RuleBroken(_("Step {number} was taken back already").format(number=step.id))
            kept = reverse(turning, changes_of(sql, step.id))
            sql.run("UPDATE step SET undone_by = :by WHERE id = :id", {"by": turning.id, "id": step.id})
            if kind == "redo":
                sql.run("UPDATE step SET undone_by = NULL WHERE id = :id", {"id": step.undoes})
        says = told(kind, words)
        if kept:
            people = len({keep.lead for keep in kept})
            says += _(". ") + n_("Kept {n} lead worked on since", "Kept {n} leads worked on since", people)
        leads = frozenset(turning.leads)
        is_wide = len(leads) > WIDE or step.kind == "import"
        return Changes(turning.id, kind, leads, is_wide, says, tuple(kept))


_EFFECTIVE = "kind NOT IN ('undo', 'redo') AND undone_by IS NULL"


def _newest_effective(sql: Plain) -> StepFacts | None:
    return next(iter(steps(sql, f"{_EFFECTIVE} ORDER BY id DESC LIMIT 1")), None)


def _effective(sql: Plain, number: int) -> StepFacts:
    found = steps(sql, "id = :id", {"id": number})
    if not found or found[0].kind in ("undo", "redo"):
        raise RuleBroken(_("There is no step {number} to take back").format(number=number))
    if found[0].undone_by is not None:
        raise RuleBroken(_("Step {number} was taken back already").format(number=number))
    return found[0]


def _newest_undo(sql: Plain) -> StepFacts | None:
    """The undo that redo would turn: the newest one that stands, unless something else was done since."""
    newest = next(iter(steps(sql, "kind = 'undo' AND undone_by IS NULL ORDER BY id DESC LIMIT 1")), None)
    if newest is None:
        return None
    done_since = sql.value(f"SELECT count(*) FROM step WHERE id > :id AND {_EFFECTIVE}", {"id": newest.id})
    return None if done_since else newest


def _tell(step: StepFacts) -> Told:
    return Told(step, told(step.kind, step.words))
