"""Steps of the journal in words: what was just done, and what taking it back would take back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.fields import FIELD
from leaddesk.domain.sentences import day_text
from leaddesk.domain.stages import OUT, Stage, stage_words
from leaddesk.translation import _, n_


def told(kind: str, words: Mapping[str, Any]) -> str:
    """A step in one sentence for the toast and the status line: "Moved Takuya Ogawa to SAL"."""
    tell = _TOLD.get(kind)
    return tell(words) if tell else kind


def _who(words: Mapping[str, Any]) -> str:
    """The one lead by name, or how many there are."""
    if words.get("name"):
        return _("{name}").format(name=words["name"])
    return n_("{n} lead", "{n} leads", int(words.get("count", 1)))


def _stage(code: str) -> str:
    """Code and word of a stage; one of them alone where the code says nothing more, as with LOST and WON."""
    stage = Stage(code)
    word = str(stage_words(stage).word)
    return word if stage in OUT or word.upper() == stage.value else f"{stage.value} {word}"


def _added(words: Mapping[str, Any]) -> str:
    return _("Added {who} at {stage}").format(who=_who(words), stage=_stage(words["stage"]))


def _moved(words: Mapping[str, Any]) -> str:
    return _("Moved {who} to {stage}").format(who=_who(words), stage=_stage(words["stage"]))


def _returned(words: Mapping[str, Any]) -> str:
    return _("Returned {who} to marketing").format(who=_who(words))


def _rested(words: Mapping[str, Any]) -> str:
    until = words.get("until")
    if not until:
        return _("{who} rests").format(who=_who(words))
    return _("{who} rests until {day}").format(who=_who(words), day=day_text(date.fromisoformat(until)))


def _woken(words: Mapping[str, Any]) -> str:
    return _("{who} no longer rests").format(who=_who(words))


def _edited(words: Mapping[str, Any]) -> str:
    fields = [str(FIELD[key].word) for key in words.get("fields", []) if key in FIELD]
    if len(fields) == 1:
        return _("Changed {field} of {who}").format(field=fields[0], who=_who(words))
    return _("Changed {n} fields of {who}").format(n=len(fields), who=_who(words))


def _logged(words: Mapping[str, Any]) -> str:
    return _("Recorded “{what}” with {who}").format(what=ACTIVITIES[words["code"]].word, who=_who(words))


def _owned(words: Mapping[str, Any]) -> str:
    if not words.get("owner"):
        return _("{who} has no owner now").format(who=_who(words))
    return _("Gave {who} to {owner}").format(who=_who(words), owner=words["owner"])


def _tagged(words: Mapping[str, Any]) -> str:
    added, removed = words.get("added", []), words.get("removed", [])
    if added and removed:
        return _("Changed the tags of {who}").format(who=_who(words))
    tags = _(", ").join(added or removed)
    if added:
        return _("Put the tag “{tags}” on {who}").format(tags=tags, who=_who(words))
    return _("Took the tag “{tags}” off {who}").format(tags=tags, who=_who(words))


def _planned(words: Mapping[str, Any]) -> str:
    if not words.get("what"):
        return _("Nothing is planned with {who} any more").format(who=_who(words))
    return _("Planned “{what}” with {who}").format(what=words["what"], who=_who(words))


def _opted_out(words: Mapping[str, Any]) -> str:
    return _("No more mailings to {who}").format(who=_who(words))


def _opted_in(words: Mapping[str, Any]) -> str:
    return _("Mailings to {who} again").format(who=_who(words))


def _imported(words: Mapping[str, Any]) -> str:
    people = n_("{n} person", "{n} people", int(words.get("people", 0)))
    return _("Imported {people} from “{file}”").format(people=people, file=words.get("file", ""))


def _merged(words: Mapping[str, Any]) -> str:
    return _("Merged {n} records of {who}").format(n=words.get("records", 2), who=_who(words))


def _different(words: Mapping[str, Any]) -> str:
    return _("Marked {who} as different people").format(who=words.get("name", ""))


def _reopened(words: Mapping[str, Any]) -> str:
    return _("Asks again whether {who} are one").format(who=words.get("name", ""))


def _merged_several(words: Mapping[str, Any]) -> str:
    return n_("Merged {n} pair", "Merged {n} pairs", int(words.get("pairs", 0)))


def _view_kept(words: Mapping[str, Any]) -> str:
    return _("Saved the view “{name}”").format(name=words.get("name", ""))


def _view_renamed(words: Mapping[str, Any]) -> str:
    return _("Renamed the view “{name}” to “{new}”").format(name=words.get("name", ""), new=words.get("new", ""))


def _view_dropped(words: Mapping[str, Any]) -> str:
    return _("Deleted the view “{name}”").format(name=words.get("name", ""))


def _erased(_words: Mapping[str, Any]) -> str:
    return _("Erased a person")


def _set(words: Mapping[str, Any]) -> str:
    return _("Changed the setting “{what}”").format(what=words.get("what", ""))


def _undone(words: Mapping[str, Any]) -> str:
    return _("Took back: {what}").format(what=told(words["kind"], words["words"]))


def _redone(words: Mapping[str, Any]) -> str:
    return _("Did again: {what}").format(what=told(words["kind"], words["words"]))


_TOLD: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "add": _added,
    "move": _moved,
    "return": _returned,
    "rest": _rested,
    "wake": _woken,
    "edit": _edited,
    "log": _logged,
    "own": _owned,
    "tag": _tagged,
    "plan": _planned,
    "opt-out": _opted_out,
    "opt-in": _opted_in,
    "import": _imported,
    "merge": _merged,
    "merge-pairs": _merged_several,
    "different": _different,
    "reopen": _reopened,
    "view": _view_kept,
    "view-renamed": _view_renamed,
    "view-dropped": _view_dropped,
    "erase": _erased,
    "setting": _set,
    "undo": _undone,
    "redo": _redone,
}
