"""Invented lists and desks for the pages that import them."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.services.importing.decisions import Decisions, EventDecision
from leaddesk.services.importing.service import Imported
from tests.builders import MEMBER, Clock, opened

EXPO = EventDecision(
    name="製造DX展 2026",
    kind="trade-show",
    starts_on=date(2026, 11, 6),
    ends_on=date(2026, 11, 8),
    place="みなと展示場 東2 A-12",
    cost=1_800_000,
    product="工程管理",
)
SEMINAR = EventDecision(name="DX実践セミナー", kind="seminar", starts_on=date(2026, 11, 12), place="オンライン")
MIXER = EventDecision(name="ものづくり交流会", kind="networking", starts_on=date(2026, 10, 3), place="川崎")

_FIRMS = (
    "株式会社みなと精密",
    "㈱つばめ製作所",
    "有限会社かえで金型",
    "かもめ海運株式会社",
    "株式会社さくら医療機器",
    "日高工機株式会社",
)
_FAMILIES = ("長谷川", "石川", "前田", "新井", "河田", "菅原", "小池", "山口", "青木", "近藤", "永井", "河合")
_GIVENS = ("亮", "美穂", "浩二", "千夏", "浩", "翼", "徹", "健太", "誠", "麻衣", "沙織", "真理")
_TITLES = ("課長", "部長", "主任", "取締役 工場長", "係長", "")
_PARTS = ("情報システム部", "生産技術部", "製造部", "購買部", "総務部")


def card(number: int, **cells: str) -> dict[str, str]:
    """A row of a business-card list of a person invented by number."""
    row = {
        "会社名": _FIRMS[number % len(_FIRMS)],
        "部署名": _PARTS[number % len(_PARTS)],
        "役職": _TITLES[number % len(_TITLES)],
        "フリガナ": "",
        "氏名": f"{_FAMILIES[number % 12]}{' ' if number % 2 else '　'}{_GIVENS[(number + number // 12) % 12]}",
        "e-mail": f"person{number}@example{number % 7}.co.jp",
        "TEL会社": "03(5550)0114" if number % 3 else "０４５－５５５－０１２３",
        "TEL直通": f"03-5551-{number:04d}（内線 20{number % 10}）" if number % 4 == 0 else "",
        "携帯電話": f"90555{number:05d}",
        "郵便番号": "108-0075",
        "住所": "東京都港区港南1-2-3",
        "名刺交換日": ("2026/11/06", "2026/11/07", "R8.11.8")[number % 3],
        "ランク": "ABC"[number % 3],
    }
    return row | cells


def write_csv(file: Path, rows: Sequence[dict[str, str]], above: Sequence[str] = (), encoding: str = "cp932") -> Path:
    """Writes rows as a CSV with lines above its header."""
    written = io.StringIO(newline="")
    for line in above:
        written.write(f"{line}\r\n")
    writer = csv.DictWriter(written, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(written.getvalue().encode(encoding))
    return file


PREAMBLE = ("名刺一覧", "", "出力日,2026/11/09", "", "", "", "")


def eight_list(folder: Path, numbers: Sequence[int] = tuple(range(1, 60)), name: str = "eight_20261109.csv") -> Path:
    """A list as a card service exports it: a known layout, nothing to be asked."""
    return write_csv(folder / name, [card(number) for number in numbers], PREAMBLE)


def asking_list(folder: Path, numbers: Sequence[int] = tuple(range(1, 60))) -> Path:
    """The same with two columns that can be read in two ways."""
    trades, codes = ("製造業", "運輸業", "建設業"), ("A-1", "B-2", "C-3")
    rows = [{**card(number), "カテゴリー": trades[number % 3], "ID": codes[number % 3]} for number in numbers]
    return write_csv(folder / "展示会_獲得.csv", rows)


def import_file(desk: Desk, file: Path, event: EventDecision) -> Imported:
    """Imports a file as it comes."""
    decisions = Decisions(event=event)
    found = desk.importing.read(file, decisions)
    return desk.importing.apply(found, desk.importing.plan(found, decisions))


def known_desk(folder: Path, clock: Callable[[], object] | None = None) -> Desk:
    """A desk with three events and people, some of whom the lists above bring again."""
    desk = opened(str(folder / "営業部.desk"), clock or Clock(), MEMBER)  # type: ignore[arg-type]
    otani = {
        "氏名": "大谷 淳",
        "フリガナ": "オオタニ ジュン",
        "役職": "主任",
        "e-mail": "otani@example.co.jp",
        "携帯電話": "",
    }
    held = [card(7, 役職="次長"), card(14, **otani), card(20, 部署名="資材課")]
    old = [{**row, "名刺交換日": "2026/10/03"} for row in held]
    import_file(desk, write_csv(folder / "mixer.csv", old), MIXER)
    import_file(desk, write_csv(folder / "expo.csv", [card(number) for number in range(200, 240)]), EXPO)
    seminar = [{"氏名": "吉村 陽子", "会社名": "青葉印刷株式会社", "メールアドレス": "yoko@example.jp", "出席": "出席"}]
    import_file(desk, write_csv(folder / "seminar.csv", seminar), SEMINAR)
    return desk
