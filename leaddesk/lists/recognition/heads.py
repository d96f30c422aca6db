"""Reads one header: the field it names, and what its small words say (which of several, whose, in which script)."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from leaddesk.lists.recognition.spellings.index import Meaning, header_tails
from leaddesk.lists.recognition.steps import Traits, polite_words_off, steps_from, taken_apart
from leaddesk.lists.recognition.text import plain, squeezed

TAIL = 0.85
"""How sure a header is whose last words stand in the tables."""
MIXED = 0.82
"""How sure a header is that names several fields at once."""
ASKED = 0.93
"""How sure a header is that is worded as a question."""

LONGEST = 160
"""A longer text is no name of a column; at most it is a question."""


@dataclass(frozen=True, slots=True)
class Head:
    """One header, read."""

    text: str
    field: str | None = None
    score: float = 0.0
    """How sure the wording is, 0 where it says nothing that is known."""
    riddle: str = ""
    """The question that neighbours and values must decide, for words that lists use in several ways."""
    number: int = 0
    """Which of several: the 2 of 住所2; 0 where none is named."""
    block: int = 0
    """Which block of columns: the 2 of 住所(2); 0 where none is named."""
    place: str = ""
    """``work``, ``home`` or ``other``, where the header says so."""
    parts: tuple[str, ...] = ()
    """The fields that one cell holds together, for 部署・役職."""
    is_whole: bool = False
    """Whether it is the sum of other columns: 住所_全て, Address 1 - Formatted."""
    is_question: bool = False
    """Whether it is worded as a question, or belongs to a questionnaire."""
    is_confirmation: bool = False
    """Whether it repeats another column to confirm it."""
    is_negated: bool = False
    """Whether a yes in it means no: 配信停止, Unsubscribed, 欠席."""

    @property
    def is_known(self) -> bool:
        """Whether the tables know it, be it as a column that is kept as it is."""
        return self.score > 0


_CONFIRMATION = re.compile(
    r"確認用|再入力|[(]確認[)]|確認のため|もう一度|confirm(ation)? (e-?mail|mail)|^(confirm|verify|retype) "
    r"|(e-?mail|mail).*(confirm|again|verify|re-?enter|wiederholen)"
)
_NEGATED = re.compile(
    r"停止|拒否|不要|不可|除外|opt(ed)?[ -]?out|unsubscribe|do not|欠席|不参加|no[ -]?show|オプトアウト|キャンセル(フラグ|有無)?$"
)
_QUESTION = re.compile(
    r"[?]|(ください|下さい|ですか|ますか|でしょうか|ましたか|ませんか)[。.)]*$|^(q|設問|質問|問)\s*\d+|アンケート|複数回答|複数選択|単一回答"
    r"|お選び|お聞かせ|お答え|教えて|select all|^qualifier|^survey"
    r"|^(what|which|how|why|when|where|who|are|is|do|does|did|have|has|will|would|can|could|please|tell)\b.* \S+"
)
_SOURCE_QUESTION = re.compile(
    r"(何で|どこで|どちらで|何から|どのように).*(知|お聞き)|知った?きっかけ|お知りになった"
    r"|how (did|do) you (hear|find|learn|know|come)|where did you hear"
)
_CONSENT_QUESTION = re.compile(
    r"(メルマガ|メールマガジン|個人情報|プライバシー|案内|ご連絡|利用規約|配信|第三者).*(同意|希望|許可|受け取|了承|承諾)"
    r"|(agree|consent).*(terms|privacy|contact|e-?mail|policy)|(receive|subscribe).*(news|e-?mail|update)"
    r"|(newsletter|marketing|updates).*(agree|consent|receive)"
)
_SEPARATORS = re.compile(r"[/・,、&|+]| and | or | und |および|及び|または")
_SOMEBODY_ELSE = re.compile(
    r"紹介|秘書|配偶|上司|緊急|代理人|代表者|請求|送付|配送|作成|更新|主催|招待|講師|同伴|同行|出展|旧|前職|親会社|協力|競合|送信者|家族|保証人"
    r"|\b(assistant|manager|spouse|referr\w*|emergency|billing|shipping|partner|speaker|host|previous|old|parent|sender"
    r"|reseller|inviter|creator)('s)?\b"
)
_OURSELVES = re.compile(r"自社|当社|弊社|営業|社内|アポ|スキャン|our\b|sales\b|internal\b")
_CLAUSE = re.compile(r"[をはがでにへも]|(る|た|たい|しい|ない|な|だ|ん)$|希望|興味|関心|検討|予定|導入|利用|使用|必要")
_CLAUSE_WORDS = re.compile(
    r"\b(what|how|which|why|when|where|interested|in|would|are|do|does|is|have|has|please|want|need|if|of|you|for|with|other)\b"
)


@lru_cache(maxsize=8192)
def read_head(text: str) -> Head:
    """What a header says by itself. The same text always reads the same."""
    shown = " ".join(text.split())
    words = plain(shown)
    if not squeezed(words):
        return Head(shown)
    if len(words) > LONGEST:
        is_question = bool(_QUESTION.search(words[:LONGEST]) or _QUESTION.search(words[-LONGEST:]))
        return Head(shown, "answer", ASKED, is_question=True) if is_question else Head(shown)
    head = Head(
        shown,
        is_question=bool(_QUESTION.search(words)),
        is_confirmation=bool(_CONFIRMATION.search(words)),
        is_negated=bool(_NEGATED.search(words)),
    )
    if found := taken_apart(words):
        if head.is_question and found.meaning.field in ("answer", "memo", "tags", "next_action"):
            return replace(head, field="answer", score=max(found.score, ASKED))
        return _with(head, found.meaning, found.score, found.traits)
    return _asked(head, words) or _several_at_once(head, words) or _last_words(head, words) or head


def _with(head: Head, meaning: Meaning, score: float, traits: Traits) -> Head:
    """The head with a meaning that was found."""
    return replace(
        head,
        field=meaning.field,
        riddle=meaning.riddle,
        score=score,
        number=traits.number,
        block=traits.block,
        place=traits.place,
        is_whole=traits.is_whole,
    )


def _asked(head: Head, words: str) -> Head | None:
    """Questions: how somebody heard of us, whether they consent, and every other one."""
    if _SOURCE_QUESTION.search(words):
        return replace(head, field="source", score=ASKED)
    if _CONSENT_QUESTION.search(words):
        return replace(head, field="consent", score=ASKED)
    if not head.is_question:
        return None
    wanted = polite_words_off(words)
    named = _last_words(head, wanted) if wanted != words else None
    return named if named and named.field else replace(head, field="answer", score=ASKED)


def _several_at_once(head: Head, words: str) -> Head | None:
    """Headers that name one thing in several words, or several things that share a cell."""
    pieces = [piece for piece in _SEPARATORS.split(words) if squeezed(piece)]
    found = [taken_apart(piece, most=20) for piece in pieces]
    if len(pieces) < 2 or not all(found):
        return None
    fields = tuple(dict.fromkeys(piece.meaning.field for piece in found if piece and piece.meaning.field))
    if not fields:
        return replace(head, field=None, score=MIXED)
    if len(fields) == 1 or set(fields) <= {"phone", "mobile"}:
        return replace(head, field=fields[0], score=TAIL + 0.05)
    return replace(head, field=fields[0], score=MIXED, parts=fields)


def _last_words(head: Head, words: str) -> Head | None:
    """Headers are said from the general to the particular in reverse: the last noun tells what a column holds."""
    best: tuple[int, str, Meaning, Traits] | None = None
    for left, traits in [(words, Traits()), *((left, after) for _cost, left, after in steps_from(words, Traits()))]:
        for before, tail in _tails_of(left):
            meaning = header_tails().get(squeezed(tail))
            if meaning and (best is None or len(squeezed(tail)) > best[0]):
                best = (len(squeezed(tail)), before, meaning, traits)
    if best is None or not (best[2].field == "answer" or _is_noun(best[1])):
        return None
    _length, before, meaning, traits = best
    if traits.script or traits.part:
        spelled = (
            taken_apart({"kana": "カナ", "roman": "ローマ字"}.get(traits.script, "氏名"))
            if meaning.field == "full_name"
            else None
        )
        meaning = spelled.meaning if spelled else Meaning(None)
    is_name = meaning.field in ("full_name", "family_name", "given_name", "email", "phone", "company")
    if is_name and _SOMEBODY_ELSE.search(before):
        return replace(head, field=None, score=TAIL)
    if meaning.field == "full_name" and _OURSELVES.search(before):
        return replace(head, field="owner", score=TAIL)
    return _with(head, meaning, TAIL, traits)


def _tails_of(words: str) -> list[tuple[str, str]]:
    """The ways to cut a header before its last words: at each Japanese sign, and at each Latin word."""
    cuts = []
    for place in range(1, len(words) - 1):
        before, after = words[place - 1], words[place]
        if after.isspace() or (_is_latin(after) and _is_latin(before)):
            continue
        cuts.append((words[:place], words[place:]))
    return cuts


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and ord(sign) < 0x250


def _is_noun(before: str) -> bool:
    """Whether the words before the last ones only narrow them: no verb, no clause."""
    if _CLAUSE.search(before.strip()):
        return False
    latin = re.findall(r"[a-zà-ÿ]+", before)
    return len(latin) <= 3 and not _CLAUSE_WORDS.search(before)
