"""The reasons of a verdict in words: a sentence each, and one short line for a list."""

from collections.abc import Callable, Iterable

from leaddesk.domain.cleaning.phone_numbers import format_phone
from leaddesk.domain.matching.evidence import Reason, Side
from leaddesk.translation import Word, _, n_

_SENTENCES: dict[str, Callable[[], str]] = {
    "name-same": lambda: _("Same name"),
    "kana-same": lambda: _("Same kana"),
    "reading-same": lambda: _("Same reading"),
    "family-same": lambda: _("Same family name"),
    "given-same": lambda: _("Same given name"),
    "name-swapped": lambda: _("Same name with family and given name exchanged"),
    "variant": lambda: _("{a} and {b}"),
    "family-kanji": lambda: _("Family name in other kanji ({a}, {b})"),
    "given-kanji": lambda: _("Given name in other kanji ({a}, {b})"),
    "family-initial": lambda: _("Same initial of the family name"),
    "given-initial": lambda: _("Same initial of the given name"),
    "family-reading": lambda: _("Family name read otherwise ({a}, {b})"),
    "given-reading": lambda: _("Given name read otherwise ({a}, {b})"),
    "family-near": lambda: _("Family name one sign apart ({a}, {b})"),
    "given-near": lambda: _("Given name one sign apart ({a}, {b})"),
    "family-different": lambda: _("Different family name ({a}, {b})"),
    "given-different": lambda: _("Different given name ({a}, {b})"),
    "family-missing": lambda: _("No family name"),
    "given-missing": lambda: _("No given name"),
    "mail-same": lambda: _("Same e-mail"),
    "mail-shared": lambda: _("{mail} does not count: it is shared"),
    "mail-near": lambda: _("E-mail one sign apart"),
    "mail-same-local": lambda: _("E-mail the same before the @"),
    "mail-different": lambda: _("Different e-mail"),
    "mail-missing": lambda: _("No e-mail to compare"),
    "mobile-same": lambda: _("Same mobile number"),
    "mobile-near": lambda: _("Mobile number one digit apart"),
    "mobile-different": lambda: _("Different mobile number"),
    "phone-shared": lambda: _("The company's number {phone} does not count"),
    "phone-same": lambda: _("Same phone number"),
    "direct-phone-same": lambda: _("Same direct number"),
    "company-same": lambda: _("Same company"),
    "company-same-department": lambda: _("Same company and department"),
    "company-english": lambda: _("Same company by its English name"),
    "company-english-department": lambda: _("Same company by its English name, and department"),
    "company-form": lambda: _("Different kind of company ({a}, {b})"),
    "company-near": lambda: _("Similar company name"),
    "company-different": lambda: _("Different company"),
    "department-different": lambda: _("Different department"),
    "domain-same": lambda: _("Same mail domain"),
    "place-same": lambda: _("Same address"),
    "third-record": lambda: _("Both match one other record"),
}


def sentence(reason: Reason) -> str:
    """One reason, translated: 「名の漢字が違う（淳・純）」."""
    text = _SENTENCES[reason.code]()
    if reason.code == "phone-shared":
        return text.format(phone=format_phone(reason.values[0]))
    if reason.code == "mail-shared":
        return text.format(mail=reason.values[0])
    return text.format(a=reason.values[0], b=reason.values[1]) if len(reason.values) == 2 else text


def shared_by(reason: Reason) -> str:
    """Beside a number or address that many have: 「11名が同じ。数えません」. Empty for every other reason."""
    if reason.code not in ("phone-shared", "mail-shared"):
        return ""
    return n_(
        "{n} person has it, so it does not count", "{n} people have it, so it does not count", int(reason.values[1])
    )


def in_order(reasons: Iterable[Reason]) -> list[Reason]:
    """The reasons as they are listed: for, what does not count, against; the weightiest of each first."""
    return sorted(reasons, key=lambda reason: (-reason.side, -abs(reason.bits)))


# In the order in which people look: how to reach them, who they are, where they work.
_AGREE: dict[str, tuple[Word, ...]] = {
    "mail-same": (Word("e-mail", "メール"),),
    "mobile-same": (Word("mobile number", "携帯"),),
    "kana-same": (Word("kana", "カナ"),),
    "reading-same": (Word("reading", "読み"),),
    "company-same": (Word("company", "会社"),),
    "company-same-department": (Word("company", "会社"), Word("department", "部署")),
    "company-english": (Word("English company name", "会社の英語名"),),
    "company-english-department": (Word("English company name", "会社の英語名"), Word("department", "部署")),
    "direct-phone-same": (Word("direct number", "直通電話"),),
    "domain-same": (Word("mail domain", "メールのドメイン"),),
    "phone-same": (Word("phone number", "電話"),),
    "place-same": (Word("address", "住所"),),
    "name-same": (Word("name", "氏名"),),
    "name-swapped": (Word("name", "氏名"),),
    "family-same": (Word("family name", "姓"),),
    "given-same": (Word("given name", "名"),),
}
_DIFFER: dict[str, Word] = {
    "given-different": Word("given name", "名"),
    "family-different": Word("family name", "姓"),
    "given-kanji": Word("kanji of the given name", "名の漢字"),
    "family-kanji": Word("kanji of the family name", "姓の漢字"),
    "given-reading": Word("reading of the given name", "名の読み"),
    "family-reading": Word("reading of the family name", "姓の読み"),
    "company-form": Word("kind of company", "会社の種類"),
    "company-different": Word("company", "会社"),
    "department-different": Word("department", "部署"),
    "mail-different": Word("e-mail", "メール"),
    "mobile-different": Word("mobile number", "携帯"),
}
_MOST_AGREE, _MOST_DIFFER = 3, 2


def short_for(reasons: Iterable[Reason]) -> str:
    """The best of what speaks for one person, in one line: 「カナ・会社・部署が一致」. Empty where nothing does."""
    codes = [reason.code for reason in reasons if reason.side is Side.FOR]
    if "mail-same" in codes:
        codes = ["mail-same"]
    words = [str(word) for code, subjects in _AGREE.items() if code in codes for word in subjects][:_MOST_AGREE]
    if not words:
        return next((sentence(reason) for reason in in_order(reasons) if reason.side is Side.FOR), "")
    *most, last = words
    if not most:
        return _("Same {a}").format(a=last)
    if len(most) == 1:
        return _("Same {a} and {b}").format(a=most[0], b=last)
    return _("Same {a}, {b} and {c}").format(a=most[0], b=most[1], c=last)


def short_against(reasons: Iterable[Reason]) -> str:
    """The first of what speaks against it, in one line: 「部署とメールが違う」. Empty where nothing does."""
    against = [reason for reason in reasons if reason.side is Side.AGAINST]
    codes = [reason.code for reason in against]
    words = [str(word) for code, word in _DIFFER.items() if code in codes][:_MOST_DIFFER]
    if not words:
        return sentence(against[0]) if against else ""
    if len(words) == 1:
        return _("Different {a}").format(a=words[0])
    return _("Different {a} and {b}").format(a=words[0], b=words[1])
