"""Matching as a whole: an invented desk with known twins and known look-alikes, and a list from outside where there is one."""

import csv
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.domain.cleaning.companies import clean_company
from leaddesk.domain.cleaning.mails import read_mails
from leaddesk.domain.cleaning.names import clean_kana, read_name
from leaddesk.domain.cleaning.phones import read_phones
from leaddesk.domain.matching.compare import Level
from leaddesk.domain.matching.desk import pairs
from leaddesk.domain.matching.keys import candidate_pairs
from leaddesk.domain.matching.person import prepare
from leaddesk.domain.matching.shared import count_shared

Record = dict[str, str]
Pairs = set[tuple[int, int]]

FAMILIES = """
佐藤:サトウ:sato 鈴木:スズキ:suzuki 髙橋:タカハシ:takahashi 田中:タナカ:tanaka 渡邊:ワタナベ:watanabe
山﨑:ヤマザキ:yamazaki 斎藤:サイトウ:saito 斉藤:サイトウ:saito 大谷:オオタニ:otani 長谷川:ハセガワ:hasegawa
濵田:ハマダ:hamada 勅使河原:テシガワラ:teshigawara 小野:オノ:ono 大野:オオノ:ono 森:モリ:mori
東海林:ショウジ:shoji 五十嵐:イガラシ:igarashi 島袋:シマブクロ:shimabukuro 千葉:チバ:chiba 永田:ナガタ:nagata
"""
GIVENS = """
淳:ジュン:jun 健:ケン:ken 誠:マコト:makoto 陽子:ヨウコ:yoko 直樹:ナオキ:naoki 恵子:ケイコ:keiko
翔太:ショウタ:shota 美咲:ミサキ:misaki 一郎:イチロウ:ichiro 二郎:ジロウ:jiro 直人:ナオト:naoto
直子:ナオコ:naoko 葵:アオイ:aoi 拓海:タクミ:takumi 千尋:チヒロ:chihiro 香織:カオリ:kaori 修:オサム:osamu
裕太:ユウタ:yuta 真理子:マリコ:mariko 康平:コウヘイ:kohei
"""
ROOTS = "見本:mihon 例示:reiji 架空:kaku 仮設:kasetsu 青空:aozora 若草:wakakusa 星見:hoshimi 風待:kazamachi 月白:tsukishiro 朝凪:asanagi"
TRADES = (
    "電機:electric 商事:shoji 精密:precision 食品:foods 建設:construction 運輸:logistics 印刷:printing 化学:chemical"
)
DEPARTMENTS = ("営業部", "総務部", "情報システム部", "製造部", "購買部", "人事部")


def words(table: str) -> list[list[str]]:
    return [entry.split(":") for entry in table.split()]


class Desk:
    """A desk being invented: its records, the pairs that are one person, and the pairs that only look like it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.records: list[Record] = []
        self.twins: Pairs = set()
        self.lookalikes: Pairs = set()
        self._number = 0
        names = [(family, given) for family in words(FAMILIES) for given in words(GIVENS)]
        self.random.shuffle(names)
        self._names = names
        self._companies = [(root, trade) for root in words(ROOTS) for trade in words(TRADES)]

    def number(self, prefix: str) -> str:
        self._number += self.random.randrange(7, 60)
        return f"{prefix}{self._number:06d}"

    def invent(self, **values: str) -> Record:
        (family, kana, latin), (given, given_kana, given_latin) = self._names.pop()
        (root, root_latin), (trade, trade_latin) = self.random.choice(self._companies)
        return {
            "full_name": f"{family} {given}",
            "kana": f"{kana} {given_kana}",
            "roman": f"{given_latin} {latin}".title(),
            "company": f"株式会社{root}{trade}",
            "english": f"{root_latin.title()} {trade_latin.title()} Co., Ltd.",
            "department": self.random.choice(DEPARTMENTS),
            "email": f"{given_latin}.{latin}@{root_latin}-{trade_latin}.example.co.jp",
            "phone": self.number("+81355"),
            "mobile": self.number("+8190555"),
            **values,
        }

    def add(self, record: Record) -> int:
        self.records.append(record)
        return len(self.records) - 1

    def add_twin(self, record: Record, **changes: str) -> None:
        self.twins.add((self.add(record), self.add({**record, **changes})))

    def add_lookalike(self, record: Record, **changes: str) -> None:
        self.lookalikes.add((self.add(record), self.add({**record, **changes})))


def twins(desk: Desk, record: Record) -> tuple[dict[str, str], ...]:
    """Ways in which a later card of the same person differs."""
    family, given = record["full_name"].split()
    local, domain = record["email"].split("@")
    return (
        {"company": record["company"].replace("株式会社", "") + "㈱", "kana": "", "mobile": ""},
        {"company": record["english"], "phone": "", "department": "経理部"},
        {"full_name": record["roman"], "kana": "", "phone": ""},
        {"full_name": record["kana"], "kana": "", "email": ""},
        {"full_name": family, "kana": "", "department": ""},
        {"full_name": f"{family}{given}", "email": "", "mobile": ""},
        {"full_name": f"{given} {family}", "phone": ""},
        {"full_name": record["full_name"].translate(str.maketrans("髙邊﨑濵", "高辺崎浜")), "email": "", "phone": ""},
        {"company": "かもめ海運株式会社", "email": f"{local}@kamome.example.co.jp", "phone": desk.number("+8145")},
        {"email": f"{local[:-1]}@{domain}", "department": "経理部", "mobile": ""},
        {"full_name": f"桜庭 {given}", "kana": "", "phone": ""},
    )


def lookalikes(desk: Desk, record: Record) -> tuple[dict[str, str], ...]:
    """Ways in which somebody else is nearly the same on a card."""
    family, given = record["full_name"].split()
    other = next(each for each in iter(desk.invent, None) if not each["full_name"].endswith(given))
    new = {"mobile": desk.number("+8180555"), "email": other["email"]}
    info = "info@" + record["email"].partition("@")[2]
    return (
        {**new, "company": "かもめ海運株式会社", "phone": desk.number("+8145")},
        {**new, "full_name": other["full_name"], "kana": other["kana"]},
        {"email": info, "mobile": "", "full_name": other["full_name"], "kana": ""},
        {"full_name": other["full_name"], "kana": other["kana"], "email": ""},
        {**new, "full_name": f"{family} 太助", "kana": "", "phone": record["phone"]},
        {**new, "email": record["email"].replace("@", "2@"), "department": "経理部"},
    )


def invented_desk(seed: int) -> Desk:
    """260 people, each third with a twin or a look-alike."""
    desk = Desk(seed)
    kinds: tuple[tuple[Callable[[Desk, Record], tuple[dict[str, str], ...]], Callable[..., None]], ...] = (
        (twins, desk.add_twin),
        (lookalikes, desk.add_lookalike),
    )
    for way, add in kinds:
        for round_number in range(66):
            record = desk.invent()
            ways = way(desk, record)
            add(record, **ways[round_number % len(ways)])
    for _place in range(100):
        desk.add(desk.invent())
    return desk


def found_pairs(records: list[Record]) -> dict[tuple[int, int], Level]:
    """What matching finds among these records."""
    people = [prepare(place, record) for place, record in enumerate(records)]
    verdicts = pairs(people, candidate_pairs(people), count_shared(people))
    return {(verdict.a, verdict.b): verdict.level for verdict in verdicts}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_invented_desk(seed: int) -> None:
    desk = invented_desk(seed)
    found = found_pairs(desk.records)
    assert len(found.keys() & desk.twins) >= 0.97 * len(desk.twins)
    assert len(found.keys() & desk.twins) >= 0.99 * len(found)
    assert not found.keys() & desk.lookalikes
    merged = {pair for pair, level in found.items() if level is Level.SAME}
    assert merged <= desk.twins
    assert len(merged) >= 0.6 * len(desk.twins)


LISTS = os.environ.get("LEADDESK_LISTS")


@pytest.mark.skipif(not LISTS, reason="LEADDESK_LISTS names no directory with sample lists")
def test_the_sample_list_of_duplicates() -> None:
    folder = Path(LISTS or "")
    found_here = next((place for place in (folder, *folder.parents) if (place / "dupes-open.csv").exists()), None)
    if found_here is None:
        pytest.skip("no dupes-open.csv there")
    rows = read_table(found_here / "dupes-open.csv")
    place = {row["行ID"]: number for number, row in enumerate(rows)}
    truth = read_pairs(found_here / "dupes-open.truth.csv", place)
    found = found_pairs([cleaned(row) for row in rows]).keys()
    assert len(found & truth) >= 0.95 * len(truth)
    assert len(found & truth) >= 0.985 * len(found)
    assert len(found & read_pairs(found_here / "dupes-open.negatives.csv", place)) <= 2


def read_table(path: Path) -> list[Record]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_pairs(path: Path, place: dict[str, int]) -> Pairs:
    pairs_of_file = ((place[row["a"]], place[row["b"]]) for row in read_table(path))
    return {(min(pair), max(pair)) for pair in pairs_of_file}


def cleaned(row: Record) -> Record:
    """A row of the list as the importer would have cleaned it."""
    name = read_name(row["氏名"])
    first = {
        "email": next((mail.address for mail in read_mails(row["メールアドレス"])), ""),
        "phone": next((phone.number for phone in read_phones(row["電話番号"])), ""),
        "mobile": next((phone.number for phone in read_phones(row["携帯電話"])), ""),
    }
    return {
        "full_name": name.full,
        "kana": clean_kana(row["フリガナ"]) or name.kana,
        "company": clean_company(row["会社名"]),
        "department": row["部署"],
        "job_title": row["役職"],
        "address": row["住所"],
        **first,
    }
