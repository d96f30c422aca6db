"""Invented people. Mail lies under example.*, phones in 555 blocks; any likeness is accidental."""
# ruff: noqa: E501 - one person a line

from dataclasses import dataclass
from datetime import date, datetime, timedelta

EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Person:
    family: str
    given: str
    fkana: str
    gkana: str
    ffirst: str
    fgiven: str
    company: str
    ckana: str
    dept: str
    title: str
    domain: str
    pref: str
    city: str
    block: str
    postal: str
    area: str
    number: int

    @property
    def full(self) -> str:
        return f"{self.family} {self.given}"

    @property
    def tight(self) -> str:
        return f"{self.family}{self.given}"

    @property
    def kana(self) -> str:
        return f"{self.fkana} {self.gkana}"

    @property
    def hira(self) -> str:
        return "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in self.kana)

    @property
    def roman(self) -> str:
        return f"{self.fgiven} {self.ffirst}"

    @property
    def mail(self) -> str:
        return f"{self.fgiven}.{self.ffirst}@{self.domain}".lower()

    @property
    def phone(self) -> str:
        return f"{self.area}-555-{self.number:04d}" if len(self.area) == 3 else f"{self.area}-2555-{self.number:04d}"

    @property
    def fax(self) -> str:
        return (
            f"{self.area}-555-{self.number + 400:04d}"
            if len(self.area) == 3
            else f"{self.area}-2555-{self.number + 400:04d}"
        )

    @property
    def mobile(self) -> str:
        return f"0{(9, 8, 7)[self.number % 3]}0-5555-{self.number:04d}"

    @property
    def mobile_number(self) -> int:
        return int(self.mobile.replace("-", ""))

    @property
    def phone_number(self) -> int:
        return int(self.phone.replace("-", ""))

    @property
    def site(self) -> str:
        return f"https://www.{self.domain}/"

    @property
    def address(self) -> str:
        return f"{self.pref}{self.city}{self.block}"

    @property
    def day(self) -> date:
        return date(2026, 3, 2) + timedelta(days=self.number * 3 % 90)

    @property
    def serial(self) -> int:
        return (self.day - EPOCH).days

    @property
    def slashed(self) -> str:
        return f"{self.day:%Y/%m/%d}"

    @property
    def moment(self) -> str:
        return f"{self.day:%Y/%m/%d} 1{self.number % 9}:0{self.number % 6}"

    @property
    def at(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 10, self.number % 60)  # noqa: DTZ001

    @property
    def staff(self) -> str:
        return ("相沢 涼", "久我 美緒")[self.number % 2]

    @property
    def rank(self) -> str:
        return "ABCBA"[self.number % 5]

    @property
    def heat(self) -> str:
        return {"A": "高", "B": "中", "C": "低"}[self.rank]

    @property
    def hot(self) -> str:
        return {"A": "Hot", "B": "Warm", "C": "Cold"}[self.rank]

    @property
    def industry(self) -> str:
        return ("製造業", "情報通信業", "卸売業", "建設業", "運輸業")[self.number % 5]

    @property
    def size(self) -> str:
        return ("1～10名", "11～50名", "51～100名", "101～300名", "1001名以上")[self.number % 5]

    @property
    def staff_count(self) -> int:
        return (8, 42, 90, 260, 1800)[self.number % 5]

    @property
    def came(self) -> bool:
        return self.number % 3 != 0

    @property
    def minutes(self) -> int:
        return 12 + self.number * 5 % 50

    @property
    def heard(self) -> str:
        return ("メルマガ", "Web検索", "知人の紹介", "展示会")[self.number % 4]

    @property
    def wish(self) -> str:
        return ("", "価格を知りたいです", "デモをお願いします", "")[self.number % 4]


_ROWS = """
江口 颯真 エグチ ソウマ Eguchi Soma 株式会社ひなた製作所 ヒナタセイサクショ 生産技術部 課長 hinata-works.example.co.jp 愛知県 名古屋市中村区 名駅9-1-2 450-0002 052
柿沼 美月 カキヌマ ミヅキ Kakinuma Mizuki かすみ物流株式会社 カスミブツリュウ 情報システム部 部長 kasumi-logi.example.co.jp 東京都 港区 芝公園4-99-3 105-0011 03
倉持 陽介 クラモチ ヨウスケ Kuramochi Yosuke 合同会社みずいろ設計 ミズイロセッケイ 設計室 代表社員 mizuiro.example.jp 京都府 京都市下京区 東塩小路町1299 600-8216 075
志村 千夏 シムラ チナツ Shimura Chinatsu 株式会社あおぞら商会 アオゾラショウカイ 営業本部 主任 aozora-sk.example.co.jp 大阪府 大阪市北区 梅田9-12-8 530-0001 06
富樫 隼人 トガシ ハヤト Togashi Hayato しらなみ食品株式会社 シラナミショクヒン 品質保証部 係長 shiranami.example.co.jp 福岡県 福岡市博多区 博多駅前9-8-5 812-0011 092
新谷 香澄 シンタニ カスミ Shintani Kasumi 株式会社こはる印刷 コハルインサツ 総務部 部長代理 koharu-print.example.co.jp 宮城県 仙台市青葉区 中央9-3-6 980-0021 022
目黒 恒一 メグロ コウイチ Meguro Koichi 有限会社つばき精密 ツバキセイミツ 製造部 工場長 tsubaki-seimitsu.example.jp 三重県 四日市市 安島9-7-3 510-0075 059
八代 紗季 ヤシロ サキ Yashiro Saki 株式会社やまびこシステム ヤマビコシステム 開発一課 マネージャー yamabiko.example.com 広島県 広島市中区 基町99-14 730-0011 082
布施 達郎 フセ タツロウ Fuse Tatsuro 株式会社ほしぞら建設 ホシゾラケンセツ 経営企画室 取締役 hoshizora.example.co.jp 北海道 札幌市中央区 北一条西99-5 060-0001 011
瀬尾 亜実 セオ アミ Seo Ami みなと倉庫株式会社 ミナトソウコ 購買課 担当 minato-soko.example.co.jp 兵庫県 神戸市中央区 加納町9-21 650-0001 078
日下 朋樹 クサカ トモキ Kusaka Tomoki 株式会社さざなみ化学 サザナミカガク 研究開発部 室長 sazanami-chem.example.co.jp 神奈川県 横浜市西区 みなとみらい9-4 220-0012 045
渋谷 典子 シブヤ ノリコ Shibuya Noriko 一般社団法人いろは協会 イロハキョウカイ 事務局 事務局長 iroha.example.org 秋田県 秋田市 中通9-2-7 010-0001 018
"""


def _person(line: str, number: int) -> Person:
    return Person(*line.split(), number=number)


JAPANESE: tuple[Person, ...] = tuple(
    _person(line, 8101 + place) for place, line in enumerate(_ROWS.strip().splitlines())
)


@dataclass(frozen=True)
class Foreigner:
    given: str
    family: str
    company: str
    title: str
    domain: str
    city: str
    state: str
    country: str
    number: int

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def mail(self) -> str:
        return f"{self.given}.{self.family}@{self.domain}".lower().replace("'", "")

    @property
    def phone(self) -> str:
        return f"+1 212-555-{self.number:04d}"

    @property
    def mobile(self) -> str:
        return f"+1 646-555-{self.number:04d}"

    @property
    def day(self) -> date:
        return date(2026, 4, 1) + timedelta(days=self.number * 5 % 60)

    @property
    def site(self) -> str:
        return f"https://{self.domain}"

    @property
    def rank(self) -> str:
        return ("Hot", "Warm", "Cold")[self.number % 3]

    @property
    def letter(self) -> str:
        return "ABC"[self.number % 3]

    @property
    def staff(self) -> str:
        return ("Rin Aizawa", "Mio Kuga")[self.number % 2]

    @property
    def street(self) -> str:
        return f"{self.number % 90 + 10} Sample Street"

    @property
    def zip(self) -> str:
        return f"{10000 + self.number * 7}"

    @property
    def minutes(self) -> int:
        return 10 + self.number * 7 % 50

    @property
    def came(self) -> bool:
        return self.number % 4 != 0


_FOREIGN = """
Alice|Pemberton|Larkfield Tools Inc.|Plant Manager|larkfield.example.com|Albany|NY|United States
Bruno|Castellari|Castellari Ricambi S.r.l.|Managing Director|castellari.example.com|Modena|MO|Italy
Clara|Weissmann|Weissmann Technik GmbH|Leiterin Einkauf|weissmann.example.de|Ulm|BW|Germany
Dev|Ramanathan|Bluewater Analytics Pvt. Ltd.|CTO|bluewater.example.com|Pune|MH|India
Eve|O'Rourke|Harp & Stone Ltd|Head of Marketing|harpstone.example.ie|Cork|CO|Ireland
Finn|Halvorsen|Nordlys Shipping AS|Operations Director|nordlys.example.no|Bergen|VL|Norway
Gina|Moretti|Pine Valley Foods LLC|Buyer|pinevalley.example.com|Salem|OR|United States
Hugo|Van Damme|Delta Pumps B.V.|Sales Engineer|deltapumps.example.nl|Breda|NB|Netherlands
Iris|Lindholm|Lindholm Optik AB|Product Owner|lindholm.example.se|Lund|SK|Sweden
Jonas|Krueger|Krueger Maschinenbau GmbH|Vertriebsleiter|krueger.example.de|Kiel|SH|Germany
"""

FOREIGN: tuple[Foreigner, ...] = tuple(
    Foreigner(*line.split("|"), number=120 + place) for place, line in enumerate(_FOREIGN.strip().splitlines())
)
