"""Text as it arrives → text for showing, for comparing and for searching.

Shown text keeps the writer's characters (髙, 﨑, 𠮷, ①, ㎡, … and ～ stay) and only loses noise: odd widths, doubled
spaces, control, zero-width and direction marks. Compared text is folded hard and never shown.
"""

import unicodedata
from collections.abc import Iterable

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.variants import VARIANTS

HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
"""For ``str.translate``."""

DASHES = "-‐‑‒–—―−－﹣⁃─━ーｰ"
"""What people type for a hyphen between numbers. Outside numbers ー is the long vowel of kana."""

_TIDY_CHARS = "!-~ぁ-ゔァ-ヶー一-鿿、。・「」『』【】（）：？～〜々…"
_TIDY = Pattern(f"[{_TIDY_CHARS}]+(?: [{_TIDY_CHARS}]+)*")
_HALF_WIDTH_KANA = Pattern("[ｦ-ﾟ]+")
_MAY_COMPOSE = Pattern("[\u0300-\u036f\u3099\u309a\u1100-\u11ff]")
_COMPOSABLE = Pattern("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")  # composing would turn compatibility kanji into others
_VOICE_MARKS = Pattern(" ?[\u3099\u309a]")  # what NFKC leaves of them where no kana takes them
_MARK = Pattern("[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # accents and selectors
_JOINERS = Pattern("(?<![\u0600-\u109f])[\u200c\u200d]")  # Persian and Indic names need them, others do not
_SELECTORS = Pattern("(?<![㐀-鿿\uf900-\ufaff\U00020000-\U0003ffff])[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_HYPHEN_OF_LATIN = Pattern("(?<=[0-9A-Za-z])－")
_SPACES = Pattern(" {2,}")
_BREAKS = Pattern("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_KEPT_WIDE = frozenset("（）［］｛｝：；，！？～－")
"""Full-width signs that belong in Japanese text; letters, digits and the other signs become half-width."""
_BLANKS = frozenset("\u3164\u115f\u1160\uffa0\u2800")
"""Characters that only look empty."""
_RADICALS = dict(zip("⺟⺠⻁⻄⻑⻘⻝⻣⻤⻨⻩⻫⻭⻯⻲", "母民虎西長青食骨鬼麦黄斉歯竜亀", strict=True))
"""Radicals that copying from a PDF leaves in the place of kanji; NFKC knows only the Kangxi ones."""
_LATIN = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ŋ": "n", "ħ": "h"}


def one_line(text: str) -> str:
    """The text without noise, on one line."""
    if _TIDY.fullmatch(text):
        return text
    spaced = " ".join(text.split())
    if _TIDY.fullmatch(spaced):
        return spaced
    return _SPACES.sub(" ", _shown(text)).strip()


def lines(text: str) -> str:
    """The text without noise, its lines kept: at most one blank line in a row, none at either end."""
    if _TIDY.fullmatch(text):
        return text
    kept: list[str] = []
    for line in map(one_line, _BREAKS.split(text)):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n")


def key(text: str) -> str:
    """The form for comparing: width, case, kana, kanji variants, accents, spaces and signs make no difference."""
    return _folded(text, _KEY)


def search_text(text: str) -> str:
    """The form for finding a part of a text: as :func:`key`, but signs other than dashes stay (``@``, ``.``, ``_``)."""
    return _folded(text, _SEARCH)


def search_lines(texts: Iterable[str]) -> str:
    """:func:`search_text` of each text on a line of its own, those left out of which nothing remains."""
    folded = _folded(_BETWEEN.join(texts), _SEARCH)  # all at once takes half the time
    return "\n".join(filter(None, folded.split(_BETWEEN)))


def kana_key(kana: str) -> str:
    """The form for comparing readings: also without long-vowel marks, with large kana for small, ジ for ヂ, ズ for ヅ."""
    return _folded(kana, _KEY).translate(_KANA_LOOSE)


def nfkc(text: str) -> str:
    """The text for machines (numbers, mail addresses, dates): NFKC without noise, on one line."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    plain = _VOICE_MARKS.sub("", unicodedata.normalize("NFKC", text))
    return _SPACES.sub(" ", _shown(plain)).strip()


def hyphens(text: str) -> str:
    """The same text with every dash between two digits as a plain hyphen: ``４ー９−１４`` → ``4-9-14``."""
    return _DASH_IN_NUMBER.sub("-", text)


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set: for tables that are read better as text."""
    return frozenset(text.split())


BLANK = words(
    """
    - -- --- － ー ― — – ‐ . , / * N/A n/a #N/A NULL null Null NaN nan None (none) (blank) \\N
    なし 無し ナシ 該当なし 未入力 未登録 未設定 (空白) （空白）
    """
)
"""What people and programs write where there is nothing."""


def is_blank(text: str) -> bool:
    """Whether a text says that there is nothing: empty, a dash, なし, N/A, NULL."""
    return not text or text in BLANK or text.isspace()


_DASH_IN_NUMBER = Pattern(f"(?<=[0-9]) ?[{DASHES}] ?(?=[0-9])")


def _shown(text: str) -> str:
    """The text without noise, single characters first, then what needs its neighbours."""
    text = text.translate(_SHOWN)
    if _HALF_WIDTH_KANA.search(text):
        text = _HALF_WIDTH_KANA.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _SELECTORS.sub("", _JOINERS.sub("", text))
    if _MAY_COMPOSE.search(text):
        text = _COMPOSABLE.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
        text = text.replace("\u3099", "゛").replace("\u309a", "゜")  # voice marks that no kana took
    return _HYPHEN_OF_LATIN.sub("-", text)


def _folded(text: str, table: "_Lazy") -> str:
    """The text folded character by character, then what needs its neighbours."""
    folded = text.translate(table)
    if "\u3099" in folded or "\u309a" in folded:
        folded = unicodedata.normalize("NFC", folded).replace("\u3099", "").replace("\u309a", "")
    if "々" in folded:
        folded = _REPEATED.sub(lambda match: match[1] * len(match[0]), folded)
    return _DASH_AS_VOWEL.sub("", folded) if "ー" in folded else folded


_DASH_AS_VOWEL = Pattern("(?<=[0-9])ー+")  # 03ー2555: typed with the key that gives ー
_REPEATED = Pattern("([㐀-鿿])々+")


class _Lazy(dict[int, str | None]):
    """A table for ``str.translate`` that learns each character when it first meets it."""


class _Shown(_Lazy):
    """A character → as it is shown, a space for what is blank, nothing for noise."""

    def __missing__(self, code: int) -> str | None:
        char = self[code] = _shown_char(chr(code))
        return char


class _Folded(_Lazy):
    """A character → as it is compared, nothing for signs other than those kept."""

    def __init__(self, drops_all_signs: bool) -> None:
        super().__init__()
        self._drops_all_signs = drops_all_signs

    def __missing__(self, code: int) -> str | None:
        char = _RADICALS.get(chr(code), chr(code))
        folded = "".join(map(self._fold, unicodedata.normalize("NFKC", char).casefold()))
        self[code] = folded or None
        return self[code]

    def _fold(self, char: str) -> str:
        if "ぁ" <= char <= "ゖ":
            char = chr(ord(char) + 0x60)
        if char in "ヶヵ":
            return "ケ" if char == "ヶ" else "カ"
        base = unicodedata.normalize("NFD", char)[0]
        if base.isascii() and base.isalpha():
            return base
        kind = unicodedata.category(char)
        if char.isalnum() or kind in ("Mn", "Mc", "Co"):
            return "" if _MARK.match(char) else _LATIN.get(char) or VARIANTS.get(char, char)
        if self._drops_all_signs or char in DASHES or kind[0] in "CZ":
            return ""
        return char


def _shown_char(char: str) -> str | None:
    """One character as it is shown."""
    if char in _BLANKS or char.isspace():
        return " "
    kind = unicodedata.category(char)
    if kind in ("Cc", "Cs") or (kind == "Cn" and ord(char) & 0xFFFE == 0xFFFE) or "\ufdd0" <= char <= "\ufdef":
        return None
    if kind == "Cf":
        return char if char in "\u200c\u200d" else None
    if "！" <= char <= "～":
        return char if char in _KEPT_WIDE else chr(ord(char) - 0xFEE0)
    if "｡" <= char <= "･" or "⼀" <= char <= "⿕":
        return unicodedata.normalize("NFKC", char)
    return _RADICALS.get(char, char)


_SHOWN = _Shown()
_KEY = _Folded(drops_all_signs=True)
_SEARCH = _Folded(drops_all_signs=False)
_BETWEEN = "\x1f"
_SEARCH[ord(_BETWEEN)] = _BETWEEN
_KANA_LOOSE = str.maketrans("ァィゥェォッャュョヮヂヅヲ", "アイウエオツヤユヨワジズオ", "ーｰ")
