"""From the headers and values of a list to its columns: each judged by itself, then by its neighbours, then shared out."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from leaddesk.domain.fields import FIELDS
from leaddesk.lists.recognition.drafts import (
    PROBABLY_KEPT,
    Draft,
    Neighbours,
    first_judgement,
    member_keys,
)
from leaddesk.lists.recognition.evidence import Evidence
from leaddesk.lists.recognition.fits import told_by_values
from leaddesk.lists.recognition.heads import Head
from leaddesk.lists.recognition.preset import Preset
from leaddesk.lists.recognition.presets import preset_columns
from leaddesk.lists.recognition.recognised import UNSURE, Column, Guess, ListKind
from leaddesk.lists.recognition.riddles.solvers import solve
from leaddesk.lists.recognition.slots import share_out
from leaddesk.lists.recognition.text import key_of, letter_of
from leaddesk.translation import Word

LAYOUT = Word("known layout", "既知のレイアウト")
REMEMBERED = Word("as corrected before", "前回の対応づけ")
CHOSEN = Word("as chosen", "指定どおり")
BY_VALUES = Word("decided by the values", "値から判断")
LEFT_OPEN = Word("the values look like it", "値がその形をしている")
FORM_COLUMN = Word("another question of the form", "フォームの質問")

_STRONG_GUESS = 0.8
_WITHOUT_HEADER = 0.5
_FORMS = ("google-forms", "microsoft-forms", "luma", "eventbrite", "connpass", "peatix", "zoom")
"""Products whose further columns are the questions of a form."""
_LEADDESK_WORDS = {key_of(word): field.key for field in FIELDS for word in (field.word.en, field.word.ja, field.key)}
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
    _use_what_values_tell(drafts, others)
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
        elif preset.code == "leaddesk" and key == LEAD_ID:
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


def _use_what_values_tell(drafts: Sequence[Draft], others: Neighbours) -> None:
    """Columns without a header, or with one that says nothing: the clearest values take what no other column has."""
    has_header = any(draft.head.is_known for draft in drafts)
    open_ones = [
        draft
        for draft in drafts
        if not draft.head.is_known and not draft.is_fixed and not draft.is_flag and draft.evidence.count
    ]
    guesses = sorted(
        ((guess, draft) for draft in open_ones for guess in told_by_values(draft.evidence)),
        key=lambda pair: -pair[0].confidence,
    )
    taken: set[str | None] = {draft.field for draft in drafts if draft.field and not draft.evidence.is_empty}
    done: set[int] = set()
    for guess, draft in guesses:
        field, sure = _settle_guess(guess, draft, others, taken)
        if draft.index in done or field in taken or field is None:
            continue
        if sure < (_STRONG_GUESS if draft.header and has_header else _WITHOUT_HEADER):
            continue
        if draft.evidence.distinct < min(3 if draft.header else 2, draft.evidence.count):
            continue
        done.add(draft.index)
        taken.add(field)
        sure = sure if not has_header else sure * (0.9 if draft.header else 0.95)
        draft.decide(field, round(sure, 3), BY_VALUES if not draft.header else LEFT_OPEN, field, None)
    if not has_header:
        _names_without_header([draft for draft in open_ones if draft.index not in done], taken)


def _settle_guess(guess: Guess, draft: Draft, others: Neighbours, taken: set[str | None]) -> tuple[str | None, float]:
    """What a guess is worth here: a second phone or mail, a name that repeats and so is one of our own people."""
    field, sure = guess
    if field in ("phone", "mobile") and field in taken:
        return ("phone2" if not draft.header else None), sure * 0.9
    if field == "email" and field in taken:
        return ("email2" if not draft.header else None), sure * 0.9
    if (
        field == "kana"
        and draft.evidence.length >= 6.5
        and not any(" " in text or "　" in text for text in draft.evidence.texts)
    ):
        return "company_kana", sure * 0.9
    if field in ("full_name", "family_name") and draft.evidence.repeats():
        return "owner", 0.7
    if field == "exchanged_on" and others.kind == "seminar":
        return "registered_at", sure
    if field == "registered_at" and others.kind == "business-cards":
        return "exchanged_on", sure
    return field, sure


def _names_without_header(drafts: Sequence[Draft], taken: set[str | None]) -> None:
    """Family and given name in two columns side by side, where no column holds the full name."""
    if taken & {"full_name", "family_name"}:
        family = next(
            (
                draft
                for draft in drafts
                if "given_name" not in taken and draft.evidence.share("few-signs") >= 0.8 and draft.evidence.varies()
            ),
            None,
        )
        if "family_name" in taken and family:
            family.decide("given_name", 0.75, BY_VALUES, "given_name", None)
        return
    whole = [
        draft
        for draft in drafts
        if draft.evidence.share("kanji-run") >= 0.8 and draft.evidence.varies() and 3 <= draft.evidence.length <= 5.5
    ]
    if len(whole) == 1:
        whole[0].decide("full_name", 0.75, BY_VALUES, "full_name", None)
        return
    short = [
        draft
        for draft in drafts
        if draft.evidence.share("few-signs") >= 0.8 and draft.evidence.distinct >= 0.4 * draft.evidence.count
    ]
    for first, second in pairwise(short):
        if second.index == first.index + 1:
            latin = all(text.isascii() for text in first.evidence.texts)
            first.decide("given_name" if latin else "family_name", 0.72, BY_VALUES, "family_name", "given_name")
            second.decide("family_name" if latin else "given_name", 0.72, BY_VALUES, "given_name", "family_name")
            return


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


def finished(draft: Draft, name: str) -> Column:
    """The column as it is shown and used."""
    confidence = round(min(1.0, max(0.0, draft.confidence)), 2)
    is_mark = draft.evidence.count > 0 and draft.evidence.share("mark") >= 0.95 and draft.evidence.distinct <= 2
    flag = draft.is_flag or (draft.field in ("tags", "answer", "next_action") and is_mark)
    alternatives = tuple(dict.fromkeys(guess for guess in draft.alternatives if guess.field != draft.field))[:3]
    question = _question(draft, confidence, alternatives)
    return Column(
        index=draft.index,
        header=draft.header,
        name=name,
        field="tags" if flag and draft.field == "next_action" else draft.field,
        confidence=confidence,
        because=draft.because,
        alternatives=alternatives or tuple(Guess(key, round(1 - confidence, 2)) for key in question[1:]),
        samples=draft.evidence.samples(),
        question=question,
        parts=_parts(draft),
        is_flag=flag,
        is_negated=draft.head.is_negated and draft.field in ("consent", "attended", "registration_status"),
    )


def _parts(draft: Draft) -> tuple[str, ...]:
    """The fields that share the cells of a column: 部署・役職, or what to do next and when."""
    if draft.field == "next_action" and draft.evidence.share("date", "serial-date") >= 0.5:
        return "next_action", "next_action_on"
    return draft.head.parts if draft.field and draft.field in draft.head.parts else ()


def _question(draft: Draft, confidence: float, alternatives: Sequence[Guess]) -> tuple[str | None, ...]:
    """The fields to choose from where the column is unsure, the one taken first."""
    if confidence >= UNSURE or draft.is_fixed:
        return ()
    choices = draft.choices or (draft.field, *(guess.field for guess in alternatives))
    choices = tuple(dict.fromkeys((draft.field, *choices)))
    return choices if len(choices) > 1 else (*choices, None if draft.field else "answer")


def column_names(headers: Sequence[str], indices: Sequence[int]) -> list[str]:
    """A name for each column: its header, numbered where two are alike; its letter where it has none."""
    seen: dict[str, int] = {}
    names = []
    for header, index in zip(headers, indices, strict=True):
        name = " ".join(header.split()) or f"[{letter_of(index)}]"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def draft_of(index: int, header: str, head: Head, evidence: Evidence) -> Draft:
    """A column to be decided."""
    return Draft(index, header, head, evidence, confidence=PROBABLY_KEPT)
