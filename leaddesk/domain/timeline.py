"""All that happened with one lead as one list, newest first: activities, moves, imports and edits, with who and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from leaddesk.domain.activities import ACTIVITIES, Strength
from leaddesk.domain.cleaning.show import shown_with_unit
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Activity, Lead, StageMove
from leaddesk.domain.sentences import Tone, day_text, money_text
from leaddesk.domain.stages import Stage, is_return, reasons_for, stage_words
from leaddesk.translation import Word, _, language, n_


class Sort(StrEnum):
    """What kind of thing an entry tells; a filter shows some of them."""

    ACTIVITY = "activity"
    MOVE = "move"
    EDIT = "edit"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``head`` is strong and stands in front of ``what``; ``remark`` beside it and ``detail`` below are quieter."""

    at: datetime
    """In the team's zone. What has a day and no time stands at its midnight."""
    sort: Sort
    icon: str
    """A Phosphor name."""
    what: str
    head: str = ""
    remark: str = ""
    detail: str = ""
    member: str = ""
    """Who did it or wrote it down; "" where nobody of ours did."""
    tone: Tone = Tone.QUIET
    step: int | None = None
    """The step of the journal that it can be taken back with, where it tells a whole one."""

    @property
    def on(self) -> date:
        """Its day."""
        return self.at.date()

    @property
    def time(self) -> str:
        """Its time of day, or "" where only the day is known."""
        return "" if self.at.time() == time() else f"{self.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class Edited:
    """A field that a step changed."""

    field: str
    """A key of the catalogue, or ``opted_out_on``."""
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Chapter:
    """A step of the journal that touched the lead, as far as the timeline tells it."""

    step: int
    kind: str
    at: datetime
    member: str
    says: str
    """The step in one sentence."""
    created: bool
    """It brought the lead onto the desk."""
    edited: tuple[Edited, ...]
    file: str = ""
    """The list that was imported."""


def timeline(
    lead: Lead, activities: Iterable[Activity], moves: Sequence[StageMove], chapters: Iterable[Chapter], now: datetime
) -> tuple[Entry, ...]:
    """The whole story, newest first. What is known by its day alone stands below what happened later that day."""
    chapters = list(chapters)
    entries = [_move(move) for move in moves if move.before is not None]
    entries += [_activity(activity) for activity in activities]
    entries += [entry for chapter in chapters if (entry := _chapter(chapter, lead, moves)) is not None]
    if not any(chapter.created for chapter in chapters):
        entries += [_begun(move) for move in moves if move.before is None]
    if lead.stage is Stage.MQL and lead.due_at is not None and lead.due_at < now:
        what = _("The time to answer ran out")
        entries.append(Entry(lead.due_at, Sort.MOVE, "warning-circle-fill", what, tone=Tone.OVERDUE))
    return tuple(sorted(entries, key=lambda entry: entry.at, reverse=True))


_ICONS = {
    "card-exchanged": "identification-card",
    "booth-talk": "chat-circle-text",
    "survey-answered": "list-bullets",
    "seminar-registered": "calendar-blank",
    "seminar-attended": "calendar-check",
    "seminar-missed": "calendar-x",
    "document-requested": "file-text",
    "whitepaper-downloaded": "file-text",
    "inquiry": "question",
    "demo-requested": "presentation",
    "mail-sent": "envelope-simple",
    "mail-opened": "envelope-simple-open",
    "mail-replied": "envelope-simple",
    "newsletter-joined": "newspaper",
    "site-visited": "globe",
    "pricing-viewed": "globe",
    "call": "phone",
    "visit": "map-pin",
    "meeting": "users",
    "appointment": "calendar-plus",
    "quote-requested": "receipt",
    "referral": "user-plus",
    "note": "note-pencil",
}
_AT_SEMINAR: dict[str, Word] = {
    "seminar-registered": Word("registered", "申込"),
    "seminar-attended": Word("attended", "出席"),
    "seminar-missed": Word("missed", "欠席"),
}
_SHORT_NOTE = 16


def _activity(activity: Activity) -> Entry:
    is_ours = ACTIVITIES[activity.code].strength is Strength.OURS
    what, note = activity_words(activity), _quoted(activity.note)
    if note and not is_ours and not activity.event and len(activity.note) <= _SHORT_NOTE:
        what, note = f"{what}{note}" if language() == "ja" else f"{what} {note}", ""
    entry = Entry(
        activity.at,
        Sort.ACTIVITY,
        _ICONS.get(activity.code, "tray"),
        what,
        remark=_remark(activity),
        detail=note,
        member=activity.member,
    )
    if not is_ours:
        return entry
    signed = _dotted(entry.time, activity.member)
    return replace(entry, detail=_gap().join(filter(None, (signed, note))))


def activity_words(activity: Activity) -> str:
    """What happened, where and for how long: 「DX実践セミナー 出席58分」."""
    minutes = n_("{n} min", "{n} min", activity.minutes) if activity.minutes is not None else ""
    if activity.event and activity.code in _AT_SEMINAR:
        did = str(_AT_SEMINAR[activity.code])
        if language() == "ja":
            return f"{activity.event} {did}{minutes}"
        return f"{activity.event}, {' '.join(filter(None, (did, minutes)))}"
    return " ".join(filter(None, (str(ACTIVITIES[activity.code].word), activity.event, minutes)))


def _remark(activity: Activity) -> str:
    answers = activity.details.get("answers", ())
    if answers:
        return n_("{n} answer", "{n} answers", len(answers))
    return _("strong action") if ACTIVITIES[activity.code].strength is Strength.STRONG else ""


def _move(move: StageMove) -> Entry:
    before = move.before or Stage.MAL
    head = f"{before.value} → {move.after.value}"
    icon, tone = "arrow-right-bold", Tone.QUIET
    if is_return(before, move.after):
        icon, tone = "arrow-u-up-left-bold", Tone.RETURNED
    elif move.after is Stage.MAL and before is Stage.MAL:
        icon, head = "moon", _("Rests") if move.until else _("Rests no longer")
    elif move.after is Stage.WON:
        icon, tone = "check-circle-fill", Tone.READY
    elif move.after in (Stage.LOST, Stage.DISQUALIFIED):
        icon = "x-circle" if move.after is Stage.LOST else "prohibit"
    return Entry(
        move.at, Sort.MOVE, icon, move.member, head=head, detail=_why(before, move), member=move.member, tone=tone
    )


def _why(before: Stage, move: StageMove) -> str:
    """What was said about a move: the reason, until when, who agreed, the amount, and else the bar that was met."""
    said = []
    if move.agreed_by:
        said.append(_("agreed by {marketing} and {sales}").format(marketing=move.agreed_by[0], sales=move.agreed_by[1]))
    elif move.reason:
        said.append(str(reasons_for(before, move.after).get(move.reason, move.reason)))
    elif move.after is Stage.MQL and move.grade:
        bar = _("met version {version} ({grade}, {engagement})")
        said.append(bar.format(version=move.pact_version, grade=move.grade, engagement=move.engagement))
    if move.until:
        said.append(_("until {day}").format(day=day_text(move.until)))
    if move.amount is not None:
        said.append(money_text(move.amount))
    return f"{_comma().join(said)}{'' if language() == 'ja' else ' '}{_quoted(move.note)}".strip()


def _begun(move: StageMove) -> Entry:
    where = f"{move.after.value} {stage_words(move.after).word}"
    return Entry(move.at, Sort.MOVE, "user-plus", _("Came onto the desk"), detail=_dotted(where, move.member))


def _chapter(chapter: Chapter, lead: Lead, moves: Sequence[StageMove]) -> Entry | None:
    """A step that neither an activity nor a move tells already."""
    if chapter.kind == "import":
        return _import(chapter)
    if chapter.created:
        first = next((move.after for move in reversed(moves) if move.before is None), lead.stage)
        where = f"{first.value} {stage_words(first).word}"
        return _entry(chapter, Sort.MOVE, "user-plus", _("Added by hand"), _dotted(where, chapter.member))
    if chapter.kind in ("move", "return", "rest", "wake", "log"):
        return None
    if chapter.kind == "plan":
        return _entry(chapter, Sort.EDIT, "calendar-plus", chapter.says, _signed(chapter))
    if chapter.kind in ("opt-out", "opt-in"):
        return _entry(chapter, Sort.EDIT, "prohibit", chapter.says, _signed(chapter))
    if chapter.kind in ("merge", "different"):
        return _entry(chapter, Sort.EDIT, "git-merge", chapter.says, _signed(chapter))
    return _edit(chapter) if chapter.edited else None


def _import(chapter: Chapter) -> Entry | None:
    what = _("Imported from {file}").format(file=chapter.file) if chapter.file else chapter.says
    if chapter.created:
        did = _("new")
    elif chapter.edited:
        did = _("changed {fields}").format(fields=_fields(chapter.edited))
    else:
        did = _("met again")
    return Entry(chapter.at, Sort.IMPORT, "tray", what, detail=_dotted(did, chapter.member), member=chapter.member)


def _edit(chapter: Chapter) -> Entry:
    what = _("Changed {fields}").format(fields=_fields(chapter.edited))
    values = ""
    if len(chapter.edited) == 1:
        one = chapter.edited[0]
        values = f"{_shown(one, one.before)} → {_shown(one, one.after)}"
    return _entry(chapter, Sort.EDIT, "pencil-simple", what, _gap().join(filter(None, (values, _signed(chapter)))))


def _entry(chapter: Chapter, sort: Sort, icon: str, what: str, detail: str) -> Entry:
    return Entry(chapter.at, sort, icon, what, detail=detail, member=chapter.member, step=chapter.step)


def _signed(chapter: Chapter) -> str:
    return _dotted(f"{chapter.at:%H:%M}", chapter.member)


_MOST_FIELDS = 3


def _fields(edited: Sequence[Edited]) -> str:
    """The changed fields by name, or how many where they are many."""
    words = [_word(one.field) for one in edited]
    if len(words) > _MOST_FIELDS:
        return n_("{n} field", "{n} fields", len(words))
    return _comma().join(words)


def _word(field: str) -> str:
    return str(FIELD[field].word) if field in FIELD else _("opt-out")


def _shown(edited: Edited, value: Any) -> str:
    if value is None:
        return _("nothing")
    if edited.field not in FIELD:
        return day_text(value)
    return shown_with_unit(FIELD[edited.field], value).replace("\n", " ")


def _dotted(*words: str) -> str:
    return "・".join(filter(None, words)) if language() == "ja" else ", ".join(filter(None, words))


def _quoted(text: str) -> str:
    return _("“{text}”").format(text=text) if text else ""


def _comma() -> str:
    return "、" if language() == "ja" else ", "


def _gap() -> str:
    return "　" if language() == "ja" else "  "
