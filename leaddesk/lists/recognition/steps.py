"""Takes a header apart, one small word at a time, until what is left is spelled in the tables."""

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leaddesk.lists.recognition.spellings.index import Meaning, whole_headers
from leaddesk.lists.recognition.text import squeezed

WHOLE = 0.97
"""How sure a header is that stands in the tables as it is."""
MOST_STEPS = 60
"""How many ways to take a header apart are tried, so that a long one costs little."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the small words of a header say."""

    script: str = ""  # "kana" or "roman"
    part: str = ""  # "family" or "given"
    number: int = 0
    block: int = 0
    place: str = ""  # "work", "home" or "other"
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A header of the tables that was reached."""

    meaning: Meaning
    score: float
    traits: Traits


Step = tuple[float, str, Traits]
"""What the step costs, what it leaves, and the traits after it."""

KANA = r"フリガナ|ふりがな|フリカナ|カナ|かな|ヨミガナ|よみがな|ヨミ|よみ|読み仮名|読みがな|読み|全角カナ|全角カタカナ|カタカナ|ひらがな"
_KANA_LATIN = r"\b(phonetic|yomi|kana|katakana|hiragana|furigana|reading|pronunciation|pinyin)\b|拼音或音标|拚音或音標|拼音|拚音|音標|音标"
ROMAN = r"英字|英語表記|英語|英文|英名|ローマ字|アルファベット|英字表記|半角英字"
_ROMAN_LATIN = r"\b(in english|english|romaji|roman letters|romanized|latin)\b|\ben$"
_WORK = r"会社|勤務先|法人|企業|本社|オフィス|職場|貴社|御社|商務"
_HOME = r"ご自宅|自宅|個人|プライベート|お住まい"
_OTHER = r"その他|請求先|送付先|配送先|請求書送付先"
_WORK_LATIN = r"business|work|office|company|corporate|mailing|organization|hq|geschäftlich|dienstlich"
_HOME_LATIN = r"home|private|personal|privat"
_OTHER_LATIN = r"other|billing|shipping"
_NOISE = re.compile(
    r"^(漢字|フルネーム|全角|半角|半角数字|半角英数|ハイフン(なし|無し|不要|あり|有り)?.*|代表|日本語|正式名称|法人格.*|氏名|例.*|記述|選択"
    r"|複数可|分|円|百万円|万円|千円|人|元の名前|e\.g\..*|ex\..*|full|text|yyyy.*|mm/dd.*|minutes|mins?|min|jst|utc|original name)$"
)
_BRACKET = re.compile(r"[(\[{【〔<《「]([^()\[\]{}【】〔〕<>《》「」]*)[)\]}】〕>》」]")
_LEADING_NUMBER = re.compile(r"^[(\[]?\d{1,2}[.):、\]]\s*(?=\D)|^\d(?=[^\d\s.,:/()\-a-z])")
_QUESTION_NUMBER = re.compile(
    r"^(q|設問|質問|問|アンケート)\s*\d+\s*[.:)、\-]?\s*|^(アンケート|設問|質問)\s*[:)、\-]\s*"
)
_NUMBER = re.compile(r"(?<=[^\d.])[\s\-]?(\d{1,2})(?!\d)")
_POLITE = re.compile(
    r"(を|は|について|につきまして)?\s*(ご|お|御)?(教え|記入|入力|選択|選び|選|聞かせ|記載|書き|書)(して|えて|て|んで)?\s*(ください|下さい|くださいませ|願います)?[。.!]*$|(は何ですか|は何|はどちらですか|はどこですか|はいくつですか|は)[?。]*$"
)
_POLITE_LATIN = re.compile(
    r"^(what('s| is| are)|please (enter|provide|fill in|specify|tell us|indicate)|enter|tell us|provide|specify)\s+(your|the|us)?\s*"
    r"|^(your|my)\s+"
)
_COURTESY = re.compile(
    r"^(貴社の|御社の|お客様の|あなたの|ご自身の|ご本人様?の?|ご担当者様?の|担当者様?の|参加者様?の|申込者様?の|来場者様?の|貴社|御社|ご|お|御)(?=.)"
)
_COURTESY_LATIN = re.compile(
    r"^(primary|main|current|first|attendee|registrant|participant|lead|contact|person|guest|visitor|customer|member)\s+(?=\S)"
)
_VALUE = re.compile(r"\s*-\s*(value|name)$|\s(name|value)$")
_FLAG = re.compile(r"(?<=.)[\s\-]?(flag|flg|フラグ|の?有無|可否)$")
_PLACES = (
    ("work", re.compile(rf"^({_WORK})の?\s*(?=.)|^({_WORK_LATIN})\s+(?=\S)|\s({_WORK_LATIN})$")),
    ("home", re.compile(rf"^({_HOME})の?\s*(?=.)|^({_HOME_LATIN})\s+(?=\S)|\s({_HOME_LATIN})$")),
    ("other", re.compile(rf"^({_OTHER})の?\s*(?=.)|^({_OTHER_LATIN})\s+(?=\S)|\s({_OTHER_LATIN})$")),
)
_PLACE_WORDS = {
    **dict.fromkeys((_WORK + "|" + _WORK_LATIN).split("|"), "work"),
    **dict.fromkeys((_HOME + "|" + _HOME_LATIN).split("|"), "home"),
    **dict.fromkeys((_OTHER + "|" + _OTHER_LATIN).split("|"), "other"),
}
_SCRIPTS = (
    ("kana", re.compile(rf"の?({KANA})(名)?$|^({KANA})\s*(?=.)|{_KANA_LATIN}")),
    ("roman", re.compile(rf"の?({ROMAN})(表記|名)?$|^({ROMAN})\s*(?=.)|{_ROMAN_LATIN}")),
)
_PART = re.compile(r"^(.+?)[\s・:/\-_]+(姓|名|セイ|メイ|せい|めい)$")
_PART_WORDS = {
    "姓": "family",
    "名": "given",
    "せい": "family",
    "めい": "given",
    "セイ": "family",
    "メイ": "given",
    "氏": "family",
}
_PART_WORDS |= dict.fromkeys(("family", "last", "surname", "family name", "last name"), "family")
_PART_WORDS |= dict.fromkeys(("given", "first", "given name", "first name"), "given")
_REVERSED = re.compile(r"^(date|time|name|number|type|place) (?:of )?(?:the |your )?(\S.*)$")
_WHOLE = re.compile(r"[\s\-・_]+(全て|すべて|全体|formatted|full)$|^(full|complete|formatted)\s+(?=address)")
_WHOLE_WORDS = ("全て", "すべて", "全体", "formatted", "full", "全部")
_UMBRELLAS = re.compile(
    r"^\W*(ご?住所|所在地|address|ご?連絡先|contact|勤務先|会社|名刺|phone|telephone|tel|電話|電話番号|telefon)\W*$"
)

_KANA_OF = {"full_name": "kana", "family_name": "family_kana", "given_name": "given_kana", "company": "company_kana"}
_NAMES = ("full_name", "family_name", "given_name", "roman_name")
_PLACED = (
    "phone",
    "phone2",
    "mobile",
    "fax",
    "email",
    "email2",
    "address",
    "city",
    "prefecture",
    "postal_code",
    "country",
    "website",
)


def taken_apart(words: str, most: int = MOST_STEPS) -> Found | None:
    """The header of the tables that is reached at the least cost; ``words`` is a header as ``text.plain`` gives it."""
    known = whole_headers()
    order = 0
    heap: list[tuple[float, int, str, Traits]] = [(0.0, order, words, Traits())]
    seen: set[tuple[str, Traits]] = set()
    while heap and len(seen) < most:
        cost, _order, rest, traits = heapq.heappop(heap)
        if (rest, traits) in seen:
            continue
        seen.add((rest, traits))
        meaning = known.get(squeezed(rest))
        settled = _settled(meaning, traits) if meaning else None
        if settled:
            return Found(settled, round(WHOLE - cost, 3), traits)
        for more, left, after in steps_from(rest, traits):
            if squeezed(left):
                order += 1
                heapq.heappush(heap, (cost + more, order, left.strip(), after))
    return None


def steps_from(words: str, traits: Traits) -> Iterator[Step]:
    """Every way to take one small word away."""
    yield from _out_of_brackets(words, traits)
    yield from _without_courtesy(words, traits)
    yield from _without_script(words, traits)
    for place, pattern in _PLACES:
        if not traits.place and (found := pattern.search(words)):
            yield 0.015, _cut(words, found), replace(traits, place=place)
    if not traits.number and len(numbers := _NUMBER.findall(words)) == 1:
        yield 0.005, _NUMBER.sub(" ", words), replace(traits, number=int(numbers[0]))
    if found := _PART.match(words):
        script = "kana" if found[2] in "セイメイせいめい" and found[2] not in "姓名" else traits.script
        yield 0.01, found[1], replace(traits, part=_PART_WORDS[found[2]], script=script)
    if found := _REVERSED.match(words):
        yield 0.02, f"{found[2]} {found[1]}", traits
    if found := _WHOLE.search(words):
        yield 0.01, _cut(words, found), replace(traits, is_whole=True)


def polite_words_off(words: str) -> str:
    """A request such as 部署名を教えてください without its polite end."""
    return _POLITE.sub("", words).strip()


def _cut(words: str, found: re.Match[str]) -> str:
    """The words without what was found."""
    return f"{words[: found.start()]} {words[found.end() :]}".strip()


def _without_courtesy(words: str, traits: Traits) -> Iterator[Step]:
    """Numbers before a header, and the polite words around it."""
    for cost, pattern in (
        (0.01, _LEADING_NUMBER),
        (0.04, _QUESTION_NUMBER),
        (0.05, _POLITE),
        (0.05, _POLITE_LATIN),
        (0.01, _COURTESY),
        (0.03, _COURTESY_LATIN),
        (0.01, _VALUE),
        (0.03, _FLAG),
    ):
        if (found := pattern.search(words)) and found[0]:
            yield cost, _cut(words, found), traits


def _without_script(words: str, traits: Traits) -> Iterator[Step]:
    """The words for a reading in kana, or for Latin letters. A reading of nothing named is the one of the name."""
    for script, pattern in _SCRIPTS:
        if not traits.script and (found := pattern.search(words)):
            left = _cut(words, found)
            if squeezed(left):
                yield 0.005, left, replace(traits, script=script)
            elif script == "kana":
                yield 0.005, "氏名", replace(traits, script=script)


def _out_of_brackets(words: str, traits: Traits) -> Iterator[Step]:
    """What stands in brackets: a number of a block, a script, a part, a place, a narrower field, or nothing of use."""
    for found in _BRACKET.finditer(words):
        inner, left = found[1].strip(), _cut(words, found)
        if inner.isdecimal() and len(inner) <= 2:
            yield 0.005, left, replace(traits, block=int(inner))
        elif re.fullmatch(rf"({KANA})|{_KANA_LATIN}", inner):
            yield 0.005, left if squeezed(left) else "氏名", replace(traits, script="kana")
        elif re.fullmatch(rf"({ROMAN})(表記|名)?|{_ROMAN_LATIN}|english|en", inner):
            yield 0.005, left, replace(traits, script="roman")
        elif inner in _PLACE_WORDS:
            yield 0.005, left, replace(traits, place=_PLACE_WORDS[inner])
        elif inner in _WHOLE_WORDS:
            yield 0.005, left, replace(traits, is_whole=True)
        elif not inner or _NOISE.match(inner):
            yield 0.005, left, traits
        elif _UMBRELLAS.match(left) and squeezed(inner) in whole_headers():
            yield 0.01, inner, traits
        else:
            yield 0.05, left, traits
        if inner in _PART_WORDS:
            script = "kana" if inner in ("セイ", "メイ", "せい", "めい") else traits.script
            yield 0.004, left, replace(traits, part=_PART_WORDS[inner], script=script)


def _settled(meaning: Meaning, traits: Traits) -> Meaning | None:
    """What a header means with its small words; ``None`` where they do not go together."""
    field = meaning.field
    if traits.part:
        if field not in ("full_name", "kana"):
            return None
        script = "kana" if field == "kana" else traits.script
        meaning = Meaning("family_name" if traits.part == "family" else "given_name")
        field, traits = meaning.field, replace(traits, script=script)
    if traits.place and field not in _PLACED:
        return None
    if traits.script == "kana" and field:
        return Meaning(_KANA_OF.get(field, field if field.endswith("kana") else None))
    if traits.script == "roman" and field:
        return Meaning("roman_name" if field in _NAMES else None)
    return meaning
