"""Made-up lists of any size, with the skew of real ones: common surnames, big companies, some people twice."""

import random
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from leaddesk.domain.cleaning.surnames import SURNAMES

HEADER = (
    "会社名", "部署名", "役職", "氏名", "フリガナ", "メールアドレス", "電話番号", "携帯電話", "郵便番号", "住所", "従業員数", "名刺交換日",
)  # fmt: skip
_FIRST = [
    "健",
    "直",
    "由",
    "美",
    "翔",
    "陽",
    "大",
    "和",
    "真",
    "達",
    "智",
    "拓",
    "勇",
    "千",
    "優",
    "裕",
    "俊",
    "正",
    "幸",
    "香",
    "恵",
    "亮",
    "隆",
    "沙",
    "雅",
    "浩",
    "康",
    "明",
    "修",
    "春",
]
_SECOND = [
    "太",
    "子",
    "樹",
    "美",
    "介",
    "也",
    "人",
    "香",
    "一",
    "郎",
    "司",
    "奈",
    "実",
    "平",
    "之",
    "代",
    "斗",
    "里",
    "希",
    "輔",
    "江",
    "吾",
    "花",
    "穂",
    "雄",
]
_FIRST_KANA = [
    "ケン",
    "ナオ",
    "ユ",
    "ミ",
    "ショウ",
    "ヨウ",
    "ダイ",
    "カズ",
    "マ",
    "タツ",
    "トモ",
    "タク",
    "ユウ",
    "チ",
    "マサル",
    "ヒロ",
    "トシ",
    "マサ",
    "ユキ",
    "カ",
    "メグ",
    "リョウ",
    "タカ",
    "サ",
    "マサ",
    "ヒロ",
    "ヤス",
    "アキ",
    "オサム",
    "ハル",
]
_SECOND_KANA = [
    "タ",
    "コ",
    "キ",
    "ミ",
    "スケ",
    "ヤ",
    "ト",
    "カ",
    "イチ",
    "ロウ",
    "ジ",
    "ナ",
    "ミ",
    "ヘイ",
    "ノスケ",
    "ヨ",
    "ト",
    "リ",
    "キ",
    "スケ",
    "エ",
    "ゴ",
    "カ",
    "ホ",
    "オ",
]
_GIVENS = [first + second for first in _FIRST for second in _SECOND]
_KANA = [first + second for first in _FIRST_KANA for second in _SECOND_KANA]
_DEPARTMENTS = ["生産技術部", "情報システム部", "営業部", "総務部", "経営企画室", "品質保証部", "購買部", "製造部"]
_TITLES = ("部長", "課長", "係長", "主任", "", "取締役", "マネージャー")
_PLACES = (
    "東京都港区芝公園4-2-8",
    "愛知県名古屋市中村区名駅1-1",
    "大阪府大阪市北区梅田3-1",
    "神奈川県横浜市西区みなとみらい2-2",
)
_SIZES = ("11～50名", "51～100名", "101～300名", "301～500名", "1001名以上")


def rows(count: int, seed: int = 1, start: int = 0) -> Iterator[tuple[str, ...]]:
    """So many people; those of different ``start`` are different people."""
    random_ = random.Random(seed)
    surnames = sorted(SURNAMES)[:400]
    weights = [1 / (rank + 8) for rank in range(len(surnames))]
    readings = {name: _reading(rank) for rank, name in enumerate(surnames)}
    chosen = random_.choices(surnames, weights, k=count)
    for at, family in enumerate(chosen, start):
        company = int(20_000 * random_.random() ** 1.6)  # the largest has 200 people in 100,000
        given = random_.randrange(len(_GIVENS))
        yield (
            f"{('株式会社', '㈱', '(株)')[company % 3]}見本{company}製作所",
            random_.choice(_DEPARTMENTS),
            random_.choice(_TITLES),
            f"{family}　{_GIVENS[given]}",
            f"{readings[family]}　{_KANA[given]}" if at % 4 else "",
            f"p{at}@c{company}.example.co.jp" if at % 12 else "",
            f"03-5550-{company % 10_000:04d}",
            f"090-{at // 10_000 % 10_000:04d}-{at % 10_000:04d}" if at % 3 else "",
            "105-0011",
            random_.choice(_PLACES),
            random_.choice(_SIZES),
            f"2026/{at % 10 + 1:02d}/{at % 28 + 1:02d}",
        )


_SYLLABLES = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"


def _reading(rank: int) -> str:
    """A reading of its own for each surname."""
    return "".join(_SYLLABLES[at % len(_SYLLABLES)] for at in (rank, rank // 7 + 3, rank * 11 + 5))


def write_xlsx(path: Path, count: int, seed: int = 1, start: int = 0) -> None:
    """A workbook with a header and so many people."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("名刺")
    sheet.write_row(0, 0, HEADER)
    for at, row in enumerate(rows(count, seed, start), 1):
        for column, value in enumerate(row):
            if value:
                sheet.write_string(at, column, value)
    book.close()
