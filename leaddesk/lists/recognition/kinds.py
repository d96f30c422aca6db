"""Whether a list holds business cards, or who registered for and came to a seminar."""

import re
from collections.abc import Iterable

from leaddesk.lists.recognition.recognised import ListKind

_WEIGHTS = {
    "joined_at": 3.0,
    "left_at": 3.0,
    "minutes": 3.0,
    "attended": 2.5,
    "registration_status": 2.5,
    "registered_at": 1.5,
    "answer": 0.25,
    "consent": 0.25,
    "exchanged_on": -3.0,
    "rank": -1.5,
    "fax": -0.75,
    "owner": -0.75,
    "mobile": -0.5,
    "postal_code": -0.5,
    "address": -0.5,
}
_SEMINAR = re.compile(
    r"セミナー|ウェビナー|webinar|seminar|workshop|勉強会|講演|オンライン説明会|参加者|申込者|受講|視聴|attendee|participant|registrant|meetup|説明会|ワークショップ|カンファレンス",
    re.IGNORECASE,
)
_CARDS = re.compile(
    r"名刺|展示会|来場|ブース|trade ?show|booth|card|exhibition|expo\b|リード|見本市|フェア|台帳|顧客|exhibitor",
    re.IGNORECASE,
)


def kind_of(fields: Iterable[str | None], words: Iterable[str]) -> ListKind:
    """The kind of a list with these fields, whose titles, headers, sheet and file are named like this."""
    score = sum(_WEIGHTS.get(field or "", 0.0) for field in fields)
    for word in words:
        score += 1.5 * bool(_SEMINAR.search(word)) - 1.5 * bool(_CARDS.search(word))
    return "seminar" if score >= 1.5 else "business-cards"
