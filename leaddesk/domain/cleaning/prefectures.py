"""The 47 prefectures in every spelling, and which postal codes are theirs. Their regions: :mod:`leaddesk.domain.regions`."""

from dataclasses import dataclass

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import key


@dataclass(frozen=True, slots=True)
class Prefecture:
    """One of the 47."""

    name: str
    roman: str
    """Without long vowels and without -to, -fu or -ken."""
    postal_codes: str
    """The first three digits that no other prefecture shares: single ones and ranges, both ends included."""

    @property
    def short(self) -> str:
        """The name as people say it: 東京, 大阪, 愛知; 北海道 stays."""
        return self.name if self.name == "北海道" else self.name[:-1]


PREFECTURES: tuple[Prefecture, ...] = (
    Prefecture("北海道", "Hokkaido", "001-007 040-099"),
    Prefecture("青森県", "Aomori", "030-039"),
    Prefecture("岩手県", "Iwate", "020-029"),
    Prefecture("宮城県", "Miyagi", "980-989"),
    Prefecture("秋田県", "Akita", "010-017 019"),
    Prefecture("山形県", "Yamagata", "990-999"),
    Prefecture("福島県", "Fukushima", "960-979"),
    Prefecture("茨城県", "Ibaraki", "300-310 312-319"),
    Prefecture("栃木県", "Tochigi", "320-329"),
    Prefecture("群馬県", "Gunma", "371-379"),
    Prefecture("埼玉県", "Saitama", "330-348 350-369"),
    Prefecture("千葉県", "Chiba", "260-299"),
    Prefecture("東京都", "Tokyo", "100-208"),
    Prefecture("神奈川県", "Kanagawa", "210-259"),
    Prefecture("新潟県", "Niigata", "940-948 950-959"),
    Prefecture("富山県", "Toyama", "930-938"),
    Prefecture("石川県", "Ishikawa", "920-921 923-929"),
    Prefecture("福井県", "Fukui", "910-919"),
    Prefecture("山梨県", "Yamanashi", "400-409"),
    Prefecture("長野県", "Nagano", "380-383 385-388 390-399"),
    Prefecture("岐阜県", "Gifu", "500-509"),
    Prefecture("静岡県", "Shizuoka", "410-430 432-439"),
    Prefecture("愛知県", "Aichi", "440-497"),
    Prefecture("三重県", "Mie", "510-519"),
    Prefecture("滋賀県", "Shiga", "521-529"),
    Prefecture("京都府", "Kyoto", "600-617 619-629"),
    Prefecture("大阪府", "Osaka", "530-562 564-599"),
    Prefecture("兵庫県", "Hyogo", "650-679"),
    Prefecture("奈良県", "Nara", "631-639"),
    Prefecture("和歌山県", "Wakayama", "640-646 649"),
    Prefecture("鳥取県", "Tottori", "680-683 689"),
    Prefecture("島根県", "Shimane", "685 690-699"),
    Prefecture("岡山県", "Okayama", "700-719"),
    Prefecture("広島県", "Hiroshima", "720-739"),
    Prefecture("山口県", "Yamaguchi", "740-759"),
    Prefecture("徳島県", "Tokushima", "770-779"),
    Prefecture("香川県", "Kagawa", "760-769"),
    Prefecture("愛媛県", "Ehime", "790-799"),
    Prefecture("高知県", "Kochi", "780-789"),
    Prefecture("福岡県", "Fukuoka", "800-810 812-816 818-838"),
    Prefecture("佐賀県", "Saga", "840-847 849"),
    Prefecture("長崎県", "Nagasaki", "817 850-859"),
    Prefecture("熊本県", "Kumamoto", "860-869"),
    Prefecture("大分県", "Oita", "870 872-879"),
    Prefecture("宮崎県", "Miyazaki", "880-889"),
    Prefecture("鹿児島県", "Kagoshima", "890-899"),
    Prefecture("沖縄県", "Okinawa", "900-907"),
)
"""In the order of their official codes, 1 to 47. The codes follow the list of Japan Post (2026-10)."""

SHARED_POSTAL_CODES = frozenset(
    [
        "018", "311", "349", "370", "384", "389", "431", "498", "520", "563", "618", "630", "647", "648", "684", "811", "839", "848", "871",
        "922", "939", "949",
    ]
)  # fmt: skip
"""First three digits that two prefectures share: only the whole code tells."""


_BY_KEY: dict[str, str] = {
    key(spelling): prefecture.name
    for prefecture in PREFECTURES
    for spelling in (
        prefecture.name,
        prefecture.short,
        prefecture.roman,
        *(prefecture.roman + ending for ending in ("to", "do", "fu", "ken", "pref", "prefecture", "metropolis")),
    )
}
_NUMBERED = Pattern(r"\s*(?:JP-?)?\d{1,2}\s*[:：._\- ]\s*(?=\D)")


ROMAN: dict[str, str] = {prefecture.name: prefecture.roman for prefecture in PREFECTURES}
"""How each is called in English."""


def to_prefecture(text: str) -> str | None:
    """The prefecture that a cell names in any spelling: 東京, Tokyo, Osaka-fu, ``13:東京都``; else ``None``."""
    return _BY_KEY.get(key(_NUMBERED.sub("", text)))
