"""From the headers and values of a list to its columns: each judged by itself, then by its neighbours, then shared out."""

from collections.abc import Collection, Mapping, Sequence

from leaddesk.domain.fields import FIELDS
from leaddesk.lists.recognition.drafts import (
    PROBABLY_KEPT,
    Draft,
    Neighbours,
    first_judgement,
    member_keys,
)
from leaddesk.lists.recognition.evidence import Evidence
from leaddesk.lists.recognition.heads import Head
from leaddesk.lists.recognition.preset import Preset
from leaddesk.lists.recognition.presets import preset_columns
from leaddesk.lists.recognition.recognised import UNSURE, ListKind
from leaddesk.lists.recognition.riddles.solvers import solve
from leaddesk.lists.recognition.slots import share_out
from leaddesk.lists.recognition.text import key_of
from leaddesk.lists.recognition.untitled import BY_VALUES, use_what_values_tell
from leaddesk.lists.writing.layouts import NO_FIELDS
from leaddesk.translation import Word

LAYOUT = Word("known layout", "既知のレイアウト")
REMEMBERED = Word("as corrected before", "前回の対応づけ")
CHOSEN = Word("as chosen", "指定どおり")
FORM_COLUMN = Word("another question of the form", "フォームの質問")

_FORMS = ("google-forms", "microsoft-forms", "luma", "eventbrite", "connpass", "peatix", "zoom")
"""Products whose further columns are the questions of a form."""
_LEADDESK_WORDS = {key_of(word): field.key for field in FIELDS for word in (field.word.en, field.word.ja, field.key)}
_NO_LEADDESK_WORDS = frozenset(map(key_of, NO_FIELDS))
LEAD_ID = key_of("LeadDesk ID")


def judge(
    drafts: Sequence[Draft],
    kind: ListKind,
    preset: Preset | None,
    members: Collection[str],
    settled: Mapping[int, tuple[str | None, Word]],
) -> None:
    """Decides every column. ``settled`` holds those that a person or a memory has decided, by index."""
    others = Neighbours(
        drafts, kind, preset.code if preset else None, bool(preset and preset.is_card_app), member_keys(members)
    )
    for draft in drafts:
        first_judgement(draft)
    if preset:
        _apply_layout(drafts, preset)
    _apply_settled(drafts, settled)
    _companies_called_names(others)
    for draft in drafts:
        solve(draft, others)
    use_what_values_tell(drafts, others)
    share_out(others)
    _keep_questions_of_forms(drafts, others)


def _apply_layout(drafts: Sequence[Draft], preset: Preset) -> None:
    """What the headers of a known product mean."""
    meanings = _LEADDESK_WORDS if preset.code == "leaddesk" else preset_columns(preset.code)
    for draft in drafts:
        key = key_of(draft.header)
        if key in meanings:
            draft.decide(meanings[key], 0.99, LAYOUT)
            draft.is_flag = False
            draft.head = Head(draft.header, meanings[key], 0.99, is_negated=draft.head.is_negated)
            draft.is_fixed = draft.is_own = preset.code == "leaddesk"
        elif preset.code == "leaddesk" and key in _NO_LEADDESK_WORDS:
            draft.decide(None, 0.99, LAYOUT)
            draft.is_fixed = True


def _apply_settled(drafts: Sequence[Draft], settled: Mapping[int, tuple[str | None, Word]]) -> None:
    """What a person chose, now or before, wins."""
    for draft in drafts:
        if draft.index in settled:
            key, because = settled[draft.index]
            draft.decide(key, 1.0, because)
            draft.head = Head(
                draft.header,
                key,
                1.0,
                is_negated=draft.head.is_negated,
                parts=draft.head.parts if key in draft.head.parts else (),
            )
            draft.is_fixed, draft.is_flag = True, draft.is_flag and key in ("tags", "answer")


def _companies_called_names(others: Neighbours) -> None:
    """名前, 顧客名: in lists of firms the company, where no column is headed so; the kana beside it is the company's."""
    if any(draft.field == "company" and not draft.evidence.is_empty for draft in others.drafts):
        return
    firms = [
        draft
        for draft in others.drafts
        if draft.field == "full_name" and draft.evidence.share("company") >= 0.5 and not draft.is_fixed
    ]
    if len(firms) == 1:
        firms[0].decide("company", 0.9, BY_VALUES, "company", "full_name")
        firms[0].head = Head(firms[0].header, "company", 0.9)
        for draft in others.drafts:
            if draft.field == "kana" and draft.index == firms[0].index + 1 and not draft.is_fixed:
                draft.decide("company_kana", 0.85, BY_VALUES, "company_kana", "kana")


def _keep_questions_of_forms(drafts: Sequence[Draft], others: Neighbours) -> None:
    """Unknown columns of a list of participants are mostly questions of its form: kept as answers, where they are words."""
    if others.kind != "seminar":
        return
    for draft in drafts:
        evidence = draft.evidence
        is_open = (
            draft.field is None and not draft.head.is_known and draft.header and not draft.is_fixed and evidence.count
        )
        if is_open and evidence.share("number", "date", "url", "mail", "identifier", "duration") < 0.5:
            sure = 0.85 if others.preset in _FORMS else UNSURE
            draft.decide("answer", sure, FORM_COLUMN, "answer", "memo", None)


def draft_of(index: int, header: str, head: Head, evidence: Evidence) -> Draft:
    """A column to be decided."""
    return Draft(index, header, head, evidence, confidence=PROBABLY_KEPT)
