"""The signature of a mail → the fields of a lead: who, where, and how to reach them. Japanese and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from leaddesk.domain.cleaning.cells import Context
from leaddesk.domain.cleaning.companies import legal_form
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.cleaning.mails import read_mails
from leaddesk.domain.cleaning.name_parts import guess_split, has_eastern
from leaddesk.domain.cleaning.names import read_name
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.phone_numbers import PhoneKind
from leaddesk.domain.cleaning.phones import read_phones
from leaddesk.domain.cleaning.places import place_of_address, postal_code_in_front
from leaddesk.domain.cleaning.text import nfkc, one_line
from leaddesk.domain.cleaning.titles import is_department, role_of, split_department_title
from leaddesk.domain.cleaning.urls import read_urls
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Record

_MOST_LINES, _LONGEST = 40, 160
"""A signature is no longer; a whole mail is cut to its end."""

_RULE = Pattern(r"[\s\-=*_~+#.:・☆★◆◇■□●○━─═┏┓┗┛┃|／/<>＊…]+")
_FRAME = Pattern(r"\A[\s|┃│*★☆◆◇■□●○・>]+|[\s|┃│*★☆◆◇■□●○]+\Z")
_MAIL = Pattern(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_MAIL_LABEL = Pattern(
    r"(?:e-?mail|mail|メール(?:アドレス)?)\s*[:：]?\s*\Z|\A[\[(]?\s*(?:e|m)\s*[:：]\s*\Z", re.IGNORECASE
)
_URL = Pattern(r"(?:https?://|www\.)[^\s|、,;<>]+", re.IGNORECASE)
_URL_LABEL = Pattern(r"(?:url|hp|web(?:site)?|ホームページ)\s*[:：]?\s*\Z", re.IGNORECASE)
_PHONE_LABEL = (
    r"(?:tel(?:ephone)?|phone|fax|mobile|cell|direct|office|main|電話(?:番号)?|携帯(?:電話)?|直通|代表(?:電話)?|"
    r"ファックス|ファクス|(?<![A-Za-z])[tfmdop](?=\s*[.:：]))"
)
_BEFORE_PHONE = Pattern(rf"(?=(?:\bdirect\s+)?{_PHONE_LABEL}[\s./:：)）]*\+?[(（]?[0-9０-９])", re.IGNORECASE)
_PHONE = Pattern(
    r"[+＋(（]?[0-9０-９][0-9０-９ ()（）./‐－ー−–-]{7,22}[0-9０-９](?:\s*[(（]?(?:内線|ext\.?|x)\s*[0-9]{1,6}[)）]?)?",
    re.I,
)
_SIDES = Pattern(r"\s*[|｜│]\s*|\s+[/／]\s+|／|\t+")
_WIDE_GAP = Pattern(r"\s{2,}")
_STREET = Pattern(
    r"\d.*\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|drive|lane|blvd|building|bldg\.?|floor|suite|[a-z]+-(?:ku|cho|chome|machi|shi))\b",
    re.IGNORECASE,
)
_BLOCK = Pattern(r"丁目|番地|\d+-\d+-\d+|ビル|階\Z")
_DEPARTMENT = Pattern(
    r"\b(?:department|dept\.?|division|group|team|section|office|centre|center|unit)\b", re.IGNORECASE
)
_GREETING = Pattern(
    r"よろしく|お願い(?:申し上げ|いた)|best regards|kind regards|sincerely|thanks|sent from|送信|confidential|@\w+\Z",
    re.IGNORECASE,
)
_LATIN_NAME = Pattern(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
_COMMA_IN_FORM = Pattern(r",\s*(?=(?:ltd|inc|llc|limited|incorporated|corp|k\.?k|s\.a|gmbh)\b)", re.IGNORECASE)
_MARK = "\x00"


@dataclass(slots=True)
class _Found:
    """What was read so far, as it was written; the first of each counts."""

    texts: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    """Lines that were none of the rest: names, and firms without a legal form."""

    def keep(self, key: str, text: str) -> None:
        """Keeps a text unless the field has one."""
        if text:
            self.texts.setdefault(key, text)


def read_signature(text: str, today: date) -> Record:
    r"""The clean values of a signature by field key; nothing of what it does not say. ``today`` is for dates only.

    >>> read_signature("株式会社きたかぜ空調 営業部\n戸田 めぐみ\nTEL 03-5550-0100", date(2026, 11, 20))["family_name"]
    '戸田'
    """
    found = _Found()
    for line in _lines(text):
        _read_line(line, found)
    _name(found)
    context = Context(today=today)
    values: Record = {}
    for key, written in found.texts.items():
        cleaned = clean(FIELD[key], written, context)
        if cleaned.value is not None and not cleaned.error:
            values[key] = cleaned.value
    return complete(values)


def _lines(text: str) -> Iterator[str]:
    """The lines that say something, the frame around them off."""
    kept = [line for line in text.splitlines() if line.strip() and not _RULE.fullmatch(line.strip())]
    for line in kept[-_MOST_LINES:]:
        bare = _FRAME.sub("", line.replace("\u3000", "  ")).strip()
        if bare and len(bare) <= _LONGEST and not _GREETING.search(bare):
            yield bare


def _read_line(line: str, found: _Found) -> None:
    for piece in _BEFORE_PHONE.sub(_MARK, line).split(_MARK):
        rest = _take_phones(_take_urls(_take_mails(piece, found), found), found)
        for side in _sides(rest):
            if side and not _take_address(side, found):
                _take_words(one_line(side), found)


def _sides(text: str) -> Iterator[str]:
    """What stands beside each other. Wide gaps part only Latin text: between kanji they part a name, too."""
    for side in _SIDES.split(text):
        for part in [side] if has_eastern(side) else _WIDE_GAP.split(side):
            bare = part.strip(" ,、;:：[]<>")
            if bare.count("(") + bare.count("（") != bare.count(")") + bare.count("）"):
                bare = bare.strip("()（）")
            yield bare


def _take_mails(text: str, found: _Found) -> str:
    while match := _MAIL.search(text):
        for mail in read_mails(match[0]):
            key = "email2" if "email" in found.texts and found.texts["email"] != mail.address else "email"
            found.keep(key, mail.address)
        text = f"{_MAIL_LABEL.sub('', text[: match.start()])}  {text[match.end() :]}"
    return text


def _take_urls(text: str, found: _Found) -> str:
    while match := _URL.search(text):
        for url in read_urls(match[0]):
            found.keep("website", url)
        text = f"{_URL_LABEL.sub('', text[: match.start()])}  {text[match.end() :]}"
    return text


def _take_phones(text: str, found: _Found) -> str:
    """The numbers of a piece, each to the field that fits it; an address keeps its own."""
    if postal_code_in_front(nfkc(text))[0] or _is_address(text):
        return text
    match = _PHONE.search(text)
    if not match:
        return text
    before = text[: match.start()]
    label = re.search(rf"({_PHONE_LABEL})[\s./:：()（）]*\Z", before, re.IGNORECASE)
    phones = read_phones(f"{label[1]}: {match[0]}" if label else match[0])
    if not phones or not phones[0].number.startswith("+"):
        return text
    phone = phones[0]
    key = "fax" if phone.label == "fax" else "mobile" if phone.kind is PhoneKind.MOBILE else "phone"
    if key == "phone" and found.texts.get("phone"):
        key = "phone2"
    found.keep(key, match[0])
    rest = before[: label.start()] if label else before
    return _take_phones(f"{rest}  {text[match.end() :]}", found)


def _is_address(text: str) -> bool:
    plain = nfkc(text)
    place = place_of_address(plain)
    if place is not None and (place.city or any(sign.isdigit() for sign in plain)) and not _PHONE.fullmatch(plain):
        return not legal_form(text) and len(plain) > 4
    return bool(_STREET.search(plain))


def _take_address(text: str, found: _Found) -> bool:
    code, rest = postal_code_in_front(nfkc(text))
    if code:
        found.keep("postal_code", code)
        if rest.strip():
            found.keep("address", rest.strip())
        return True
    if _is_address(text):
        found.keep("address", text)
        return True
    if "address" in found.texts and _BLOCK.search(text) and not legal_form(text):
        found.texts["address"] += f" {text}"
        return True
    return False


def _take_words(text: str, found: _Found) -> None:
    """Company, department, title; what is none of these may be the name."""
    if has_eastern(text):
        _take_eastern(text.split(), found)
        return
    if legal_form(text) and "," not in _COMMA_IN_FORM.sub(" ", text):
        found.keep("company", text)
        return
    for part in _COMMA_IN_FORM.sub(_MARK, text).split(","):
        _take_latin(part.replace(_MARK, ", ").strip(), found)


def _take_latin(part: str, found: _Found) -> None:
    if not part or part.isdigit():
        return
    if legal_form(part):
        found.keep("company", part)
    elif role_of(part) is not None and not (_LATIN_NAME.fullmatch(part) and role_of(part.split()[-1]) is None):
        found.keep("job_title", part)
    elif _DEPARTMENT.search(part):
        found.keep("department", part)
    else:
        found.left.append(part)


def _take_eastern(words: list[str], found: _Found) -> None:
    """Words of a Japanese line from the left: firm, departments, titles; the rest belongs together."""
    rest: list[str] = []
    departments, titles = [], []
    for at, word in enumerate(words):
        department, title = split_department_title(word)
        is_form_apart = word == legal_form(word) and at + 1 < len(words)
        if legal_form(word) and not is_form_apart and "company" not in found.texts:
            joined = f"{rest.pop()}{word}" if rest and word == legal_form(word) else word
            found.keep("company", joined)
        elif is_form_apart:
            rest.append(word)
        elif rest and rest[-1] == legal_form(rest[-1]):
            found.keep("company", f"{rest.pop()}{word}")
        elif is_department(word):
            departments.append(word)
        elif department and title:
            departments.append(department)
            titles.append(title)
        elif role_of(word) is not None and not guess_split(word):
            titles.append(word)
        else:
            rest.append(word)
    found.keep("department", " ".join(departments))
    found.keep("job_title", " ".join(titles))
    if rest:
        found.left.append(" ".join(rest))


def _name(found: _Found) -> None:
    """The likeliest of what is left is the name; a second one in Latin letters its spelling; a first one may be the firm."""
    names = [(text, read_name(text)) for text in found.left]
    best = max(names, key=lambda pair: _likeliness(pair[1].full), default=None)
    if best is None or _likeliness(best[1].full) <= 0:
        return
    text, name = best
    found.keep("full_name", _divided(name.full))
    found.keep("kana", name.kana)
    found.keep("roman_name", name.roman)
    found.keep("job_title", name.job_title)
    found.keep("department", name.department)
    others = [other for other in found.left if other != text]
    for other in others:
        if has_eastern(name.full) and _LATIN_NAME.fullmatch(other) and "roman_name" not in found.texts:
            found.keep("roman_name", other)
        elif "company" not in found.texts and len(other) > 2 and not any(sign.isdigit() for sign in other):
            found.keep("company", other)


def _divided(full: str) -> str:
    """A name that nothing divides, divided where it probably does: the form shows it, and it can be mended there."""
    parts = guess_split(full) if " " not in full else None
    return f"{parts.family} {parts.given}" if parts and parts.given else full


def _likeliness(full: str) -> float:
    """How much a text reads as a name; 0 for what is none."""
    if not full or any(sign.isdigit() for sign in full) or len(full) > 30:
        return 0
    if has_eastern(full):
        words = full.split(" ")
        if len(words) == 2 and all(len(word) <= 5 for word in words):
            return 4
        if len(words) == 1 and guess_split(full):
            return 3.5
        return 1 if len(full) <= 8 and len(words) == 1 else 0
    if not _LATIN_NAME.fullmatch(full):
        return 0
    return 2 if len(full.split()) in (2, 3) else 1
