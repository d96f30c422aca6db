"""What speaks for and against two records being one person, in bits that add up.

The model is that of Fellegi and Sunter (A Theory for Record Linkage, 1969): evidence is worth the logarithm to base 2
of how much more often it is seen between two records of one person than between records of two. Agreement on what
is rare is worth much, agreement on what is common little; missing values are worth nothing.
"""

from enum import IntEnum
from typing import NamedTuple


class Side(IntEnum):
    """Which way a reason points for the person who decides."""

    FOR = 1
    NEUTRAL = 0
    AGAINST = -1


class Reason(NamedTuple):
    """One line of evidence. :func:`leaddesk.domain.matching.reasons.sentence` says it in words."""

    code: str
    side: Side
    bits: float
    """Its weight: positive for one person, negative for two."""
    values: tuple[str, ...] = ()
    """What the sentence names: signs, numbers, forms."""


class Agreement(IntEnum):
    """How two names stand to each other."""

    SAME = 2
    """Family and given name are the same, as written or as they sound."""
    OPEN = 1
    """Nothing contradicts, but a part is missing or an initial."""
    DOUBTFUL = 0
    """A part differs in a way that typing or marriage explains."""
    CONTRARY = -1
    """The given names are two names."""
