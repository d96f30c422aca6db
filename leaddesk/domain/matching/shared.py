"""What the people of a desk share: how common each value is, and what the desk itself teaches about names.

A phone number that eleven people have is the company's; a surname that every tenth person has says little; 永田 is read
ナガタ if somebody's card says so; 株式会社見本 has the domain mihon.co.jp if its people write from there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log2

from leaddesk.domain.matching.commonness import SHARE
from leaddesk.domain.matching.person import Person

_RARE_FAMILY = 0.0004
"""The share of a surname that is not in the table: there are over 100,000 of them."""
_USUAL_GIVEN = 0.002
"""The share of one given name: the most common reach about 0.5 %, most are far rarer."""
_TABLE_WORTH = 1000
"""How many people of the desk it takes to believe the desk as much as the table."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Counts over the people that are compared. Empty counts are right for a desk that is not known: all is rare then."""

    people: int = 0
    phones: Mapping[str, int] = field(default_factory=dict)
    """E.164 number → how many differently named people have it."""
    mails: Mapping[str, int] = field(default_factory=dict)
    """Mail address → how many differently named people have it."""
    companies: Mapping[str, int] = field(default_factory=dict)
    """Company key → how many people work there."""
    families: Mapping[str, int] = field(default_factory=dict)
    givens: Mapping[str, int] = field(default_factory=dict)
    """Folded part of a name → how many people have it."""
    readings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Folded part of a name → how it sounds."""
    domains: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Company key → the domains that its people write from."""

    def family_bits(self, written: str) -> float:
        """How much it means, in bits, that two people share this family name, folded."""
        return self._bits(self.families.get(written, 0), SHARE.get(written, _RARE_FAMILY))

    def given_bits(self, written: str) -> float:
        """How much it means, in bits, that two people share this given name, folded."""
        return self._bits(self.givens.get(written, 0), _USUAL_GIVEN)

    def _bits(self, count: int, share: float) -> float:
        """Minus the logarithm of how common a name is: what the table says and what the desk says, by their weight."""
        others = max(count - 2, 0)  # the two that are compared prove nothing about the rest
        return -log2((others + share * _TABLE_WORTH) / (self.people + _TABLE_WORTH))


def count_shared(people: Iterable[Person]) -> Shared:
    """The counts over these people."""
    names_by_phone: dict[str, set[str]] = {}
    names_by_mail: dict[str, set[str]] = {}
    companies: Counter[str] = Counter()
    families: Counter[str] = Counter()
    givens: Counter[str] = Counter()
    readings: dict[str, set[str]] = {}
    domains: dict[str, set[str]] = {}
    number = 0
    for number, person in enumerate(people, 1):  # noqa: B007
        name = person.name
        for phone in (*person.lines, *person.mobiles):
            names_by_phone.setdefault(phone, set()).add(name.joined)
        for mail in person.mails:
            names_by_mail.setdefault(mail.address, set()).add(name.joined)
        companies[person.company.key] += 1
        for counter, part in ((families, name.family), (givens, name.given)):
            counter[part.written] += 1
            if part.sound and part.written and not part.is_kana:
                readings.setdefault(part.written, set()).add(part.sound)
        if person.company.key:
            domains.setdefault(person.company.key, set()).update(domain.name for domain in person.domains)
    return Shared(
        people=number,
        phones={phone: len(names) for phone, names in names_by_phone.items() if len(names) > 1},
        mails={mail: len(names) for mail, names in names_by_mail.items() if len(names) > 1},
        companies=companies,
        families=families,
        givens=givens,
        readings={written: frozenset(sounds) for written, sounds in readings.items()},
        domains={company: frozenset(hosts) for company, hosts in domains.items()},
    )
