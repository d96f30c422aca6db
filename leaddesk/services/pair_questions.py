"""What a person is shown to decide whether two leads are one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.leads import Lead
from leaddesk.domain.matching.choices import Choice
from leaddesk.domain.matching.compare import CONFIDENT, exact
from leaddesk.domain.matching.person import prepare
from leaddesk.services.merging import choices_of
from leaddesk.services.telling import told
from leaddesk.store.duplicates import Pair, decisions, read_pairs, shown_names
from leaddesk.store.journal import steps
from leaddesk.store.leads import last_known, origins, read_leads
from leaddesk.store.merging import children
from leaddesk.store.plain import Plain
from leaddesk.store.times import from_micros
from leaddesk.translation import _


@dataclass(frozen=True, slots=True)
class ListedPair:
    """A pair as a line of a list."""

    pair: Pair
    a_name: str
    b_name: str
    company: str
    """Of the first one, or else of the other one."""
    decided_at: datetime | None = None
    member: str = ""
    """When and by whom it was said that they are two people."""


@dataclass(frozen=True, slots=True)
class MergedStep:
    """A merge that stands and can be taken back, whole."""

    step: int
    says: str
    at: datetime
    member: str


@dataclass(frozen=True, slots=True)
class Listed:
    """All pairs, the likeliest first, and what was merged, the newest first."""

    open: tuple[ListedPair, ...]
    different: tuple[ListedPair, ...]
    merged: tuple[MergedStep, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """How somebody came onto the desk."""

    on: date
    event: str
    """Where they were met last, or ""."""
    is_imported: bool


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """Both, side by side. ``a`` is the one that stays."""

    pair: Pair
    a: Lead
    b: Lead
    a_from: Origin
    b_from: Origin
    choices: tuple[Choice, ...]
    """What the rules keep of each field."""
    activities: tuple[int, int]
    """How many each of them has."""


def listed(sql: Plain, zone: tzinfo | None) -> Listed:
    """The three lists of the page of duplicates."""
    open_, apart = read_pairs(sql), read_pairs(sql, different=True)
    names = shown_names(sql, {lead for pair in (*open_, *apart) for lead in (pair.a, pair.b)})
    said = decisions(sql)

    def line(pair: Pair) -> ListedPair:
        (a_name, a_company), (b_name, b_company) = names[pair.a], names[pair.b]
        at, member = said.get((pair.a, pair.b), (None, ""))
        decided = from_micros(at).astimezone(zone) if at is not None else None
        return ListedPair(pair, a_name, b_name, a_company or b_company, decided, member)

    merges = steps(sql, "kind IN ('merge', 'merge-pairs') AND undone_by IS NULL ORDER BY id DESC")
    merged = (MergedStep(one.id, told(one.kind, one.words), one.at.astimezone(zone), one.member) for one in merges)
    return Listed(tuple(map(line, open_)), tuple(map(line, apart)), tuple(merged))


def pair_question(sql: Plain, a: int, b: int, zone: tzinfo | None) -> PairQuestion:
    """All about a pair, open or decided. Raises RuleBroken where it is no pair any more."""
    a, b = sorted((a, b))
    held = [pair for different in (False, True) for pair in read_pairs(sql, different=different, lead=a) if pair.b == b]
    leads = {lead.id: lead for lead in read_leads(sql, [a, b], zone)}
    if not held or len(leads) < 2:
        raise RuleBroken(_("This pair was decided meanwhile"))
    came = {lead: Origin(*found) for lead, found in origins(sql, [a, b], zone).items()}
    counts = [len(children(sql, lead)["activity"]) for lead in (a, b)]
    choices = choices_of(leads[a], leads[b], last_known(sql, [a, b]))
    return PairQuestion(held[0], leads[a], leads[b], came[a], came[b], choices, (counts[0], counts[1]))


def certain_pairs(sql: Plain, pairs: Sequence[ListedPair], zone: tzinfo | None) -> list[ListedPair]:
    """Those that are certainly one person: likely by all that the desk knows, and by something only one person has."""
    likely = [
        one
        for one in pairs
        if one.pair.score >= CONFIDENT and not any(reason.code == "mail-shared" for reason in one.pair.reasons)
    ]
    numbers = list({lead for one in likely for lead in (one.pair.a, one.pair.b)})
    people = {lead.id: prepare(lead.id, lead.record) for lead in read_leads(sql, numbers, zone)}
    return [one for one in likely if exact(people[one.pair.a], people[one.pair.b]) is not None]
