"""Invented people for the desk in memory: those of the design's pictures, and as many others as are asked for."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.stages import Stage
from leaddesk.translation import Language

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 20, 14, 6, tzinfo=TOKYO)
TODAY = NOW.date()
WORKING = WorkingTime(days_off=frozenset({date(2026, 11, 3), date(2026, 11, 23)}))

MAL, MQL, SAL, SQL, WON = Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL, Stage.WON


def due_in(hours: float) -> datetime:
    """When so many working hours have passed; before now where negative."""
    if hours >= 0:
        return WORKING.add(NOW, hours)
    moment = NOW
    while WORKING.hours_between(moment, NOW) < -hours:
        moment -= timedelta(minutes=30)
    return moment


def day(month: int, number: int) -> date:
    return date(2026, month, number)


def _overdue(hours: float) -> dict[str, Any]:
    return {"standing": Standing.OVERDUE, "due_at": due_in(-hours)}


def _clock(hours: float) -> dict[str, Any]:
    return {"standing": Standing.SOON if hours < 6 else Standing.CLOCK, "due_at": due_in(hours + 0.01)}


def _stuck(days: int) -> dict[str, Any]:
    return {"standing": Standing.STUCK, "stuck_since": TODAY - timedelta(days=days)}


def _next(kind: str, on: date, what: str, time: str = "") -> dict[str, Any]:
    said = {"next_action_kind": kind, "next_action_on": on, "next_action": what, "next_action_time": time}
    return {"standing": Standing.NEXT_ACTION, **said}


def _last(code: str, on: date, event: str = "") -> dict[str, Any]:
    return {"standing": Standing.QUIET, "last_code": code, "last_on": on, "last_event": event}


def _won(amount: int, on: date, is_monthly: bool) -> dict[str, Any]:
    return {"standing": Standing.WON, "amount": amount, "won_on": on, "is_monthly": is_monthly}


_Person = tuple[Stage, str, str, str, str, str, str, int, str, int, str, dict[str, Any]]

JAPANESE: tuple[_Person, ...] = (
    (MAL, "長谷川 亮", "株式会社みなと精密", "情報システム部", "課長", "田中 翔", "A", 58, "A", 2, "", {"standing": Standing.READY}),
    (MAL, "岡本 由紀子", "光洋プラント設計株式会社", "経営企画室", "室長", "田中 翔", "B", 47, "", 26, "",
     {"standing": Standing.RETURNED_DUE, "rests_until": day(11, 20), "returned_on": day(10, 25)}),
    (MAL, "三浦 翔太", "株式会社あおば物流", "営業推進部", "", "田中 翔", "B", 33, "", 5, "",
     {"standing": Standing.DUPLICATE, "duplicates": 1}),
    (MAL, "西村 大輔", "株式会社ヒノデ食品", "品質保証部", "係長", "小林 愛", "C", 18, "", 12, "",
     {"standing": Standing.OPTED_OUT, "opted_out_on": day(11, 9)}),
    (MAL, "藤井 さやか", "三ツ葉樹脂工業株式会社", "総務部", "主任", "小林 愛", "C", 21, "", 9, "shaky",
     _last("seminar-attended", day(11, 12), "DX実践セミナー")),
    (MAL, "石川 美穂", "株式会社さくら医療機器", "購買部", "", "小林 愛", "B", 29, "", 12, "",
     _last("card-exchanged", day(11, 8), "製造DX展")),
    (MQL, "山口 健太", "北辰電機工業株式会社", "生産技術部", "部長", "佐藤 美咲", "A", 71, "A", 4, "", _overdue(6.5)),
    (MQL, "井上 玲奈", "株式会社ナギサ・システムズ", "DX推進室", "マネージャー", "鈴木 蓮", "A", 64, "", 3, "", _overdue(2.5)),
    (MQL, "村上 慎一", "株式会社オオルリ建設", "工務部", "部長", "鈴木 蓮", "B", 52, "", 1, "",
     {"standing": Standing.RETURNED_AGAIN, "strong_on": day(11, 18), "strong_code": "document-requested",
      "returned_on": day(10, 2)}),
    (MQL, "小野 隆", "東雲化成株式会社", "製造部", "次長", "", "B", 66, "", 2, "", _clock(5)),
    (MQL, "渡部 香織", "株式会社西海ロジテック", "物流企画部", "課長", "佐藤 美咲", "A", 62, "", 1, "", _clock(19)),
    (MQL, "清水 彩", "株式会社リンドウ印刷", "営業企画部", "課長", "", "A", 55, "", 1, "", _clock(21)),
    (SAL, "近藤 麻衣", "株式会社やまびこ電子", "購買部", "課長", "鈴木 蓮", "B", 51, "", 18, "", _stuck(14)),
    (SAL, "高橋 直樹", "株式会社つばめ製作所", "取締役", "工場長", "佐藤 美咲", "A", 78, "A", 6, "",
     _next("call", day(11, 20), "電話：見積の前提", "16:30")),
    (SAL, "坂本 雄一", "株式会社千歳マテリアル", "研究開発部", "主任研究員", "佐藤 美咲", "B", 49, "", 3, "",
     _next("mail", day(11, 24), "事例資料を送る")),
    (SAL, "青木 誠", "日高工機株式会社", "技術営業部", "次長", "佐藤 美咲", "A", 60, "", 5, "",
     _next("task", day(11, 26), "訪問", "14:00")),
    (SAL, "遠藤 恵", "ほくと不動産管理株式会社", "管理本部", "部長", "鈴木 蓮", "C", 44, "", 8, "", _last("referral", day(11, 12))),
    (SQL, "原 健一郎", "株式会社白樺フーズ", "工場管理部", "課長", "佐藤 美咲", "B", 63, "", 33, "", _stuck(21)),
    (SQL, "工藤 奈緒", "株式会社ミヤコ計器", "管理部", "次長", "鈴木 蓮", "B", 57, "", 7, "",
     _next("call", day(11, 24), "電話：稟議の状況")),
    (SQL, "森田 哲也", "株式会社アカネ工業", "執行役員", "生産本部長", "佐藤 美咲", "A", 86, "A", 9, "",
     _next("task", day(11, 25), "見積書を提出") | {"amount": 12_500_000}),
    (SQL, "上野 千尋", "ひばり運輸株式会社", "情報システム部", "部長", "鈴木 蓮", "A", 74, "", 4, "",
     _next("task", day(11, 27), "商談", "15:00") | {"amount": 12_000_000}),
    (WON, "久保田 学", "株式会社レンゲ薬品", "情報企画部", "部長", "佐藤 美咲", "A", 91, "", 3, "", _won(120_000, day(11, 17), True)),
    (WON, "平野 聡美", "株式会社潮騒ホテルズ", "管理本部", "課長", "鈴木 蓮", "B", 70, "", 10, "", _won(1_800_000, day(11, 10), False)),
    (WON, "松尾 剛", "北陽鋼材株式会社", "", "代表取締役社長", "佐藤 美咲", "A", 83, "", 22, "", _won(80_000, day(10, 29), True)),
)  # fmt: skip

ENGLISH: dict[str, tuple[str, str, str, str]] = {
    "長谷川 亮": ("Ryo Hasegawa", "Minato Precision Co., Ltd.", "", "IT Manager"),
    "岡本 由紀子": ("Yukiko Okamoto", "Koyo Plant Engineering Co., Ltd.", "", "Head of Planning"),
    "三浦 翔太": ("Shota Miura", "Aoba Logistics Co., Ltd.", "", "Sales Promotion"),
    "西村 大輔": ("Daisuke Nishimura", "Hinode Foods Co., Ltd.", "Quality Assurance", "Assistant Manager"),
    "藤井 さやか": ("Sayaka Fujii", "Mitsuba Resin Industries", "General Affairs", "Chief"),
    "石川 美穂": ("Miho Ishikawa", "Sakura Medical Devices", "Purchasing", ""),
    "山口 健太": ("Kenta Yamaguchi", "Hokushin Electric Co., Ltd.", "", "Head of Production Engineering"),
    "井上 玲奈": ("Reina Inoue", "Nagisa Systems Inc.", "", "DX Manager"),
    "村上 慎一": ("Shinichi Murakami", "Ooruri Construction", "", "Head of Works"),
    "小野 隆": ("Takashi Ono", "Shinonome Chemical", "", "Deputy Plant Manager"),
    "渡部 香織": ("Kaori Watabe", "Saikai Logitec", "", "Logistics Planning"),
    "清水 彩": ("Aya Shimizu", "Rindo Printing", "", "Sales Planning Manager"),
    "近藤 麻衣": ("Mai Kondo", "Yamabiko Electronics", "", "Purchasing Manager"),
    "高橋 直樹": ("Naoki Takahashi", "Tsubame Works", "", "Director, Plant Manager"),
    "坂本 雄一": ("Yuichi Sakamoto", "Chitose Materials", "", "Senior Researcher"),
    "青木 誠": ("Makoto Aoki", "Hidaka Machinery", "", "Technical Sales"),
    "遠藤 恵": ("Megumi Endo", "Hokuto Property Management", "", "Head of Administration"),
    "原 健一郎": ("Kenichiro Hara", "Shirakaba Foods", "", "Factory Manager"),
    "工藤 奈緒": ("Nao Kudo", "Miyako Instruments", "", "Deputy Head"),
    "森田 哲也": ("Tetsuya Morita", "Akane Industries", "", "VP Production"),
    "上野 千尋": ("Chihiro Ueno", "Hibari Transport", "", "Head of IT"),
    "久保田 学": ("Manabu Kubota", "Renge Pharma", "", "Head of IT Planning"),
    "平野 聡美": ("Satomi Hirano", "Shiosai Hotels", "", "Administration"),
    "松尾 剛": ("Tsuyoshi Matsuo", "Hokuyo Steel", "", "President"),
}

OWNERS = {
    "田中 翔": "Sho Tanaka",
    "小林 愛": "Ai Kobayashi",
    "佐藤 美咲": "Misaki Sato",
    "鈴木 蓮": "Ren Suzuki",
    "": "",
}
_ACTIONS = {
    "電話：見積の前提": "call: quote", "事例資料を送る": "send case study", "訪問": "visit", "電話：稟議の状況": "call: approval",
    "見積書を提出": "quote due", "商談": "meeting",
}  # fmt: skip
_EVENTS = {"DX実践セミナー": "DX seminar", "製造DX展": "Factory DX Expo"}


def pictured(language: Language) -> Iterator[Card]:
    """The people of the design's pictures, numbered from 1."""
    for number, row in enumerate(JAPANESE, 1):
        stage, name, company, department, title, owner, grade, engagement, rank, days, shaky, more = row
        family, given = name.split()
        if language == "en":
            name, company, department, title = ENGLISH[name]
            given, family = name.split()
            owner, more = OWNERS[owner], _in_english(more)
        yield Card(
            id=number, revision=1, stage=stage, full_name=name, family_name=family, given_name=given,
            company=company, department=department, job_title=title, owner=owner, grade=grade, is_grade_shaky=bool(shaky),
            engagement=engagement, rank=rank, stage_on=TODAY - timedelta(days=days), **more,
        )  # fmt: skip


def _in_english(more: dict[str, Any]) -> dict[str, Any]:
    more = dict(more)
    more["next_action"] = _ACTIONS.get(more.get("next_action", ""), "")
    more["last_event"] = _EVENTS.get(more.get("last_event", ""), "")
    return more


_FAMILIES = [
    "前田", "中野", "松井", "木下", "野村", "新井", "菅原", "本田", "岩崎", "大塚", "小川", "今井", "河野",
    "武田", "上田", "杉山", "千葉", "佐野", "増田", "水野", "桑原", "内田", "菊地", "宮本", "古川", "島田",
]  # fmt: skip
_GIVENS = [
    "浩二", "朋子", "康平", "亜美", "忠", "千夏", "翼", "理沙", "進", "文子", "祐介", "真紀", "健",
    "麻理", "淳", "美帆", "亮太", "恵子", "拓", "礼子", "弘", "裕美", "大樹", "詩織", "洋", "圭",
]  # fmt: skip
_STEMS = [
    "かえで金型", "わかば電装", "南海樹脂", "ソラノ建材", "ふもと製菓", "かもめ海運", "タチバナ金属",
    "みずほの里", "都築精工", "ハヤテ輸送", "アサギ繊維", "トキワ製紙", "クロガネ鍛造",
]  # fmt: skip
_DEPARTMENTS = ("製造部", "購買部", "情報システム部", "品質保証部", "総務部")
_TITLES = ("部長", "課長", "係長", "主任", "")


def another(number: int, stage: Stage, language: Language = "ja") -> Card:
    """Anybody else: the same number is always the same person."""
    family, given = _FAMILIES[number % 26], _GIVENS[number // 26 % 26]
    company = f"株式会社{_STEMS[number // 7 % 13]}"
    owner = ("田中 翔", "小林 愛", "佐藤 美咲", "鈴木 蓮", "")[number % 5]
    card = Card(
        id=number, revision=1, stage=stage, standing=Standing.QUIET, full_name=f"{family} {given}", family_name=family,
        given_name=given, company=company, department=_DEPARTMENTS[number % 5], job_title=_TITLES[number // 5 % 5],
        owner=owner, grade="BCD"[number % 3], is_grade_shaky=number % 11 == 0, engagement=45 - number % 43,
        rank="", stage_on=TODAY - timedelta(days=12 + number % 20), last_code="card-exchanged",
        last_on=day(11, 8), last_event="製造DX展",
    )  # fmt: skip
    if stage is MQL:
        card = card._replace(standing=Standing.CLOCK, due_at=due_in(21 + number % 3), stage_on=TODAY)
    elif stage is WON:
        card = card._replace(
            standing=Standing.WON, amount=80_000 + number % 9 * 10_000, won_on=day(10, 1 + number % 28)
        )
    elif stage in (Stage.LOST, Stage.DISQUALIFIED):
        card = card._replace(standing=Standing.OUT, reason="other")
    return card._replace(owner=OWNERS[owner], last_event="Factory DX Expo") if language == "en" else card
