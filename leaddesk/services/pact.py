"""The pact: the version in force, the draft, what a draft would change, and its publication."""

from datetime import date
from pathlib import Path

from leaddesk.domain.backtest import BackTest, back_test
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.pact import Pact as PactValue
from leaddesk.domain.pact_checks import Weight, findings
from leaddesk.domain.pact_effect import BackTestReport, Preview, Version
from leaddesk.domain.pact_matches import Matches, Vocabulary
from leaddesk.domain.pact_statement import Statement
from leaddesk.domain.receipt_pairs import PairedReceipt
from leaddesk.services.context import Context
from leaddesk.services.pact_effects import MatchCounts, paired_receipt, report_of
from leaddesk.services.pact_files import read_pact, write_pact, write_statement
from leaddesk.services.upkeep import Upkeep
from leaddesk.store.pacts import (
    drop_draft,
    newest_number,
    publish,
    read_draft,
    read_version,
    save_draft,
    version_numbers,
)
from leaddesk.store.plain import Plain
from leaddesk.store.scoring.preview import compare_draft
from leaddesk.store.scoring.statement import THEN, compile_pact
from leaddesk.store.scoring.then import cut_offs, prepare_then, score_then
from leaddesk.store.settings import read_setting
from leaddesk.store.vocabulary import read_vocabulary
from leaddesk.translation import _


class Pact:
    """The pact of a desk."""

    def __init__(self, context: Context, upkeep: Upkeep) -> None:
        self._context = context
        self._upkeep = upkeep
        self._counts = MatchCounts(context)

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
        self._bring_scores_up_to_date()
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

    def matches(self, draft: PactValue) -> Matches:
        """How many leads meet each condition of a draft. What was counted before is not counted again."""
        with self._context.store.reading() as sql:
            return self._counts.of(sql, draft)

    def vocabulary(self) -> Vocabulary:
        """The values that the desk really holds, for choosing from."""
        with self._context.store.reading() as sql:
            return read_vocabulary(sql)

    def receipts(self, lead: int, draft: PactValue) -> PairedReceipt | None:
        """Why a lead's score is what it is, and what a draft makes of it; ``None`` where the lead is gone."""
        with self._context.store.reading() as sql:
            return paired_receipt(sql, self._context, lead, draft)

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

    def backtest_report(self, draft: PactValue, first: date | None = None, last: date | None = None) -> BackTestReport:
        """The same beside the published pact, with what it teaches: suggested points, and actions without a rule."""
        with self._context.store.reading() as sql:
            published = self._context.published(sql)
            return report_of(sql, draft, published, self._context.today(), first, last)

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

    def read_file(self, file: Path) -> PactValue:
        """The pact in a TOML file. Raises BadPact with every mistake and its line, and BadFile."""
        return read_pact(file)

    def write_file(self, file: Path, pact: PactValue) -> None:
        """Writes a pact as a TOML file to share. Raises BadFile."""
        write_pact(file, pact)

    def write_statement(self, file: Path, statement: Statement) -> None:
        """Writes the statement for people as a workbook. Raises BadFile."""
        write_statement(file, statement)

    def _bring_scores_up_to_date(self) -> None:
        """After midnight every score is another one; a draft is compared with those of today."""
        with self._context.store.reading() as sql:
            scored_on = read_setting(sql, "scored_on")
        if scored_on != self._context.today().isoformat():
            self._upkeep.rescore()

    def _version(self, sql: Plain, number: int) -> Version:
        found = read_version(sql, number, self._context.zone)
        if found is None:
            raise RuleBroken(_("There is no version {number} of the pact").format(number=number))
        return found
