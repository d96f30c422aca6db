"""What company, domain, address, department and fixed numbers say about being one person.

They all say mostly the same thing, that two records come from one organisation, so together they are capped.
"""

from enum import StrEnum
from math import log2

from leaddesk.domain.matching.companies import Company
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.domain.matching.folding import is_kana, may_be_read
from leaddesk.domain.matching.mails import domain_of
from leaddesk.domain.matching.nearness import is_one_slip
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.romaji import sound_of_latin
from leaddesk.domain.matching.shared import Shared


class Companies(StrEnum):
    """How two companies stand to each other."""

    SAME = "same"
    ENGLISH = "english"
    """One has the Japanese name, the other the English one, and reading or domain tie them."""
    OTHER_FORM = "other form"
    """株式会社見本 and 有限会社見本: two companies until something else says that they are one."""
    NEAR = "near"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


_RAREST = 15.0
_SMALLEST = 4
"""A company of which a desk knows up to so many people is as telling as any."""
_ENGLISH_LESS = 1.0
_BITS = {
    # As telling as no company at all: a second signal has to come.
    Companies.OTHER_FORM: 0.0,
    # One sign mistyped, or 見本商事 beside 見本商事グループ: hardly chance, but perhaps a sister company.
    Companies.NEAR: 6.0,
    Companies.UNKNOWN: 0.0,
    # People change companies, and companies their names: one record in ten.
    Companies.DIFFERENT: -3.5,
}
_DOMAIN = 11.0
"""One domain where the companies are not known to be one: renamed, abbreviated, or a group of companies."""
_PLACE = 7.0
_PLACE_IN_COMPANY = 0.7
_OTHER_COMPANY_LESS = 2.0
"""Other companies may be in the same building or have inherited the number."""
_LINE = 8.0
_DIRECT_LINE = 2.5
"""In one company: a number that only these records have is likely a desk's own."""
DIRECT_AT_MOST = 2
"""Names that a direct number may have on a desk: those of the two records."""
_SAME_DEPARTMENT = 1.5
_OTHER_DEPARTMENT = -0.7
_SAME_TITLE = 0.5
MOST_BITS = 16.0


def company_evidence(a: Person, b: Person, state: Companies, shared: Shared, reasons: list[Reason]) -> float:
    """The bits of everything that belongs to the organisation, at most :data:`MOST_BITS`, the companies being so."""
    is_one = state in (Companies.SAME, Companies.ENGLISH)
    bits = _company(a, b, state, shared, reasons)
    if not is_one and _share_domain(a, b):
        reasons.append(Reason("domain-same", Side.FOR, _DOMAIN))
        bits, is_one = bits + _DOMAIN, True
    less = _OTHER_COMPANY_LESS if state is Companies.DIFFERENT else 0.0
    if a.place and a.place == b.place:
        weight = _PLACE_IN_COMPANY if is_one else _PLACE - less
        bits += weight
        if not is_one:
            reasons.append(Reason("place-same", Side.FOR, weight))
    bits += _line(a, b, is_one, less, shared, reasons)
    return min(bits, MOST_BITS)


def _company(a: Person, b: Person, state: Companies, shared: Shared, reasons: list[Reason]) -> float:
    """The bits of company, department and title."""
    if state is Companies.UNKNOWN:
        return _BITS[state]
    code = _CODES[state]
    if state not in (Companies.SAME, Companies.ENGLISH):
        side = Side.NEUTRAL if state is Companies.NEAR else Side.AGAINST
        reasons.append(Reason(code, side, _BITS[state], _shown(a, b, state)))
        return _BITS[state]
    bits = _rarity(a, b, state, shared)
    title = _SAME_TITLE if a.title_key and a.title_key == b.title_key else 0.0
    if a.department_key and a.department_key == b.department_key:
        reasons.append(Reason(f"{code}-department", Side.FOR, bits + _SAME_DEPARTMENT))
        return bits + _SAME_DEPARTMENT + title
    reasons.append(Reason(code, Side.FOR, bits))
    if a.department_key and b.department_key:
        reasons.append(Reason("department-different", Side.AGAINST, _OTHER_DEPARTMENT))
        return bits + _OTHER_DEPARTMENT + title
    return bits + title


def _rarity(a: Person, b: Person, state: Companies, shared: Shared) -> float:
    """How much it means, in bits, to work at this company: the less, the more people the desk knows there."""
    people = shared.companies.get(a.company.key, 0)
    if state is Companies.SAME:
        return _RAREST - log2(max(people, _SMALLEST))
    people += shared.companies.get(b.company.key, 0)
    return _RAREST - log2(max(people, _SMALLEST)) - _ENGLISH_LESS


def _line(a: Person, b: Person, is_one: bool, less: float, shared: Shared, reasons: list[Reason]) -> float:
    """The bits of fixed numbers: in one company only a direct one counts, else any ties two organisations."""
    for number in a.lines:
        if number in b.lines:
            names = shared.phones.get(number, 1)
            if is_one and names > DIRECT_AT_MOST:
                reasons.append(Reason("phone-shared", Side.NEUTRAL, 0.0, (number, str(names))))
                return 0.0
            weight = _DIRECT_LINE if is_one else _LINE - less
            reasons.append(Reason("direct-phone-same" if is_one else "phone-same", Side.FOR, weight))
            return weight
    return 0.0


_CODES = {
    Companies.SAME: "company-same",
    Companies.ENGLISH: "company-english",
    Companies.OTHER_FORM: "company-form",
    Companies.NEAR: "company-near",
    Companies.DIFFERENT: "company-different",
}


def _shown(a: Person, b: Person, state: Companies) -> tuple[str, ...]:
    """What the sentence names: the forms where only they differ."""
    return (a.company.form, b.company.form) if state is Companies.OTHER_FORM else ()


def companies_state(a: Company, b: Company, shared: Shared) -> Companies:
    """How two companies stand to each other."""
    if not (a.key and b.key):
        return Companies.UNKNOWN
    if a.key == b.key:
        return Companies.OTHER_FORM if a.form and b.form and a.form != b.form else Companies.SAME
    if bool(a.words) != bool(b.words):
        japanese, english = (b, a) if a.words else (a, b)
        return Companies.ENGLISH if _is_english_name(japanese, english, shared) else Companies.UNKNOWN
    if a.sound and a.sound == b.sound and not a.words:
        return Companies.NEAR
    if not a.words and _may_be_reading(a.key, b.key):
        return Companies.NEAR if _share_known_domain(a, b, shared) else Companies.UNKNOWN
    shorter, longer = sorted((a.key, b.key), key=len)
    if len(shorter) >= _TELLING and (longer.startswith(shorter) or is_one_slip(shorter, longer)):
        return Companies.NEAR
    return Companies.DIFFERENT


_TELLING = 4
"""Signs that a name needs before one slip in it is more likely than another company."""


_KANA_A_KANJI = 3
"""Kana that one kanji of a company's name is read with at most, on average."""


def _may_be_reading(one: str, other: str) -> bool:
    """Whether one key may be how the other one is read: キリガハラデンキ and 霧ケ原電機."""
    if is_kana(one) == is_kana(other):
        return False
    written, kana = (one, other) if is_kana(other) else (other, one)
    return len(written) < len(kana) <= _KANA_A_KANJI * len(written) and may_be_read(written, kana)


def _is_english_name(japanese: Company, english: Company, shared: Shared) -> bool:
    """Whether the English name is that of the Japanese one: by the domain its people write from, or by its reading."""
    if _share_known_domain(japanese, english, shared):
        return True
    together = "".join(english.words)
    if any(domain_of(host).label == together for host in shared.domains.get(japanese.key, ())):
        return True
    return bool(japanese.sound) and japanese.sound == sound_of_latin(together)


def _share_known_domain(a: Company, b: Company, shared: Shared) -> bool:
    """Whether people of both companies write from one domain."""
    nowhere: frozenset[str] = frozenset()
    return bool(shared.domains.get(a.key, nowhere) & shared.domains.get(b.key, nowhere))


def _share_domain(a: Person, b: Person) -> bool:
    """Whether both write from one domain of a company."""
    if not (a.domains and b.domains):
        return False
    return not {domain.name for domain in a.domains}.isdisjoint([domain.name for domain in b.domains])
