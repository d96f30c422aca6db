"""From a decided draft to the column that is shown and used."""

from collections.abc import Sequence

from leaddesk.lists.recognition.drafts import Draft
from leaddesk.lists.recognition.recognised import UNSURE, Column, Guess
from leaddesk.lists.recognition.text import letter_of


def finished(draft: Draft, name: str) -> Column:
    """The column as it is shown and used."""
    confidence = round(min(1.0, max(0.0, draft.confidence)), 2)
    is_mark = draft.evidence.count > 0 and draft.evidence.share("mark") >= 0.95 and draft.evidence.distinct <= 2
    marked = ("tags", "answer") if draft.is_fixed else ("tags", "answer", "next_action")
    flag = draft.is_flag or (draft.field in marked and is_mark and not draft.is_own)
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
