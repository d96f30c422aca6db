"""The pact: the version in force, the draft, what a draft would change, and its publication."""

from dataclasses import dataclass
from datetime import date

from leaddesk.domain.backtest import BackTest, back_test
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.pact import Pact as PactValue
from leaddesk.domain.pact_checks import Finding, Weight, findings
from leaddesk.services.context import Context
from leaddesk.services.upkeep import Upkeep
from leaddesk.store.pacts import (
    Version,
    drop_draft,
    newest_number,
    publish,
    read_draft,
    read_version,
    save_draft,
    version_numbers,
)
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.preview import Comparison, compare_draft
from leaddesk.store.scoring.statement import THEN, compile_pact
from leaddesk.store.scoring.then import cut_offs, prepare_then, score_then
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class Preview:
    """What a draft would change, and what it should be told."""

    comparison: Comparison
    findings: tuple[Finding, ...]
    handovers_published: float
    """Hand-overs a week as they are now, from those of the last four weeks."""
    handovers_draft: float
    capacity: int
    """How many sales can take a week."""


class Pact:
    """The pact of a desk."""

    def __init__(self, context: Context, upkeep: Upkeep) -> None:
        self._context = context
        self._upkeep = upkeep

    def published(self) -> Version:
        """The version in force."""
        with self._context.store.reading() as sql:
            return self._version(sql, newest_number(sql))

    def version(self, number: int) -> Version:
        """An earlier version. Raises RuleBroken for one that does not exist."""
        with self._context.store.reading() as sql:
            return self._version(sql, number)

    def versions(self) -> list[Version]:
        """All versions, newest first."""
        with self._context.store.reading() as sql:
            return [self._version(sql, number) for number in version_numbers(sql)]

    def draft(self) -> PactValue | None:
        """The draft, where one is being written."""
        with self._context.store.reading() as sql:
            return read_draft(sql)

    def save_draft(self, draft: PactValue) -> None:
        """Keeps the draft; it decides nothing before it is published."""
        with self._context.store.writing() as sql:
            save_draft(sql, draft, self._context.now())

    def drop_draft(self) -> None:
        """Forgets the draft."""
        with self._context.store.writing() as sql:
            drop_draft(sql)

    def preview(self, draft: PactValue) -> Preview:
        """What would change if the draft were published now."""
        context = self._context
        self._upkeep.keep_current()
        with context.store.reading() as sql:
            gate = context.published(sql).pact.gates.MQL
            compiled = compile_pact(draft, sql.dialect)
            comparison = compare_draft(sql, compiled, gate, context.today().toordinal())
        return Preview(
            comparison,
            findings(draft),
            comparison.recent_published / 4,
            comparison.recent_draft / 4,
            draft.clocks.handovers_a_week,
        )

    def backtest(self, draft: PactValue, first: date | None = None, last: date | None = None) -> BackTest:
        """Replays a draft on the leads whose end is known, with only what was known at the time.

        ``first`` and ``last`` narrow to hand-overs in that time, both days included.
        """
        with self._context.store.reading() as sql:
            cuts = cut_offs(sql, first, last)
            prepare_then(sql, cuts)
            compiled = compile_pact(draft, sql.dialect, THEN)
            ended = score_then(sql, compiled, cuts)
        rules = [rule.code for _group, rule in compiled.rules]
        return back_test(ended, draft.gates.MQL.engagement or 0, rules)

    def publish(self, draft: PactValue, note: str = "", marketing: str = "", sales: str = "") -> tuple[int, Changes]:
        """Makes a draft the pact in force and scores all leads by it; its number.

        Raises RuleBroken where it cannot work.
        """
        errors = [finding for finding in findings(draft) if finding.weight is Weight.ERROR]
        if errors:
            raise RuleBroken("\n".join(f"{finding.part}: {finding.message}" for finding in errors))
        with self._context.store.writing() as sql:
            number = publish(sql, draft, self._context.now(), note, marketing, sales)
            drop_draft(sql)
        changes, _leads, _changed, _seconds = self._upkeep.rescore(by_time=False)
        return number, changes

    def _version(self, sql: Plain, number: int) -> Version:
        found = read_version(sql, number, self._context.zone)
        if found is None:
            raise RuleBroken(_("There is no version {number} of the pact").format(number=number))
        return found
