"""What two names say about being one person."""

from leaddesk.domain.matching.evidence import Agreement, Reason, Side
from leaddesk.domain.matching.name_states import SURE, State, part_state
from leaddesk.domain.matching.names import NOTHING, Name, Part, part_of
from leaddesk.domain.matching.nearness import replaced_signs
from leaddesk.domain.matching.shared import Shared

_FAMILY_BITS = {
    # The keyboard's favourite slip, one record in fifty; of two surnames one pair in five hundred sounds the same.
    State.HOMOPHONE: 3.0,
    State.INITIAL: 2.0,
    State.READ_OTHERWISE: 4.0,
    # A sign of the surname mistyped: one record in two hundred, against one pair of surnames in fifty that is so near.
    State.NEAR: -2.0,
    State.UNKNOWN: 0.0,
    # A person changes the surname by marriage or is entered under a wrong one: one record in sixty.
    State.DIFFERENT: -6.0,
}
_GIVEN_BITS = {
    # 淳 for 純: one record in fifty, and of two given names one pair in two hundred and fifty.
    State.HOMOPHONE: 2.3,
    State.INITIAL: 3.0,
    State.READ_OTHERWISE: 2.0,
    # One record in fifty against one pair of colleagues in ten: 恵 and 恵美 are more often two people.
    State.NEAR: -3.0,
    # A record without a given name is rare, so another person of that family is a little more likely.
    State.UNKNOWN: -1.0,
    # Nobody changes the given name, and nobody writes quite another one.
    State.DIFFERENT: -12.0,
}
_BY_SOUND_AT_MOST = 7.0
"""A sound is worth no more than this in bits: several names share it."""
_BY_SOUND_LESS = 0.5
MOST_BITS = 18.0
"""Full names are not rarer than one in 250,000 in practice: parents choose given names by fashion and family."""
_SWAPPED_LESS = 1.0


def name_evidence(a: Name, b: Name, shared: Shared, reasons: list[Reason]) -> tuple[float, Agreement]:
    """The bits of two names and how they agree; says why in ``reasons``."""
    if a.joined and a.joined == b.joined:
        return _same_name(a, b, shared, reasons)
    a, b, states = _brought_together(a, b, shared)
    if states is None:
        return _swapped(a, shared, reasons)
    return _by_parts(a, b, states, shared, reasons)


def are_contrary(a: Name, b: Name, shared: Shared) -> bool:
    """Whether the given names are two names: what :func:`name_evidence` says, sooner."""
    if a.joined and a.joined == b.joined:
        return False
    states = _brought_together(a, b, shared)[2]
    return states is not None and states[1] is State.DIFFERENT


def _brought_together(a: Name, b: Name, shared: Shared) -> tuple[Name, Name, tuple[State, State] | None]:
    """Both names, split and turned to fit, with the states of their parts; no states where one is the other turned."""
    a, b = _aligned(a, b), _aligned(b, a)
    states = _states(a, b, shared)
    if State.DIFFERENT in states and not (a.given.is_unknown or b.given.is_unknown):
        turned = _turned(b)
        turned_states = _states(a, turned, shared)
        if a.is_order_unsure or b.is_order_unsure:
            b, states = (turned, turned_states) if State.DIFFERENT not in turned_states else (b, states)
        elif turned_states[0] in SURE and turned_states[1] in SURE:
            return a, turned, None
    if (a.is_whole or b.is_whole) and a.sound and a.sound == b.sound:
        is_written = bool(a.joined and b.joined) and not (a.family.is_kana or b.family.is_kana)
        states = (State.SOUNDS, State.HOMOPHONE if is_written else State.SOUNDS)
    return a, b, states


def _states(a: Name, b: Name, shared: Shared) -> tuple[State, State]:
    """How the family names and how the given names stand to each other."""
    return part_state(a.family, b.family, shared), part_state(a.given, b.given, shared)


def _turned(name: Name) -> Name:
    """The name with family and given name exchanged."""
    return Name(name.given, name.family, name.joined, name.sound, name.is_whole, name.is_order_unsure)


def _swapped(a: Name, shared: Shared, reasons: list[Reason]) -> tuple[float, Agreement]:
    """The same name, family and given name in each other's place."""
    bits = min(shared.family_bits(a.family.written) + shared.given_bits(a.given.written), MOST_BITS) - _SWAPPED_LESS
    reasons.append(Reason("name-swapped", Side.FOR, bits))
    return bits, Agreement.SAME


def _same_name(a: Name, b: Name, shared: Shared, reasons: list[Reason]) -> tuple[float, Agreement]:
    """The same name as written, once variants of kanji are folded."""
    split = b if a.is_whole else a
    states = _states(a, b, shared)
    if not (split.given.written or split.is_whole) or State.READ_OTHERWISE in states:
        return _by_parts(a, b, states, shared, reasons)
    bits = min(shared.family_bits(split.family.written) + shared.given_bits(split.given.written), MOST_BITS)
    variants = _variants(a, b)
    is_read_alike = a.given.kana and a.given.kana == b.given.kana and a.family.kana == b.family.kana
    reasons.append(Reason("kana-same" if variants and is_read_alike else "name-same", Side.FOR, bits))
    reasons.extend(variants)
    return bits, Agreement.SAME


def _by_parts(
    a: Name, b: Name, states: tuple[State, State], shared: Shared, reasons: list[Reason]
) -> tuple[float, Agreement]:
    """The bits of family and given name in these states."""
    family, given = states
    family_bits = _bits(family, shared.family_bits(_telling(a.family, b.family)), _FAMILY_BITS)
    given_bits = _bits(given, shared.given_bits(_telling(a.given, b.given)), _GIVEN_BITS)
    _say_parts(a, b, states, (family_bits, given_bits), reasons)
    return min(family_bits + given_bits, MOST_BITS), _agreement(family, given)


def _telling(a: Part, b: Part) -> str:
    """By what the commonness of a part is known: as it is written, by either of the two, or else how it sounds."""
    return a.written or b.written or a.sound


def _bits(state: State, rarity: float, table: dict[State, float]) -> float:
    """The bits of one part: its rarity where it agrees, else the weight of its state."""
    if state is State.SAME:
        return rarity
    if state is State.SOUNDS:
        return min(rarity, _BY_SOUND_AT_MOST) - _BY_SOUND_LESS
    return table[state]


def _agreement(family: State, given: State) -> Agreement:
    """What the states of both parts come to."""
    if family in SURE and given in SURE:
        return Agreement.SAME
    if given is State.DIFFERENT:
        return Agreement.CONTRARY
    is_open = {State.UNKNOWN, State.INITIAL, *SURE}
    return Agreement.OPEN if family in is_open and given in is_open else Agreement.DOUBTFUL


def _aligned(name: Name, other: Name) -> Name:
    """The name, split where the other one shows that its family name ends, if its own split was a guess."""
    family = other.family.written
    if not name.is_whole or other.is_whole or not family or name.family.written == family:
        return name
    if not name.joined.startswith(family):
        return name
    rest = name.joined[len(family) :]
    given = part_of(rest, "", "") if rest else NOTHING
    return Name(part_of(family, "", ""), given, name.joined, name.sound)


def _variants(a: Name, b: Name) -> list[Reason]:
    """Names that are the same once variants are folded: which signs differ, such as 﨑 and 崎."""
    return [
        Reason("variant", Side.AGAINST, 0.0, (sign, twin))
        for one, other in ((a.family.shown, b.family.shown), (a.given.shown, b.given.shown))
        if one != other and len(one) == len(other)
        for sign, twin in zip(one, other, strict=True)
        if sign != twin
    ]


_PARTS = ("family", "given")


def _say_parts(a: Name, b: Name, states: tuple[State, State], bits: tuple[float, float], reasons: list[Reason]) -> None:
    """What is said of family and given name."""
    if states[0] in SURE and states[1] in SURE:
        is_written_alike = states == (State.SAME, State.SAME)
        reasons.append(Reason("name-same" if is_written_alike else "reading-same", Side.FOR, bits[0] + bits[1]))
        return
    if State.HOMOPHONE in states and all(state in (*SURE, State.HOMOPHONE) for state in states):
        has_kana = a.family.kana and a.given.kana and b.family.kana and b.given.kana
        reasons.append(Reason("kana-same" if has_kana else "reading-same", Side.FOR, bits[0] + bits[1]))
    elif states[0] in SURE:
        reasons.append(Reason("family-same", Side.FOR, bits[0]))
    elif states[1] in SURE:
        reasons.append(Reason("given-same", Side.FOR, bits[1]))
    for part, state, weight, one, other in zip(
        _PARTS, states, bits, (a.family, a.given), (b.family, b.given), strict=True
    ):
        code = _CODES.get(state)
        if code is not None:
            side = Side.FOR if state is State.INITIAL else Side.AGAINST
            reasons.append(Reason(f"{part}-{code}", side, weight, _shown(state, one, other)))
        elif state is State.UNKNOWN and (one.is_unknown or other.is_unknown):
            reasons.append(Reason(f"{part}-missing", Side.AGAINST, weight))


_CODES = {
    State.HOMOPHONE: "kanji",
    State.INITIAL: "initial",
    State.READ_OTHERWISE: "reading",
    State.NEAR: "near",
    State.DIFFERENT: "different",
}


def _shown(state: State, one: Part, other: Part) -> tuple[str, ...]:
    """What the sentence names."""
    if state is State.READ_OTHERWISE:
        return one.kana, other.kana
    if state is State.INITIAL:
        return ()
    # 翔太 and 翔大: the sign that differs says it best.
    return replaced_signs(one.shown, other.shown) or (one.shown or one.sound, other.shown or other.sound)
