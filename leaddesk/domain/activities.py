"""What a person did, or what was done with them, and the events where it happened."""

from enum import StrEnum
from typing import NamedTuple

from leaddesk.translation import Word


class Strength(StrEnum):
    """How much an activity says about the person's interest."""

    STRONG = "strong"
    """The person declared themselves: request, attendance, reply, inquiry."""
    PLAIN = "plain"
    """A contact that says little by itself: a card, a registration."""
    WEAK = "weak"
    """Browsing and opening. However much of it: alone it never makes an MQL."""
    OURS = "ours"
    """What our own people did: a call, a mail sent, a note."""


class ActivityKind(NamedTuple):
    """One code of the catalogue."""

    code: str
    word: Word
    strength: Strength
    touches: bool = True
    """Whether it counts as somebody having worked on the lead, so that it is not stuck."""


ACTIVITY_KINDS: tuple[ActivityKind, ...] = (
    ActivityKind("card-exchanged", Word("Card exchanged", "名刺交換"), Strength.PLAIN),
    ActivityKind("booth-talk", Word("Talk at the booth", "ブースで商談"), Strength.PLAIN),
    ActivityKind("survey-answered", Word("Survey answered", "アンケート回答"), Strength.PLAIN),
    ActivityKind("seminar-registered", Word("Seminar registered", "セミナー申込"), Strength.PLAIN),
    ActivityKind("seminar-attended", Word("Seminar attended", "セミナー出席"), Strength.STRONG),
    ActivityKind("seminar-missed", Word("Seminar missed", "セミナー欠席"), Strength.PLAIN),
    ActivityKind("document-requested", Word("Document requested", "資料請求"), Strength.STRONG),
    ActivityKind("whitepaper-downloaded", Word("White paper downloaded", "ホワイトペーパー入手"), Strength.STRONG),
    ActivityKind("inquiry", Word("Inquiry", "問い合わせ"), Strength.STRONG),
    ActivityKind("demo-requested", Word("Demo requested", "デモ依頼"), Strength.STRONG),
    ActivityKind("mail-sent", Word("Mail sent", "メール送信"), Strength.OURS),
    ActivityKind("mail-opened", Word("Mail opened", "メール開封"), Strength.WEAK, touches=False),
    ActivityKind("mail-replied", Word("Mail replied", "メール返信"), Strength.STRONG),
    ActivityKind("newsletter-joined", Word("Newsletter joined", "メルマガ登録"), Strength.PLAIN),
    ActivityKind("site-visited", Word("Site visited", "サイト訪問"), Strength.WEAK, touches=False),
    ActivityKind("pricing-viewed", Word("Pricing viewed", "料金ページ閲覧"), Strength.WEAK, touches=False),
    ActivityKind("call", Word("Call", "電話"), Strength.OURS),
    ActivityKind("visit", Word("Visit", "訪問"), Strength.OURS),
    ActivityKind("meeting", Word("Meeting", "打ち合わせ"), Strength.OURS),
    ActivityKind("appointment", Word("Appointment made", "商談の約束"), Strength.STRONG),
    ActivityKind("quote-requested", Word("Quote requested", "見積依頼"), Strength.STRONG),
    ActivityKind("referral", Word("Referral", "紹介"), Strength.PLAIN),
    ActivityKind("note", Word("Note", "メモ"), Strength.OURS),
)

ACTIVITIES: dict[str, ActivityKind] = {kind.code: kind for kind in ACTIVITY_KINDS}
"""The catalogue by code."""

EVENT_KINDS: dict[str, Word] = {
    "trade-show": Word("Trade show", "展示会"),
    "seminar": Word("Seminar", "セミナー"),
    "webinar": Word("Webinar", "ウェビナー"),
    "networking": Word("Networking", "交流会"),
    "document-request": Word("Document request", "資料請求"),
    "web-form": Word("Web form", "Webフォーム"),
    "advertising": Word("Advertising", "広告"),
    "newsletter": Word("Newsletter", "メルマガ"),
    "referral": Word("Referral", "紹介"),
    "sales": Word("Sales", "営業の開拓"),
}
"""Where leads come from; each event has one of these kinds."""
