"""Cells that choose among a few answers → rank, yes or no, consent, registration status, tags."""

import re
from datetime import date, time

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import is_blank, key, lines, nfkc, one_line, words
from leaddesk.translation import Word

_RANKS: dict[str, str] = {
    spelling: rank
    for rank, spellings in (
        (
            "A",
            "a s ss aa aaa 特a hot ホット 高 高い 大 強 最優先 今すぐ 今すぐ客 即 即決 high highest very_high ◎ 熱い p1 "
            "優先度1 urgent 有望",
        ),
        (
            "B",
            "b warm ウォーム ワーム 中 普通 中程度 medium middle mid ○ ◯ そのうち p2 優先度2 moderate average 見込み",
        ),
        ("C", "c d e cold コールド 低 低い 小 弱 low lowest very_low △ × ✕ まだまだ p3 優先度3 p4 冷 情報収集"),
    )
    for spelling in spellings.split()
}
_RANK_LETTER = Pattern(
    r"(?:ランク|rank|評価|優先度|確度|見込み?度|温度感|grade|class)?[\s:：]*([sabcde])"
    r"(?:[+-]|ランク|クラス|rank|(?=[\s:：(（.、・]|\Z))"
)
_STARS = Pattern(r"([★⭐☆*]{1,5})")
_OUT_OF = Pattern(r"([0-9]+(?:\.[0-9]+)?)(?:\s*(?:/|点|pt|％|%)\s*([0-9]+)?.*)?")

_YES = words(
    """
    yes y true t 1 on ok はい 有 有り あり ○ ◯ 〇 ◎ ✓ ✔ ☑ レ 済 済み 出席 参加 来場 来場済 来場済み 参加済
    参加済み 出席済 出席済み 視聴 視聴済 視聴済み 受付済 受付済み チェックイン済 チェックイン済み checked_in checkedin
    attended present joined show going attending 当日参加 オンライン参加 会場参加 必要 希望 希望する 可 同意 承諾 該当
    オン 完了 attendee registered_and_attended completed checked selected
    """
)
_NO = words(
    """
    no n false f 0 off いいえ 無 無し なし × ✕ ✖ x 未 欠席 不参加 未参加 未出席 未視聴 未来場 来場なし キャンセル
    参加キャンセル 未受付 未チェックイン チェックインなし not_attended absent no_show noshow did_not_attend
    not_checked_in not_going 不要 希望しない 不可 拒否 不同意 非該当 オフ 辞退 当日欠席 cancelled canceled registered
    missed unchecked
    """
)
_CONSENT_YES = Pattern(
    r"(?:問題|差し?支え|支障)(?:は)?(?:ない|なし|ありません)|構わない|構いません|かまわない|かまいません"
    r"|(?:同意|承諾|許諾|許可|了承|了解|希望|登録|購読)(?:する|します|しました|いたします|済み?|あり|中|いただ.*)?\Z"
    r"|配信(?:可|希望|許可)|受信(?:可|希望|する)|受け取(?:る|ります)|可\Z"
    r"|\b(?:opt(?:ed)?[- ]?in|subscribed?|agree[ds]?|consent(?:ed)?|accept(?:ed)?|granted|i agree.*)\Z"
)
_CONSENT_NO = Pattern(
    r"(?:同意|承諾|許諾|許可|了承|希望|登録|購読)し(?:ない|ません|かね)|不同意|未同意|同意なし|受け取ら|受け取りません"
    r"|(?:配信|購読|受信)(?:停止|不可|拒否|不要|しない)|不要|拒否|不可|解除"
    r"|\b(?:opt(?:ed)?[- ]?out|unsubscribed?|disagree[ds]?|declined?|denied|refused|do not|don'?t|never|not? )"
)

STATUSES: dict[str, Word] = {
    "registered": Word("Registered", "申込済み"),
    "approved": Word("Approved", "承認済み"),
    "waiting": Word("Waiting list", "補欠"),
    "pending": Word("Pending", "承認待ち"),
    "declined": Word("Declined", "不承認"),
    "cancelled": Word("Cancelled", "キャンセル"),
    "refunded": Word("Refunded", "返金済み"),
    "attended": Word("Attended", "出席"),
    "missed": Word("Missed", "欠席"),
}
"""How a registration stands: code → word."""

_STATUS_SPELLINGS = {
    "registered": (
        "registered 申込 申込済 申込済み 申し込み済み 参加 参加予定 attending going yes rsvp confirmed 有効 受付 受付済 "
        "受付済み valid paid complete completed 登録済み"
    ),
    "approved": "approved 承認 承認済 承認済み accepted granted 参加確定 確定 当選",
    "waiting": "waiting waitlist waitlisted waiting_list 補欠 キャンセル待ち 待機 繰上げ待ち",
    "pending": "pending pending_approval 承認待ち 保留 未承認 審査中 invited 抽選待ち 抽選中 maybe 未確定",
    "declined": "declined denied rejected 否認 不承認 却下 拒否 落選 no not_going",
    "cancelled": "cancelled canceled cancel キャンセル 参加キャンセル 取消 取り消し 辞退 キャンセル済み deleted 無効 void",
    "refunded": "refunded 返金 返金済み 払い戻し",
    "attended": "attended checked_in checkedin 出席 出席済み 来場 来場済み チェックイン済み 参加済み",
    "missed": "missed no_show noshow 欠席 不参加 absent",
}
_STATUS = {key(spelling): code for code, spellings in _STATUS_SPELLINGS.items() for spelling in spellings.split()} | {
    key(spelling): code for code, word in STATUSES.items() for spelling in (word.en, word.ja)
}

_TAG_ENDS = Pattern(r"\s*(?:::+|[,、;；|｜\n\r]|，)\s*")


def to_rank(value: object) -> str | None:
    """How warm the booth found somebody: ``A``, ``B`` or ``C``; ``None`` where the cell does not say.

    S counts as A, D and E as C. Numbers up to 5 and stars count five as best; above that they are out of 100.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _rank_of_number(float(value), None)
    if not isinstance(value, str):
        return None
    stars = _STARS.fullmatch(value.strip())
    if stars:
        return _rank_of_number(len(value.strip().replace("☆", "")) or 1, 5)
    text = nfkc(value).lower()
    spelling = re.sub(r"[\s!！。、]|(?:客|リード|見込み?客?|度|案件)\Z", "", text.replace(" ", "_"))
    if spelling.strip("_") in _RANKS:
        return _RANKS[spelling.strip("_")]
    letter = _RANK_LETTER.match(text)
    if letter:
        return _RANKS[letter[1]]
    number = _OUT_OF.fullmatch(text)
    if number:
        return _rank_of_number(float(number[1]), float(number[2]) if number[2] else None)
    return next(
        (
            _RANKS[word]
            for word in re.findall(r"[a-z]+|[ァ-ヺー]+|(?<![一-鿿])[高中低](?![一-鿿])|[◎○△×]", text)
            if word in _RANKS
        ),
        None,
    )


def _rank_of_number(number: float, most: float | None) -> str | None:
    """A number out of five or of a hundred as a rank."""
    most = most or (5.0 if number <= 5 else 10.0 if number <= 10 else 100.0)
    if not 0 <= number <= most:
        return None
    share = number / most
    return "A" if share >= 0.7 else "B" if share >= 0.4 else "C"


def to_yes_no(value: object) -> bool | None:
    """Yes or no in either language; a time (checked in at 14:02) is yes; ``None`` where the cell says neither."""
    if isinstance(value, bool):
        return value
    if isinstance(value, date | time):
        return True
    if isinstance(value, int | float):
        return {0.0: False, 1.0: True}.get(float(value))
    if not isinstance(value, str):
        return None
    text = nfkc(value).lower().strip(" 。.!")
    spelling = re.sub(r"[ -]", "_", text)
    if spelling in _YES or spelling in _NO:
        return spelling in _YES
    return True if _LOOKS_LIKE_TIME.search(text) else _yes_no_by_start(text)


_LOOKS_LIKE_TIME = Pattern(r"\d{1,2}[:時]\d{2}|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}|\d{1,2}/\d{1,2}/\d{2}")
_NO_STARTS = Pattern(r"(?:欠席|不参加|未|いいえ|キャンセル|辞退|no\b|not\b)|.*(?:ない|ません|しません|なかった|せず)\Z")
_YES_STARTS = Pattern(r"(?:出席|参加|来場|はい|済|チェックイン|yes\b|attended\b|checked in\b)")


def _yes_no_by_start(text: str) -> bool | None:
    """Yes or no by how a longer answer begins or ends: 出席（オンライン）, 参加しません."""
    if _NO_STARTS.match(text):
        return False
    return True if _YES_STARTS.match(text) else None


def to_consent(value: object, is_opt_out: bool = False) -> str | None:
    """``yes``, ``no``, or the words as given: whether mailings may be sent. Blank cells say nothing (``None``).

    Under ``is_opt_out`` the column asks the opposite (Unsubscribed, 配信停止): yes or a day means ``no``; its no says
    only that nobody objected, which is no consent: ``None``.
    """
    if is_opt_out:
        return _consent_from_opt_out(value)
    if isinstance(value, date):
        return "yes"
    if not isinstance(value, str):
        known = to_yes_no(value)
        return None if known is None else "yes" if known else "no"
    text = nfkc(value).lower().strip(" 。.!")
    if _CONSENT_NO.search(text):
        return "no"
    if _CONSENT_YES.search(text):
        return "yes"
    known = to_yes_no(text)
    return ("yes" if known else "no") if known is not None else one_line(value) or None


def _consent_from_opt_out(value: object) -> str | None:
    """``no`` where somebody opted out."""
    if isinstance(value, str):
        text = nfkc(value).lower()
        if _CONSENT_NO.search(text) and not text.startswith(("未", "not", "no ")):
            return "no"
        if not text or "配信中" in text or "配信可" in text:
            return None
    return "no" if to_yes_no(value) else None


def to_status(text: str) -> str:
    """The code of a registration's status where the words are known, else the words as given."""
    return _STATUS.get(key(text)) or one_line(text)


def to_tags(text: str) -> tuple[str, ...]:
    """The tags of a cell, each once, without ``#`` and ``*`` in front of them."""
    tags = (one_line(one_line(tag).lstrip("#*＃ ")) for tag in _TAG_ENDS.split(lines(text)))
    return tuple(dict.fromkeys(tag for tag in tags if not is_blank(tag)))
