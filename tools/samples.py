"""Makes the sample lists that ship with LeadDesk. Everybody in them is invented.

    samples.py        writes resources/samples/{ja,en}/

The lists look as they arrive: a trade-show workbook with title rows, a merged two-row header, ㈱ and a total; a seminar
list as a tool exports it (cp932 in Japanese); and a card service's export. Some people are in two of them.
"""

import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

OUT = Path(__file__).resolve().parents[1] / "resources" / "samples"
SHOW, SEMINAR, MEETING = date(2026, 11, 6), date(2026, 11, 12), date(2026, 6, 4)

FAMILIES = """佐藤 サトウ Sato/鈴木 スズキ Suzuki/高橋 タカハシ Takahashi/田中 タナカ Tanaka/渡辺 ワタナベ Watanabe/伊藤 イトウ Ito/
山本 ヤマモト Yamamoto/中村 ナカムラ Nakamura/小林 コバヤシ Kobayashi/加藤 カトウ Kato/吉田 ヨシダ Yoshida/
山田 ヤマダ Yamada/山口 ヤマグチ Yamaguchi/松本 マツモト Matsumoto/井上 イノウエ Inoue/木村 キムラ Kimura/
林 ハヤシ Hayashi/清水 シミズ Shimizu/山崎 ヤマザキ Yamazaki/森 モリ Mori/阿部 アベ Abe/池田 イケダ Ikeda/
橋本 ハシモト Hashimoto/石川 イシカワ Ishikawa/前田 マエダ Maeda/藤田 フジタ Fujita/小川 オガワ Ogawa/後藤 ゴトウ Goto/
岡田 オカダ Okada/長谷川 ハセガワ Hasegawa/村上 ムラカミ Murakami/近藤 コンドウ Kondo/石井 イシイ Ishii/
坂本 サカモト Sakamoto/遠藤 エンドウ Endo/青木 アオキ Aoki/藤井 フジイ Fujii/西村 ニシムラ Nishimura/福田 フクダ Fukuda/
太田 オオタ Ota/三浦 ミウラ Miura/岡本 オカモト Okamoto/松田 マツダ Matsuda/中島 ナカジマ Nakajima/原田 ハラダ Harada/
小野 オノ Ono/竹内 タケウチ Takeuchi/和田 ワダ Wada/中野 ナカノ Nakano/原 ハラ Hara/田村 タムラ Tamura/
髙木 タカギ Takagi/河野 コウノ Kono/上田 ウエダ Ueda/大塚 オオツカ Otsuka/平野 ヒラノ Hirano/菅原 スガワラ Sugawara/
久保田 クボタ Kubota/松尾 マツオ Matsuo/野口 ノグチ Noguchi/工藤 クドウ Kudo/森田 モリタ Morita/水野 ミズノ Mizuno/
桑原 クワバラ Kuwabara/渡部 ワタナベ Watanabe/大谷 オオタニ Otani/柴田 シバタ Shibata/酒井 サカイ Sakai"""
GIVENS = """亮 リョウ Ryo/由紀子 ユキコ Yukiko/翔太 ショウタ Shota/さやか サヤカ Sayaka/大輔 ダイスケ Daisuke/美穂 ミホ Miho/
健太 ケンタ Kenta/玲奈 レイナ Reina/隆 タカシ Takashi/慎一 シンイチ Shinichi/彩 アヤ Aya/直樹 ナオキ Naoki/麻衣 マイ Mai/
雄一 ユウイチ Yuichi/恵 メグミ Megumi/誠 マコト Makoto/哲也 テツヤ Tetsuya/千尋 チヒロ Chihiro/
健一郎 ケンイチロウ Kenichiro/奈緒 ナオ Nao/学 マナブ Manabu/聡美 サトミ Satomi/剛 ツヨシ Tsuyoshi/拓也 タクヤ Takuya/
香織 カオリ Kaori/浩 ヒロシ Hiroshi/優子 ユウコ Yuko/和也 カズヤ Kazuya/真由美 マユミ Mayumi/達也 タツヤ Tatsuya/
友里恵 ユリエ Yurie/修 オサム Osamu/陽子 ヨウコ Yoko/裕太 ユウタ Yuta/美咲 ミサキ Misaki/淳 ジュン Jun/
智子 トモコ Tomoko/圭 ケイ Kei/沙織 サオリ Saori/勇気 ユウキ Yuki/礼子 レイコ Reiko/弘 ヒロシ Hiroshi/文子 フミコ Fumiko/
大樹 ダイキ Daiki/朋子 トモコ Tomoko/康平 コウヘイ Kohei/忠 タダシ Tadashi/千夏 チナツ Chinatsu/翼 ツバサ Tsubasa/
祐介 ユウスケ Yusuke"""
STEMS = """みなと精密 minato-seimitsu Minato Precision 製造業/光洋プラント設計 koyo-plant Koyo Plant Design 建設業/
あおば物流 aoba-logi Aoba Logistics 運輸業/三ツ葉樹脂工業 mitsuba-jushi Mitsuba Resin 製造業/
ヒノデ食品 hinode-foods Hinode Foods 製造業（食品）/さくら医療機器 sakura-med Sakura Medical 医療/
北辰電機工業 hokushin-denki Hokushin Electric 製造業/ナギサ・システムズ nagisa-sys Nagisa Systems 情報サービス/
東雲化成 shinonome-kasei Shinonome Chemical 製造業（化学）/オオルリ建設 ooruri-kensetsu Ooruri Construction 建設業/
リンドウ印刷 rindo-print Rindo Printing 印刷業/つばめ製作所 tsubame-mfg Tsubame Works 製造業/
西海ロジテック saikai-logitec Saikai Logitec 倉庫業/やまびこ電子 yamabiko-denshi Yamabiko Electronics 製造業（電子部品）/
千歳マテリアル chitose-mat Chitose Materials 製造業/ほくと不動産管理 hokuto-estate Hokuto Estate 不動産業/
日高工機 hidaka-koki Hidaka Machinery 製造業/アカネ工業 akane-kogyo Akane Industries 製造業/
ひばり運輸 hibari-unyu Hibari Transport 運輸業/白樺フーズ shirakaba-foods Shirakaba Foods 製造業（食品）/
ミヤコ計器 miyako-keiki Miyako Instruments 製造業/レンゲ薬品 renge-yakuhin Renge Pharma 製造業（医薬品）/
潮騒ホテルズ shiosai-hotels Shiosai Hotels サービス業/北陽鋼材 hokuyo-kozai Hokuyo Steel 卸売業/
かもめ海運 kamome-kaiun Kamome Shipping 運輸業/南海樹脂工業 nankai-jushi Nankai Resin 製造業/
こだま印刷 kodama-print Kodama Printing 印刷業/ツグミ精機 tsugumi-seiki Tsugumi Seiki 製造業/
カスミ化学 kasumi-kagaku Kasumi Chemical 製造業（化学）/トキワ製紙 tokiwa-paper Tokiwa Paper 製造業/
テンマ工作所 tenma-works Tenma Works 製造業/イワナ水産 iwana-suisan Iwana Fisheries 水産業/
ふもと製菓 fumoto-seika Fumoto Confectionery 製造業（食品）/わかば電装 wakaba-denso Wakaba Denso 製造業/
ハヤテ輸送 hayate-yuso Hayate Carriers 運輸業/ミズキ電設 mizuki-densetsu Mizuki Electric Works 建設業/
オリオン繊維 orion-seni Orion Textiles 製造業/三河台物流 mikawadai-logi Mikawadai Logistics 運輸業/
ヒカリ精密 hikari-seimitsu Hikari Precision 製造業/レイメイ物産 reimei-bussan Reimei Trading 卸売業/
アオキリ工務店 aokiri-komuten Aokiri Builders 建設業/ミカゲ製作所 mikage-mfg Mikage Works 製造業/
ツキノワ倉庫 tsukinowa-soko Tsukinowa Warehouse 倉庫業/コトリ出版 kotori-pub Kotori Publishing サービス業/
ユウナギ商事 yunagi-shoji Yunagi Trading 卸売業/リクト開発 rikuto-dev Rikuto Development 情報サービス/
シラハマ機工 shirahama-kiko Shirahama Machinery 製造業/東西マテリアル tozai-mat Tozai Materials 製造業/
カワセミ光学 kawasemi-opt Kawasemi Optics 製造業/ソラノ建材 sorano-kenzai Sorano Building Supplies 卸売業"""
PLACES = (
    ("210-0007", "神奈川県川崎市川崎区駅前本町", "044", "Kanagawa"),
    ("450-0002", "愛知県名古屋市中村区名駅", "052", "Aichi"),
    ("530-0001", "大阪府大阪市北区梅田", "06", "Osaka"),
    ("430-0926", "静岡県浜松市中央区砂山町", "053", "Shizuoka"),
    ("108-0075", "東京都港区港南", "03", "Tokyo"),
    ("650-0001", "兵庫県神戸市中央区加納町", "078", "Hyogo"),
    ("812-0011", "福岡県福岡市博多区博多駅前", "092", "Fukuoka"),
    ("330-0854", "埼玉県さいたま市大宮区桜木町", "048", "Saitama"),
    ("500-8429", "岐阜県岐阜市加納清水町", "058", "Gifu"),
    ("980-0021", "宮城県仙台市青葉区中央", "022", "Miyagi"),
)
DEPARTMENTS = (
    ("生産技術部", "Production Engineering"),
    ("情報システム部", "Information Systems"),
    ("製造部", "Manufacturing"),
    ("経営企画室", "Corporate Planning"),
    ("DX推進室", "DX Promotion"),
    ("品質保証部", "Quality Assurance"),
    ("購買部", "Purchasing"),
    ("総務部", "General Affairs"),
    ("物流企画部", "Logistics Planning"),
    ("営業部", "Sales"),
)
TITLES = (
    ("部長", "General Manager"),
    ("課長", "Manager"),
    ("次長", "Deputy General Manager"),
    ("係長", "Section Chief"),
    ("主任", "Supervisor"),
    ("取締役 工場長", "Director and Plant Manager"),
    ("室長", "Head of Office"),
    ("", ""),
    ("マネージャー", "Manager"),
    ("執行役員", "Executive Officer"),
)
SIZES = ("11～50名", "51～100名", "101～300名", "301～500名", "501～1,000名", "1,001名以上")
SIZES_EN = ("11-50", "51-100", "101-300", "301-500", "501-1,000", "1,001+")
STAFF = (
    ("佐藤 美咲", "Misaki Sato"),
    ("鈴木 健", "Ken Suzuki"),
    ("田中 翔", "Sho Tanaka"),
    ("小林 葵", "Aoi Kobayashi"),
)
NEEDS = (
    ("紙の日報をやめて、進み具合を現場で入力したい", "Wants to replace paper reports with entry on the shop floor"),
    ("在庫の数が合わない。棚卸に2日かかる", "Stock counts never match; the inventory takes two days"),
    ("見積もりがほしい", "Asked for a quote"),
    ("工程管理のデモ希望", "Wants a demo of process control"),
    ("上司に相談してから連絡", "Will talk to the boss first"),
    ("資料だけ", "Only wanted the brochure"),
    ("", ""),
    ("", ""),
)


@dataclass(frozen=True)
class Person:
    """Somebody invented, with what each list says of them."""

    family: tuple[str, str, str]
    given: tuple[str, str, str]
    company: int
    company_ja: str
    company_en: str
    domain: str
    industry: str
    department: int
    title: int
    place: int
    block: int
    number: int
    size: int

    @property
    def mail(self) -> str:
        return f"{self.given[2][0].lower()}.{self.family[2].lower()}@{self.domain}.example.co.jp"

    @property
    def phone(self) -> str:
        area = PLACES[self.place][2]
        return f"{area}-{'5550' if len(area) == 2 else '555'}-{self.number:04d}"

    @property
    def mobile(self) -> str:
        return f"090-5550-{self.number:04d}"

    def name(self, language: str) -> str:
        if language == "en":
            return f"{self.given[2]} {self.family[2]}"
        return f"{self.family[0]}　{self.given[0]}" if self.number % 3 else f"{self.family[0]} {self.given[0]}"

    def company_name(self, language: str, random_: random.Random) -> str:
        if language == "en":
            return f"{self.company_en} {random_.choice(('Co., Ltd.', 'Inc.', 'Corporation'))}"
        return self.company_ja


def parts(text: str) -> list[tuple[str, ...]]:
    return [tuple(word.split()) for word in text.replace("\n", "").split("/")]


def people(count: int, random_: random.Random) -> list[Person]:
    families, givens = parts(FAMILIES), parts(GIVENS)
    stems = [s.strip().split() for s in STEMS.replace("\n", "").split("/")]
    found: dict[str, Person] = {}
    while len(found) < count:
        at = random_.randrange(len(stems))
        stem, domain, industry = stems[at][0], stems[at][1], stems[at][-1]
        form = ("株式会社{}", "{}株式会社", "㈱{}", "(株){}", "有限会社{}")[at % 5 if at % 5 != 4 or at % 3 == 0 else 0]
        family, given = random_.choice(families), random_.choice(givens)
        person = Person(
            (family[0], family[1], family[2]),
            (given[0], given[1], given[2]),
            at,
            form.format(stem),
            " ".join(stems[at][2:-1]),
            domain,
            industry,
            random_.randrange(len(DEPARTMENTS)),
            random_.randrange(len(TITLES)),
            at % len(PLACES),
            random_.randrange(1, 30),
            100 + len(found),
            at % len(SIZES),
        )
        found.setdefault(person.mail, person)
    return list(found.values())


def write_show(path: Path, language: str, who: list[Person], random_: random.Random) -> None:
    """The trade-show workbook: a title, when it was made, a two-row header, a total, a note."""
    book = xlsxwriter.Workbook(str(path))
    guide = book.add_worksheet("使い方" if language == "ja" else "How to use")
    guide.write(
        0,
        0,
        "この名簿は展示会の名刺をまとめたものです。"
        if language == "ja"
        else "Business cards collected at the trade show.",
    )
    sheet = book.add_worksheet("名刺一覧" if language == "ja" else "Cards")
    bold, head = (
        book.add_format({"bold": True, "font_size": 14}),
        book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1}),
    )
    sheet.write(
        0, 0, "製造DX展 2026　名刺一覧" if language == "ja" else "Manufacturing DX Expo 2026: business cards", bold
    )
    sheet.write(1, 0, "会期：2026年11月6日～8日　ブース A-12" if language == "ja" else "6-8 November 2026, booth A-12")
    sheet.write(2, 0, "出力日時：2026/11/09 09:30" if language == "ja" else "Printed 2026-11-09 09:30")
    upper = ("No.", "会社", None, None, "担当者", None, None, "連絡先", None, None, None, "展示会", None, None, None)
    upper_en = (
        "No.",
        "Company",
        None,
        None,
        "Person",
        None,
        None,
        "Contact",
        None,
        None,
        None,
        "Trade show",
        None,
        None,
        None,
    )
    lower = (
        "",
        "会社名",
        "業種",
        "従業員数",
        "部署",
        "役職",
        "氏名",
        "電話番号",
        "携帯電話",
        "メールアドレス",
        "住所",
        "名刺交換日",
        "ランク",
        "対応スタッフ",
        "メモ",
    )
    lower_en = (
        "",
        "Company",
        "Industry",
        "Employees",
        "Department",
        "Title",
        "Name",
        "Phone",
        "Mobile",
        "E-mail",
        "Address",
        "Date met",
        "Rank",
        "Booth staff",
        "Notes",
    )
    for at, text in enumerate(upper if language == "ja" else upper_en):
        if text:
            sheet.write(4, at, text, head)
    for first, last in ((1, 3), (4, 6), (7, 10), (11, 14)):
        sheet.merge_range(4, first, 4, last, (upper if language == "ja" else upper_en)[first], head)
    for at, text in enumerate(lower if language == "ja" else lower_en):
        sheet.write(5, at, text, head)
    ja, day = language == "ja", book.add_format({"num_format": "yyyy/mm/dd"})
    for row, person in enumerate(who, 6):
        place = PLACES[person.place]
        staff = random_.choice(STAFF)
        values = (
            row - 5,
            person.company_name(language, random_),
            person.industry if ja else "Manufacturing" if "製造" in person.industry else "Services",
            (SIZES if ja else SIZES_EN)[person.size],
            DEPARTMENTS[person.department][not ja],
            TITLES[person.title][not ja],
            person.name(language),
            person.phone + ("（代表）" if ja and row % 9 == 0 else ""),
            person.mobile if row % 3 else "",
            person.mail,
            f"{place[1]}{person.block}-{row % 20 + 1}" if ja else f"{person.block}-{row % 20 + 1}, {place[3]}, Japan",
        )
        for at, value in enumerate(values):
            sheet.write(row, at, value)
        sheet.write_datetime(row, 11, SHOW + timedelta(days=row % 3), day)
        sheet.write(row, 12, random_.choices(("A", "B", "C", ""), (2, 4, 5, 2))[0])
        sheet.write(row, 13, staff[0] if ja else staff[1])
        sheet.write(row, 14, random_.choice(NEEDS)[not ja])
    end = 6 + len(who)
    sheet.write(end, 0, f"合計 {len(who)}件" if ja else f"Total {len(who)}")
    sheet.write(end + 1, 0, "※ ランクはブース担当の印象です" if ja else "* The rank is the booth staff's impression")
    sheet.set_column(1, 1, 26)
    sheet.set_column(4, 10, 18)
    book.close()


def write_seminar(path: Path, language: str, who: list[Person], random_: random.Random) -> None:
    """The seminar list, as a webinar tool exports it: registered, attended, minutes, a survey."""
    ja = language == "ja"
    header = (
        (
            ("セミナー名：DX実践セミナー",),
            ("開催日：2026年11月12日",),
            (),
            (
                "受付番号",
                "申込日時",
                "氏名",
                "フリガナ",
                "会社名",
                "部署名",
                "役職",
                "メールアドレス",
                "電話番号",
                "申込状況",
                "出欠",
                "参加時間（分）",
                "Q1. 導入の時期はいつですか？",
                "Q2. 気になる製品（複数選択可）",
                "メールマガジンの配信に同意",
            ),
        )
        if ja
        else (
            ("Topic", "DX in practice"),
            ("Date", "2026-11-12"),
            (),
            (
                "Registration ID",
                "Registration Time",
                "Last Name",
                "First Name",
                "Company",
                "Department",
                "Job Title",
                "Email",
                "Phone",
                "Status",
                "Attended",
                "Time in Session (minutes)",
                "When do you plan to introduce it?",
                "Which products interest you?",
                "Keep me informed",
            ),
        )
    )
    with path.open("w", encoding="cp932" if ja else "utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerows(header)
        for at, person in enumerate(who):
            attended = random_.random() < 0.72
            minutes = str(random_.choice((12, 25, 38, 44, 52, 58, 60))) if attended else ""
            time = f"2026/10/{random_.randrange(15, 31)} {random_.randrange(9, 18):02d}:{random_.randrange(60):02d}"
            when = random_.choice(
                ("3か月以内", "半年以内", "1年以内", "未定")
                if ja
                else ("Within 3 months", "Within 6 months", "Within a year", "Undecided")
            )
            what = random_.choice(
                ("工程管理", "在庫管理", "工程管理、在庫管理")
                if ja
                else ("Process control", "Stock control", "Process control; Stock control")
            )
            agrees = random_.random() < 0.85
            name = (
                (person.name("ja"), f"{person.family[1]}　{person.given[1]}")
                if ja
                else (person.family[2], person.given[2])
            )
            writer.writerow(
                (
                    f"S{1000 + at}",
                    time,
                    *name,
                    person.company_name(language, random_),
                    DEPARTMENTS[person.department][not ja],
                    TITLES[person.title][not ja],
                    person.mail,
                    person.phone,
                    "参加" if ja else "approved",
                    ("出席" if attended else "欠席") if ja else ("Yes" if attended else "No"),
                    minutes,
                    when,
                    what,
                    ("同意する" if agrees else "同意しない") if ja else ("Yes" if agrees else "No"),
                )
            )


def write_cards(path: Path, language: str, who: list[Person], random_: random.Random) -> None:
    """Cards from a networking evening, as a card app exports them."""
    ja = language == "ja"
    header = (
        ("会社名", "部署名", "役職", "氏名", "e-mail", "郵便番号", "住所", "TEL会社", "携帯電話", "名刺交換日")
        if ja
        else ("First Name", "Last Name", "Company", "Job Title", "Email", "Phone", "Mobile", "Date met")
    )
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        for person in who:
            place, day = PLACES[person.place], MEETING.strftime("%Y/%m/%d")
            if ja:
                writer.writerow(
                    (
                        person.company_name("ja", random_),
                        DEPARTMENTS[person.department][0],
                        TITLES[person.title][0],
                        person.name("ja"),
                        person.mail,
                        place[0],
                        f"{place[1]}{person.block}",
                        person.phone,
                        person.mobile,
                        day,
                    )
                )
            else:
                writer.writerow(
                    (
                        person.given[2],
                        person.family[2],
                        person.company_name("en", random_),
                        TITLES[person.title][1],
                        person.mail,
                        person.phone,
                        person.mobile,
                        day,
                    )
                )


NAMES = {
    "ja": ("製造DX展2026_名刺一覧.xlsx", "DX実践セミナー_参加者.csv", "ものづくり交流会_名刺.csv"),
    "en": ("dx_expo_2026_cards.xlsx", "dx_seminar_attendees.csv", "networking_cards.csv"),
}


def main() -> None:
    for language, (show, seminar, cards) in NAMES.items():
        random_ = random.Random(20261120)
        who = people(320, random_)
        folder = OUT / language
        folder.mkdir(parents=True, exist_ok=True)
        write_cards(folder / cards, language, who[:130], random_)
        write_show(folder / show, language, who[110:270], random_)
        write_seminar(folder / seminar, language, [*who[220:320], *who[80:118]], random_)


if __name__ == "__main__":
    main()
