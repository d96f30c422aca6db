"""A column while it is being decided, and what its neighbours are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from dataclasses import field as made

from leaddesk.domain.fields import FIELD
from leaddesk.lists.recognition.evidence import Evidence
from leaddesk.lists.recognition.fits import AGREES, fit_of, told_by_values, weighed
from leaddesk.lists.recognition.heads import Head
from leaddesk.lists.recognition.people import name_key
from leaddesk.lists.recognition.recognised import Guess, ListKind
from leaddesk.translation import Word

HEADER = Word("known header", "見出しから")
HEADER_AND_VALUES = Word("header and values agree", "見出しと値が一致")
CLASH = Word("the values look different from the header", "値が見出しと合わない")
UNKNOWN = Word("no field for it; kept as it is", "対応する項目がないため、そのまま残す")
EMPTY = Word("no values", "値がない")
QUESTION = Word("a question; kept with its wording", "質問文のまま残す")
SURE_KEPT = 0.95
PROBABLY_KEPT = 0.82


@dataclass(slots=True)
class Draft:
    """One column, as far as it is decided."""

    index: int
    header: str
    head: Head
    evidence: Evidence
    field: str | None = None
    confidence: float = 0.0
    because: Word = UNKNOWN
    alternatives: list[Guess] = made(default_factory=list)
    choices: tuple[str | None, ...] = ()
    """The likely fields, where neighbours and values leave it open."""
    is_flag: bool = False
    is_fixed: bool = False
    """Whether a person, a memory or a known layout has settled it."""
    is_own: bool = False
    """Whether we wrote it: its values mean themselves, even where all of them look like marks."""

    def decide(self, key: str | None, confidence: float, because: Word, *choices: str | None) -> None:
        """Takes the column for a field. The field before becomes an alternative; ``choices`` are those to ask about."""
        if self.field != key and self.field is not None:
            self.alternatives.append(Guess(self.field, round(max(0.05, 1 - confidence), 2)))
        self.field, self.confidence, self.because = key, confidence, because
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All columns of a list, and what is known of the list as a whole."""

    drafts: Sequence[Draft]
    kind: ListKind
    preset: str | None = None
    is_card_app: bool = False
    members: frozenset[str] = frozenset()
    """The names of our own people, as keys: full and family names."""

    def names(self, key: str, besides: Draft, *, with_values: bool = False) -> bool:
        """Whether another column's header names the field, whatever riddle it poses."""
        return any(
            draft is not besides and draft.head.field == key and not (with_values and draft.evidence.is_empty)
            for draft in self.drafts
        )

    def has(self, key: str, besides: Draft) -> bool:
        """Whether another column that holds something is that field for certain: no riddle."""
        return any(
            draft is not besides and draft.field == key and not draft.head.riddle and not draft.evidence.is_empty
            for draft in self.drafts
        )

    def has_name(self, besides: Draft) -> bool:
        """Whether another column, or two, tell a person's name for certain."""
        return self.has("full_name", besides) or (self.has("family_name", besides) and self.has("given_name", besides))


def member_keys(members: Collection[str]) -> frozenset[str]:
    """The keys under which a cell can name one of these people."""
    return frozenset(
        key
        for member in members
        for key in (name_key(member), name_key(member.replace("　", " ").split(" ")[0]))
        if key
    )


def first_judgement(draft: Draft) -> None:
    """What a column is by its own header and values alone."""
    head, evidence = draft.head, draft.evidence
    if not head.is_known:
        _judge_unknown(draft)
        return
    score = round(weighed(head.field, head.score, evidence), 3)
    fit = fit_of(head.field, evidence) if head.field else None
    draft.field, draft.confidence = head.field, score
    draft.because = _because(head, fit)
    if score < 0.6 <= head.score:
        _judge_clash(draft)


def _because(head: Head, fit: float | None) -> Word:
    """Why a header was taken for what it says."""
    if head.field is None:
        return UNKNOWN
    if head.field == "answer" and head.is_question:
        return QUESTION
    return HEADER_AND_VALUES if fit and fit >= AGREES else HEADER


def _judge_clash(draft: Draft) -> None:
    """A header that its values contradict: the values decide where they are clear, else it is kept as it is."""
    told = [guess for guess in told_by_values(draft.evidence) if guess.confidence >= 0.8]
    named = draft.head.field
    best = told[0].field if told else None
    draft.decide(best, 0.75 if best else 0.7, CLASH, best, named)


def _judge_unknown(draft: Draft) -> None:
    """A header that says nothing: marks make it a tag; the rest waits for what the others leave over."""
    evidence = draft.evidence
    if evidence.is_empty:
        draft.decide(None, SURE_KEPT, EMPTY)
    elif draft.header and evidence.share("mark") >= 0.95 and evidence.distinct <= 2:
        draft.is_flag = True
        draft.decide(
            "tags", 0.85, Word("marks only: the header is a tag", "印だけの列。見出しをタグにする"), "tags", None
        )
    else:
        draft.decide(None, PROBABLY_KEPT, UNKNOWN)


def word_of(key: str | None) -> Word:
    """A field in words."""
    return FIELD[key].word if key else Word("keep as it is", "そのまま残す")
