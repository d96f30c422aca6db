"""The 47 prefectures of Japan and the regions they are grouped in (source: the usual eight-region division)."""

from dataclasses import dataclass

from leaddesk.translation import Word


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its code."""

    code: str
    word: Word
    prefectures: tuple[str, ...]


REGIONS: tuple[Region, ...] = (
    Region("hokkaido", Word("Hokkaido", "北海道"), ("北海道",)),
    Region("tohoku", Word("Tohoku", "東北"), ("青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県")),
    Region(
        "kanto",
        Word("Kanto", "関東"),
        ("茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県"),
    ),
    Region(
        "chubu",
        Word("Chubu", "中部"),
        ("新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県"),
    ),
    Region(
        "kansai",
        Word("Kansai", "関西"),
        ("三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県"),
    ),
    Region("chugoku", Word("Chugoku", "中国"), ("鳥取県", "島根県", "岡山県", "広島県", "山口県")),
    Region("shikoku", Word("Shikoku", "四国"), ("徳島県", "香川県", "愛媛県", "高知県")),
    Region(
        "kyushu",
        Word("Kyushu and Okinawa", "九州・沖縄"),
        ("福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"),
    ),
)

REGION: dict[str, Region] = {region.code: region for region in REGIONS}
PREFECTURES: tuple[str, ...] = tuple(prefecture for region in REGIONS for prefecture in region.prefectures)
"""All 47, from north to south."""


def prefectures_of(place: str) -> tuple[str, ...]:
    """The prefectures of a region's code; a prefecture stands for itself."""
    return REGION[place].prefectures if place in REGION else (place,)
