"""What somebody did, as a sentence says it: a row for each activity of the catalogue, in both languages.

``{act}`` is the activity, ``{where}`` the events at which it counts, ``{minutes}`` and ``{count}`` how long and how often; the
last three stand only where they are asked for, ``{where}`` always where the row has a word for any event.
"""

from dataclasses import dataclass

from leaddesk.translation import Word


@dataclass(frozen=True, slots=True)
class Deed:
    """How one activity is said."""

    code: str
    act: Word
    says: Word
    where: Word | None = None
    """What stands for any event."""


def _did(code: str, en: str, ja: str, verb: str = "{act}を{count}したら", who: str = "someone") -> Deed:
    """A row in which the event stands only where one is asked for."""
    return Deed(
        code, Word(en, ja), Word(f"when {who} {{act}} {{where}} {{minutes}} {{count}}", "{where}{minutes}" + verb)
    )


_SEMINAR = Word("a seminar", "セミナー")

DEEDS: tuple[Deed, ...] = (
    _did("card-exchanged", "exchanged cards", "名刺交換"),
    _did("booth-talk", "talked at our booth", "ブースで商談"),
    _did("survey-answered", "answered a survey", "アンケート", "{act}に{count}答えたら"),
    Deed(
        "seminar-registered",
        Word("registered for", "申し込み"),
        Word("when someone {act} {where} {count}", "{where}に{count}{act}をしたら"),
        _SEMINAR,
    ),
    Deed(
        "seminar-attended",
        Word("attended", "出席"),
        Word("when someone {act} {where} {minutes} {count}", "{where}に{minutes}{count}{act}したら"),
        _SEMINAR,
    ),
    Deed(
        "seminar-missed",
        Word("missed", "欠席"),
        Word("when someone {act} {where} {count}", "{where}を{count}{act}したら"),
        _SEMINAR,
    ),
    _did("document-requested", "requested a document", "資料請求"),
    _did("whitepaper-downloaded", "downloaded a white paper", "ホワイトペーパー", "{act}を{count}入手したら"),
    _did("inquiry", "made an inquiry", "問い合わせ"),
    _did("demo-requested", "asked for a demo", "デモの依頼"),
    _did("mail-sent", "sent a mail", "こちらからのメール送信", who="we"),
    _did("mail-opened", "opened a mail", "メール開封"),
    _did("mail-replied", "replied to a mail", "メールに返信", "{act}{count}したら"),
    _did("newsletter-joined", "joined the newsletter", "メルマガ登録"),
    _did("site-visited", "visited our site", "サイトを訪問", "{act}{count}したら"),
    _did("pricing-viewed", "viewed the pricing page", "料金ページを閲覧", "{act}{count}したら"),
    _did("call", "called", "こちらからの電話", who="we"),
    _did("visit", "paid a visit", "こちらからの訪問", who="we"),
    _did("meeting", "met", "打ち合わせ", who="we"),
    _did("appointment", "made an appointment", "商談の約束"),
    _did("quote-requested", "asked for a quote", "見積もりの依頼"),
    _did("referral", "was referred to us", "紹介", "{act}が{count}あったら"),
    _did("note", "wrote a note", "メモ", "{act}を{count}残したら", who="we"),
)

DEED: dict[str, Deed] = {deed.code: deed for deed in DEEDS}

ANY_OF = Word("when any of {act} happened {where} {minutes} {count}", "{where}{minutes}{act}のどれかを{count}したら")
"""What is said of several activities at once; they go by the names of the catalogue."""
