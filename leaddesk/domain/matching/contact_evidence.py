"""What mail addresses and mobile numbers say about being one person."""

from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.domain.matching.mails import Mail
from leaddesk.domain.matching.nearness import is_one_slip
from leaddesk.domain.matching.person import Person
from leaddesk.domain.matching.shared import Shared

PERSONAL_MAIL = 22.0
"""Nineteen of twenty records of one person keep the address; two people of 200,000 share one that is no role's."""
PERSONAL_MOBILE = 19.0
"""As the mail, but a company hands a number on to the next one, and typing errors make numbers of others."""
TOO_MANY = 4
"""A mail or mobile number that so many differently named people have is nobody's own."""
_SHARED_BY_THREE = -3.0

_MAIL_NEAR = 1.0
"""One slip apart: a typing error, or k.tanaka beside t.tanaka; the names decide."""
_MAIL_SAME_LOCAL = 1.5
"""The same before the @, another domain: people keep their pattern when the company is renamed or changed."""
_MAIL_NUMBERED = -8.0
"""tanaka and tanaka2 at one company: the number was given because there are two of them."""
_MAIL_OTHER_IN_COMPANY = -5.0
"""Two addresses of one person at one company: three in a hundred."""
_MAIL_OTHER_COMPANY = -1.5
"""Another company's address; that the company is another is counted elsewhere."""
_MAIL_PRIVATE = -0.5
"""A private address beside the company's, or two private ones: many people have both."""

_MOBILE_NEAR = -3.0
"""One digit apart: a typing error, or, as often, two of the phones that a company bought together."""
_MOBILE_OTHER = -4.0
"""Two mobile numbers of one person: six in a hundred."""


def mail_evidence(a: Person, b: Person, shared: Shared, reasons: list[Reason]) -> float:
    """The bits of the mail addresses; :data:`PERSONAL_MAIL`, or a little less, where a personal one is the same."""
    if not (a.mails and b.mails):
        return 0.0
    own = {mail.address: mail for mail in a.mails}
    others = {mail.address: mail for mail in b.mails}
    for address in own.keys() & others.keys():
        names = shared.mails.get(address, 1)
        if not own.pop(address).is_role and names < TOO_MANY:
            bits = PERSONAL_MAIL + (_SHARED_BY_THREE if names == TOO_MANY - 1 else 0.0)
            reasons.append(Reason("mail-same", Side.FOR, bits))
            return bits
        del others[address]
        reasons.append(Reason("mail-shared", Side.NEUTRAL, 0.0, (address, str(names))))
    weighed = [
        _weigh(mail, other)
        for mail in own.values()
        if not mail.is_role
        for other in others.values()
        if not other.is_role
    ]
    if not weighed:
        return 0.0
    bits, code = max(weighed)
    side = Side.NEUTRAL if bits > 0 else Side.AGAINST
    reasons.append(Reason(code, side, bits))
    return bits


def _weigh(a: Mail, b: Mail) -> tuple[float, str]:
    """Two different personal addresses: their bits and what to say."""
    if a.domain.name == b.domain.name and a.domain.is_own:
        if a.local.rstrip("0123456789") == b.local.rstrip("0123456789"):
            return _MAIL_NUMBERED, "mail-different"
        return (
            (_MAIL_NEAR, "mail-near") if is_one_slip(a.local, b.local) else (_MAIL_OTHER_IN_COMPANY, "mail-different")
        )
    if a.local == b.local and len(a.local) > 2:
        is_near = is_one_slip(a.domain.name, b.domain.name)
        return (_MAIL_SAME_LOCAL, "mail-near" if is_near else "mail-same-local")
    if not (a.domain.is_own and b.domain.is_own):
        return _MAIL_PRIVATE, "mail-different"
    return _MAIL_OTHER_COMPANY, "mail-different"


def mobile_evidence(a: Person, b: Person, shared: Shared, reasons: list[Reason]) -> float:
    """The bits of the mobile numbers; :data:`PERSONAL_MOBILE`, or a little less, where one is the same."""
    if not (a.mobiles and b.mobiles):
        return 0.0
    for number in a.mobiles:
        if number in b.mobiles:
            names = shared.phones.get(number, 1)
            if names >= TOO_MANY:
                reasons.append(Reason("phone-shared", Side.NEUTRAL, 0.0, (number, str(names))))
                return 0.0
            bits = PERSONAL_MOBILE + (_SHARED_BY_THREE if names == TOO_MANY - 1 else 0.0)
            reasons.append(Reason("mobile-same", Side.FOR, bits))
            return bits
    is_near = any(is_one_slip(number, other) for number in a.mobiles for other in b.mobiles)
    bits = _MOBILE_NEAR if is_near else _MOBILE_OTHER
    reasons.append(Reason("mobile-near" if is_near else "mobile-different", Side.AGAINST, bits))
    return bits
