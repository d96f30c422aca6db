"""What is said below a field while it is edited: what cleaning makes of it, what to look at, why it cannot be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from leaddesk.domain.cleaning.cells import Cleaned, Context
from leaddesk.domain.cleaning.show import show
from leaddesk.domain.cleaning.text import nfkc
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD, Kind
from leaddesk.translation import _
from leaddesk.ui.lead.shown_fields import label, read_own, shown, typed
from leaddesk.ui.widgets.flowing import beside

Mood = Literal["plain", "sure", "look", "refused"]


@dataclass(frozen=True, slots=True)
class Saying:
    """The sentence, its mood, and the fields that saving would change: ``None`` empties one."""

    text: str = ""
    mood: Mood = "plain"
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def can_be_saved(self) -> bool:
        """Whether Enter may save it."""
        return self.mood != "refused"


def saying(key: str, text: str, record: Mapping[str, Any], today: date) -> Saying:
    """What becomes of a text typed into a field of this record."""
    if text == typed(key, record):
        return Saying()
    cleaned = clean(FIELD[key], read_own(key, text), Context(today=today))
    if cleaned.error:
        return Saying(_bare(cleaned.error, text), "refused")
    if cleaned.value is None and text.strip() and cleaned.warning:
        return Saying(_bare(cleaned.warning, text), "refused")
    changes = _changes(key, text, cleaned, record)
    if not changes:
        return Saying()
    if cleaned.warning:
        return Saying(_bare(cleaned.warning, text), "look", changes)
    return Saying(_becomes(key, text, cleaned, changes), "sure", changes)


def _bare(sentence: str, text: str) -> str:
    """A sentence without the text that it names: that stands in the box right above."""
    for sign in ("：", ": "):
        sentence = sentence.removesuffix(f"{sign}{text}").removesuffix(f"{sign}{nfkc(text)}")
    return sentence


def _changes(key: str, text: str, cleaned: Cleaned, record: Mapping[str, Any]) -> dict[str, Any]:
    """The field, and others whose value stood in the text too where the record has none."""
    changes: dict[str, Any] = {}
    if cleaned.value != record.get(key):
        changes[key] = cleaned.value
    if key == "address" and record.get("city") and str(record["city"]) not in text:
        changes["city"] = None
    if key == "address" and cleaned.value is None:
        changes |= {part: None for part in ("prefecture", "city", "address") if record.get(part)}
    changes |= {other: value for other, value in cleaned.extra.items() if not record.get(other)}
    return changes


def _becomes(key: str, text: str, cleaned: Cleaned, changes: Mapping[str, Any]) -> str:
    """What will be kept where it differs from what stands there; "" where it does not."""
    if cleaned.value is None:
        return _("Will be emptied")
    kept = shown(key, {key: cleaned.value})
    is_as_typed = FIELD[key].kind is Kind.LONG_TEXT or text in (kept, show(FIELD[key], cleaned.value))
    said = [] if is_as_typed else [_("Will be kept as {value}").format(value=kept)]
    more = [other for other in changes if other not in (key, "city", "prefecture")]
    if more:
        values = ", ".join(f"{label(other)} {show(FIELD[other], changes[other])}" for other in more)
        said.append(_("also {values}").format(values=values))
    return beside(*said)
