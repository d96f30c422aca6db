"""Riddles of what happened: status, attendance, times, rank, comments."""

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.riddles.reasons import AMBIGUOUS, BY_NEIGHBOURS, BY_VALUES, FEW_VALUES
from leaddesk.lists.recognition.text import key_of
from leaddesk.translation import Word


def status(draft: Draft, others: Neighbours) -> None:
    """ステータス: of a registration, of attendance, or of a lead in another program."""
    evidence = draft.evidence
    if evidence.share("registration") >= 0.5 and (others.kind == "seminar" or not others.names("owner", draft)):
        draft.decide("registration_status", 0.93, BY_VALUES)
    elif evidence.share("attendance") >= 0.5 and not others.names("attended", draft):
        draft.decide("attended", 0.88, BY_VALUES)
    elif others.kind == "seminar" and not evidence.is_empty and not others.names("registration_status", draft):
        draft.decide("registration_status", 0.75, AMBIGUOUS, "registration_status", None)
    else:
        draft.decide(None, 0.88, Word("the state of a lead in another program", "ほかのツールでの状態"))


def attendance(draft: Draft, others: Neighbours) -> None:
    """参加状況, Attendance type: came or not, registered or cancelled, or how (on site, online)."""
    evidence = draft.evidence
    registered = evidence.share("registration")
    cancels = any("キャンセル" in text or "取消" in text or "cancel" in text.lower() for text in evidence.texts)
    says_both = registered >= 0.5 and others.has("attended", draft)
    if says_both or (
        cancels and (others.has("attended", draft) or (registered >= 0.6 and evidence.share("attendance") < 0.9))
    ):
        draft.decide("registration_status", 0.85, BY_VALUES)
    elif evidence.share("attendance", "yes-no", "mark", "date") >= 0.5:
        draft.decide("attended", 0.92, BY_VALUES)
    elif registered >= 0.5:
        draft.decide("registration_status", 0.85, BY_VALUES)
    elif evidence.is_empty:
        draft.decide("attended", 0.8, draft.because)
    else:
        draft.decide("answer", 0.72, AMBIGUOUS, "answer", "attended")


def first_join(draft: Draft, others: Neighbours) -> None:
    """最初の参加: Teams says so of the last leave, beside すべての参加 for the first join."""
    if any(key_of(other.header) == "すべての参加" for other in others.drafts):
        draft.decide("left_at", 0.97, BY_NEIGHBOURS)
    else:
        draft.decide("joined_at", 0.88, draft.because)


def join_time(draft: Draft, others: Neighbours) -> None:
    """参加時間, 期間: how long, or when."""
    evidence = draft.evidence
    if evidence.share("date", "moment") >= 0.5:
        draft.decide("joined_at", 0.88, BY_VALUES)
    elif evidence.share("duration", "number") >= 0.5:
        draft.decide("minutes", 0.95 if others.kind == "seminar" else 0.85, BY_VALUES)
    else:
        draft.decide(None if evidence.count else "minutes", 0.8, draft.because)


def created(draft: Draft, others: Neighbours) -> None:
    """登録日, Create date: when somebody registered, when a card was taken in, or when a record was made."""
    if others.kind == "seminar":
        draft.decide("registered_at", 0.93, BY_NEIGHBOURS)
    elif others.names("exchanged_on", draft):
        draft.decide("registered_at", 0.82, BY_NEIGHBOURS)
    elif others.is_card_app:
        draft.decide("exchanged_on", 0.9, BY_NEIGHBOURS)
    elif others.preset:
        draft.decide("registered_at", 0.9, draft.because)
    else:
        draft.decide("registered_at", 0.76, AMBIGUOUS, "registered_at", "exchanged_on", None)


def updated(draft: Draft, others: Neighbours) -> None:
    """更新日時: seldom of use; in lists of participants that have no other time, when they registered."""
    if others.kind == "seminar" and not others.names("registered_at", draft):
        draft.decide("registered_at", 0.75, AMBIGUOUS, "registered_at", None)
    else:
        draft.decide(None, 0.93, Word("when the record was changed", "記録の更新日時"))


def card_updated(draft: Draft, others: Neighbours) -> None:
    """名刺更新日時: only where the day of the exchange itself is missing."""
    if any(
        other.field == "exchanged_on" and other is not draft and not other.evidence.is_empty for other in others.drafts
    ):
        draft.decide(None, 0.93, BY_NEIGHBOURS)
    else:
        draft.decide("exchanged_on", 0.85, draft.because)


def date(draft: Draft, others: Neighbours) -> None:
    """日付: of the card, of the registration, or of something else."""
    if draft.evidence.share("date", "serial-date") < 0.5:
        draft.decide(None, 0.85, BY_VALUES)
    elif others.has("exchanged_on", draft) or others.has("registered_at", draft):
        draft.decide(None, 0.8, BY_NEIGHBOURS)
    elif others.kind == "seminar":
        draft.decide("registered_at", 0.72, AMBIGUOUS, "registered_at", None)
    else:
        draft.decide("exchanged_on", 0.75, AMBIGUOUS, "exchanged_on", None)


def rank(draft: Draft, others: Neighbours) -> None:
    """ランク, 評価, Priority: how warm our staff found somebody, or a figure or mark of another kind."""
    evidence = draft.evidence
    if evidence.share("rank") >= 0.5:
        draft.decide("rank", 0.97, draft.because)
    elif not evidence.count:
        draft.decide(None, 0.93, draft.because)
    elif evidence.share("number") >= 0.6 and others.kind == "seminar" and "評価" in draft.header:
        draft.decide("answer", 0.8, BY_VALUES)
    elif evidence.share("number") >= 0.6 or evidence.distinct > 6:
        draft.decide(None, 0.88, BY_VALUES)
    elif evidence.distinct == 1:
        draft.decide(None, 0.85, FEW_VALUES)
    else:
        draft.decide("rank", 0.72, AMBIGUOUS, "rank", None)


def comment(draft: Draft, others: Neighbours) -> None:
    """コメント: of the participant in a seminar list, of our own in a list of cards."""
    if others.kind == "seminar":
        draft.decide("answer", 0.92, BY_NEIGHBOURS)
    else:
        draft.decide("memo", 0.93, BY_NEIGHBOURS)
