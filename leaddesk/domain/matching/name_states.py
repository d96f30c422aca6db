"""How two parts of names, two family names or two given names, stand to each other."""

from enum import StrEnum

from leaddesk.domain.matching.commonness import USUAL_SOUND
from leaddesk.domain.matching.folding import is_kana, may_be_read
from leaddesk.domain.matching.names import Part
from leaddesk.domain.matching.nearness import is_one_slip, is_slip_of_sound, is_slip_of_writing
from leaddesk.domain.matching.shared import Shared


class State(StrEnum):
    """How two parts of names stand to each other."""

    SAME = "same"
    SOUNDS = "sounds"
    """Written in two scripts, and they sound the same: 恵子 and けい子, 森 and Mori."""
    HOMOPHONE = "homophone"
    """Two ways to write one sound: 淳 and 純, 斎藤 and 斉藤. A slip of the keyboard, or two people."""
    INITIAL = "initial"
    READ_OTHERWISE = "read otherwise"
    """The same kanji read in two ways: a guessed reading, or two people."""
    NEAR = "near"
    """One sign apart, and no reading that says more."""
    UNKNOWN = "unknown"
    DIFFERENT = "different"


SURE = (State.SAME, State.SOUNDS)
"""The states in which two parts are the same."""

_INITIALS = str.maketrans("cfjlv", "thzrb")
"""First letters of Hepburn as the first letters of the one spelling used here."""


def part_state(a: Part, b: Part, shared: Shared) -> State:
    """How two parts stand to each other."""
    if a.is_unknown or b.is_unknown:
        return State.UNKNOWN
    if a.written and a.written == b.written:
        is_read_alike = not (a.kana and b.kana) or a.sound == b.sound or is_one_slip(a.kana, b.kana)
        return State.SAME if is_read_alike else State.READ_OTHERWISE
    if a.is_initial or b.is_initial:
        return _state_of_initials(a, b)
    is_written = bool(a.written and b.written) and not (a.is_kana or b.is_kana)
    if a.sound and b.sound:
        return _state_of_sounds(a, b, is_written)
    if is_written:
        return _state_of_writing(a, b, shared)
    if a.written and b.written and not may_be_read(a.written, b.written):
        return State.DIFFERENT
    return _state_by_readings(a, b, shared)


def _state_of_initials(a: Part, b: Part) -> State:
    """``T.`` beside Taro."""
    if not (a.sound and b.sound):
        return State.UNKNOWN
    return State.INITIAL if a.sound[0].translate(_INITIALS) == b.sound[0].translate(_INITIALS) else State.DIFFERENT


def _state_of_sounds(a: Part, b: Part, is_written: bool) -> State:
    """Both readings are known, and the writing differs, is in two scripts, or only in Latin letters."""
    if a.sound == b.sound and not (a.written or b.written):
        return State.SAME
    if a.sound == b.sound and (not a.kana or not b.kana or a.kana == b.kana or not is_written):
        return State.HOMOPHONE if is_written and not _is_spelled_out(a.written, b.written) else State.SOUNDS
    # Kanji and reading differ alike: 直人 and 直子. A slip would have hit one of the two.
    return State.NEAR if not is_written and is_slip_of_sound(a.sound, b.sound) else State.DIFFERENT


def _state_of_writing(a: Part, b: Part, shared: Shared) -> State:
    """Two written names of which at least one reading is unknown: the desk may know how both can be read."""
    if not _readings(a, shared).isdisjoint(_readings(b, shared)):
        return State.HOMOPHONE
    return State.NEAR if is_slip_of_writing(a.written, b.written) else State.DIFFERENT


def _state_by_readings(a: Part, b: Part, shared: Shared) -> State:
    """One is written in kanji without a reading, the other only sounds."""
    return State.UNKNOWN if _readings(a, shared).isdisjoint(_readings(b, shared)) else State.SOUNDS


def _readings(part: Part, shared: Shared) -> frozenset[str]:
    """How a part sounds: as its record says, else as the desk and the usual reading say it may."""
    if part.sound:
        return frozenset((part.sound,))
    known = shared.readings.get(part.written, _NOTHING)
    usual = USUAL_SOUND.get(part.written)
    return known | {usual} if usual else known


_NOTHING: frozenset[str] = frozenset()


def _is_spelled_out(a: str, b: str) -> bool:
    """Whether one differs from the other only by signs that are kana there: 恵子 and けい子."""
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    return is_kana(a) or is_kana(b)
