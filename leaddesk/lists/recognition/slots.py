"""Several columns, one field: which carries it, which is the second phone or mail, which are joined, which step back."""

import re
from collections.abc import Callable

from leaddesk.lists.recognition.drafts import CLASH, EMPTY, SURE_KEPT, Draft, Neighbours
from leaddesk.lists.recognition.recognised import JOINING, Guess
from leaddesk.lists.recognition.text import key_of, words
from leaddesk.translation import Word

SECOND = {"phone": "phone2", "email": "email2"}
"""Where the second column of a field goes."""
ANOTHER = Word("another column holds this already", "同じ項目の列がほかにある")
CONFIRMATION = Word("repeats another column", "確認用の列")
PRIVATE = Word("a private or other address", "自宅・その他の連絡先")
SECOND_BLOCK = Word("belongs to a second block", "2つ目の名刺・住所の列")
PART = Word("another column holds this as a part", "ほかの列に含まれる")
SECOND_ONE = Word("second column of its kind", "同じ種類の2列目")

_BLOCKED = frozenset(
    words("company department job_title address postal_code prefecture city country website fax mobile")
)
"""Fields of a second company, address or card: never mixed with the first."""
_DIRECT = re.compile(r"直通|部門|direct|department|ext\b", re.IGNORECASE)
_PLACES = {"": 0, "work": 0, "home": 1, "other": 2}


def share_out(others: Neighbours) -> None:
    """Gives each field its column or columns."""
    drafts = others.drafts
    _part_names(others)
    _times_of_attendance(others)
    for key in dict.fromkeys(draft.field for draft in drafts if draft.field):
        carriers = sorted((draft for draft in drafts if draft.field == key), key=_precedence)
        if len(carriers) == 1 and not carriers[0].head.is_confirmation:
            continue
        carriers = _without(carriers, _is_confirmation, CONFIRMATION)
        carriers = _without(carriers, _is_aside(carriers), PRIVATE)
        if key in _BLOCKED:
            carriers = _without(carriers, _is_of_second_block(carriers, others), SECOND_BLOCK)
        if key == "address":
            _whole_or_parts(carriers)
        elif key == "postal_code":
            _digits_or_first(carriers)
        elif key == "tags":
            continue
        elif key not in JOINING:
            _one_carrier(key, carriers, others)
    _promote_second(others)


def _precedence(draft: Draft) -> tuple[bool, bool, int, int, int, float, int]:
    """Which of several columns comes first: the working one of the first block, the main line before a direct one."""
    head = draft.head
    number = max(head.number, 2 if _DIRECT.search(head.text) else 1)
    sure = -round(draft.confidence, 1)
    return not draft.is_fixed, draft.evidence.is_empty, _PLACES[head.place], head.block, number, sure, draft.index


def _one_carrier(key: str, carriers: list[Draft], others: Neighbours) -> None:
    """Leaves the field to the first; the second goes to the second field, where there is one."""
    second = SECOND.get(key)
    first = carriers[0] if carriers else None
    for draft in carriers[1:]:
        if draft.is_fixed:
            continue
        if second and not draft.evidence.is_empty and not others.has(second, draft):
            draft.decide(second, min(draft.confidence, 0.93), SECOND_ONE)
            second = None
        elif draft.evidence.is_empty:
            draft.decide(None, SURE_KEPT, EMPTY)
        else:
            _step_back(draft, ANOTHER, 0.85 if first and first.confidence >= draft.confidence else 0.75)


def _step_back(draft: Draft, because: Word, confidence: float) -> None:
    """Keeps a column as it is, its field an alternative."""
    if draft.field:
        draft.alternatives.insert(0, Guess(draft.field, round(1 - confidence, 2)))
    draft.field, draft.confidence, draft.because, draft.choices = None, confidence, because, ()


def _without(carriers: list[Draft], is_out: Callable[[Draft], bool], because: Word) -> list[Draft]:
    """The carriers without those that step back, where any remains."""
    out = [draft for draft in carriers if not draft.is_fixed and is_out(draft)]
    if len(out) == len(carriers):
        out = out[1:]
    for draft in out:
        _step_back(draft, because, 0.92)
    return [draft for draft in carriers if draft not in out]


def _is_confirmation(draft: Draft) -> bool:
    return draft.head.is_confirmation


def _is_aside(carriers: list[Draft]) -> Callable[[Draft], bool]:
    """Whether a column is a private or other address, and a working one holds something."""
    has_main = any(not _PLACES[draft.head.place] and not draft.evidence.is_empty for draft in carriers)
    return lambda draft: has_main and _PLACES[draft.head.place] > 0 and draft.field not in ("email", "phone", "mobile")


def _is_of_second_block(carriers: list[Draft], others: Neighbours) -> Callable[[Draft], bool]:
    """Whether a column belongs to a second address, or to a second company: 住所(2), 公司2."""
    has_first = any(draft.head.block <= 1 and not draft.evidence.is_empty for draft in carriers)
    companies = {draft.head.number for draft in others.drafts if draft.head.field == "company"}
    by_number = len(companies) > 1 and any(number >= 2 for number in companies)
    has_number_one = any(draft.head.number <= 1 and not draft.evidence.is_empty for draft in carriers)

    def is_out(draft: Draft) -> bool:
        if draft.head.block >= 2:
            return has_first
        return (
            by_number
            and has_number_one
            and draft.head.number >= 2
            and draft.field in ("company", "department", "job_title")
        )

    return is_out


def _whole_or_parts(carriers: list[Draft]) -> None:
    """Of an address that is there whole and in parts, keeps one: the whole, unless it is written over several lines."""
    for whole in carriers:
        parts = [
            part for part in carriers if part is not whole and part.field and whole.field and _contains(whole, part)
        ]
        if not parts or whole.is_fixed:
            continue
        if any("\n" in text for text in whole.evidence.texts):
            _step_back(whole, PART, 0.92)
            continue
        for part in parts:
            if not part.is_fixed:
                _step_back(part, PART, 0.9)


def _contains(whole: Draft, part: Draft) -> bool:
    """Whether the values of one column stand within those of another, row by row as far as the samples tell."""
    if not whole.evidence.count or not part.evidence.count or part.evidence.length >= whole.evidence.length:
        return False
    text = "\n".join(map(key_of, whole.evidence.texts))
    inside = sum(key_of(value) in text for value in part.evidence.texts)
    return inside >= 0.8 * part.evidence.count


def _digits_or_first(carriers: list[Draft]) -> None:
    """Joins a postal code that is split in 3 + 4; else leaves it to the first column."""
    if len(carriers) == 2 and all(draft.evidence.count for draft in carriers):
        lengths = [{len(text) for text in draft.evidence.texts} for draft in carriers]
        if max(lengths[0]) <= 3 and max(lengths[1]) <= 4:
            return
    for draft in carriers[1:]:
        if not draft.is_fixed:
            _step_back(
                draft, EMPTY if draft.evidence.is_empty else ANOTHER, SURE_KEPT if draft.evidence.is_empty else 0.85
            )


def _part_names(others: Neighbours) -> None:
    """A name beside a family name alone is the given name: 姓 and 名前, 姓フリガナ and 名前フリガナ."""
    for whole, family, given in (("full_name", "family_name", "given_name"), ("kana", "family_kana", "given_kana")):
        named = {draft.field for draft in others.drafts}
        wholes = [draft for draft in others.drafts if draft.field == whole and not draft.is_fixed]
        families = [draft for draft in others.drafts if draft.field == family]
        if given in named or family not in named or len(wholes) != 1:
            continue
        longest = max((draft.evidence.length for draft in families), default=0.0)
        if wholes[0].evidence.length <= longest + 1.5 and wholes[0].evidence.share("person") < 0.5:
            wholes[0].decide(given, 0.93, Word("stands beside the family name", "姓の列が隣にある"))
    kanas = [draft for draft in others.drafts if draft.field == "full_name" and draft.evidence.share("kana") >= 0.8]
    names = [draft for draft in others.drafts if draft.field == "full_name" and draft not in kanas]
    if kanas and names and not any(draft.field == "kana" for draft in others.drafts):
        kanas[0].decide("kana", 0.9, CLASH)


def _times_of_attendance(others: Neighbours) -> None:
    """The time of a check-in beside a column that says whether somebody came is when they came."""
    attended = [draft for draft in others.drafts if draft.field == "attended" and not draft.evidence.is_empty]
    timed = [draft for draft in attended if draft.evidence.share("date", "moment") >= 0.6]
    if timed and len(timed) < len(attended) and not any(draft.field == "joined_at" for draft in others.drafts):
        timed[0].decide(
            "joined_at", 0.9, Word("a time beside the column that says who came", "出欠の列とは別の時刻の列")
        )


def _promote_second(others: Neighbours) -> None:
    """A second mail or phone without a first one is the first."""
    for first, second in SECOND.items():
        seconds = [draft for draft in others.drafts if draft.field == second and not draft.is_fixed]
        has_first = any(draft.field == first and not draft.evidence.is_empty for draft in others.drafts)
        if seconds and not has_first and not seconds[0].evidence.is_empty:
            seconds[0].decide(first, 0.9, Word("the only one of its kind", "この種類の列はこれだけ"))
