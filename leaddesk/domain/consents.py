"""On what basis a person's data is held."""

from leaddesk.translation import Word

BASES: dict[str, Word] = {
    "card": Word("Card handed over", "名刺の受け渡し"),
    "registration": Word("Registered for the event", "イベントへの申込み"),
    "request": Word("Asked for it themselves", "本人からの請求・問い合わせ"),
    "opt-in": Word("Agreed to mailings", "配信に同意"),
    "third-party": Word("Given by the organiser or another company", "主催者・他社からの提供"),
    "referral": Word("Referred by somebody", "紹介"),
    "public": Word("Publicly available business contact", "公開されている連絡先"),
    "unknown": Word("Not known", "わからない"),
}
"""The bases, by code."""

ALLOWS: dict[str, Word] = {
    "card": Word("Calls and mails about what was talked about", "名刺交換の内容に関する電話とメール"),
    "registration": Word("Mails about the event and what belongs to it", "申込んだイベントに関する連絡"),
    "request": Word("Answering the request and following it up", "請求・問い合わせへの回答とその後の連絡"),
    "opt-in": Word("Newsletters too", "メルマガの配信も可"),
    "third-party": Word("Only what they agreed to when they gave their data", "本人が同意した範囲のみ"),
    "referral": Word("A first contact that names who referred them", "紹介者を伝えたうえでの最初の連絡"),
    "public": Word("Business contact until they object", "拒否の申し出があるまでの業務上の連絡"),
    "unknown": Word("No mailings. It can be changed later", "メール配信の対象にしません。あとから変えられます"),
}
"""What each basis allows, in words."""

BASIS_OF_EVENT: dict[str, str] = {
    "trade-show": "card",
    "networking": "card",
    "seminar": "registration",
    "webinar": "registration",
    "document-request": "request",
    "web-form": "request",
    "advertising": "request",
    "newsletter": "opt-in",
    "referral": "referral",
    "sales": "public",
}
"""The basis that an event of a kind usually gives."""
