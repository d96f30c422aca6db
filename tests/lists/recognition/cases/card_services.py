"""Card services: myBridge, Wantedly People, CamCard, Hot Profile, Sansan, Eight re-exported, ABBYY."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from .case import Case, listed, text_rows
from .people import FOREIGN, JAPANESE

CASES = (
    Case(
        "mybridge",
        listed(
            "氏名|会社名|部署|役職|メール|携帯電話|電話|FAX|住所|登録日|グループ|メモ",
            JAPANESE, "{full}", "{company}", "{dept}", "{title}", "{mail}", "{mobile}", "{phone}", "{fax}", "{address}", "{slashed}", "展示会2026", "{wish}",
        ),
        "full_name|company|department|job_title|email|mobile|phone|fax|address|exchanged_on,registered_at|tags|memo",
        12,
    ),
    Case(
        "wantedly-people",
        listed("名前|会社|部署|役職|メール|電話|住所", JAPANESE, "{full}", "{company}", "{dept}", "{title}", "{mail}", "{phone}", "〒{postal} {address}"),
        "full_name|company|department|job_title|email|phone|address",
        12,
    ),
    Case(
        "camcard-chinese",
        listed(
            "創建日期|姓名|名字|名字拚音或音標|姓|姓氏拚音或音標|公司1|部門1|職位1|公司2|部門2|職位2|手機1|電話1|傳真1|Email1|Email2|網站1|地址1|備註|分組",
            JAPANESE[:8],
            "{day:%Y-%m-%d}", "{full}", "{given}", "{gkana}", "{family}", "{fkana}", "{company}", "{dept}", "{title}", "", "", "", "{mobile}", "{phone}", "{fax}", "{mail}", "", "{site}", "{address}", "{wish}", "",
        ),
        "exchanged_on,registered_at|full_name|given_name|given_kana|family_name|family_kana|company|department|job_title|-,company|-,department|-,job_title|mobile|phone|fax|email|email2,-|website|address|memo|tags,-",
        8,
        preset="camcard",
    ),
    Case(
        "camcard-english",
        listed(
            "Created Date|Full Name|First Name|Last Name|Company|Department|Job Title|Mobile|Phone|Fax|Email|Website|Address|Note|Group",
            FOREIGN,
            "{day:%Y-%m-%d}", "{full}", "{given}", "{family}", "{company}", "", "{title}", "{mobile}", "{phone}", "", "{mail}", "{site}", "{street}, {city}, {country}", "", "Trade fair",
        ),
        "registered_at,exchanged_on,-|full_name|given_name|family_name|company|department,-|job_title|mobile|phone|fax,-|email|website|address|memo,-|tags",
        10,
    ),
    Case(
        "hot-profile",
        listed(
            "会社名|会社名略称|会社名カナ|姓|名|姓カナ|名カナ|部署名|役職|郵便番号|住所|TEL|直通TEL|携帯電話番号|FAX|E-mail|URL|名刺交換日|名刺交換者|ステータス|公開ステータス|タグ|名刺メモ",
            JAPANESE,
            "{company}", "{ckana}", "{ckana}", "{family}", "{given}", "{fkana}", "{gkana}", "{dept}", "{title}", "{postal}", "{address}", "{phone}", "", "{mobile}", "{fax}", "{mail}", "{site}", "{slashed}", "{staff}", "有効", "公開", "春の展示会", "",
        ),
        "company|-,company|company_kana|family_name|given_name|family_kana|given_kana|department|job_title|postal_code|address|phone|phone2,phone,-|mobile|fax|email|website|exchanged_on|owner|-|-|tags|memo,-",
        12,
        preset="hot-profile",
    ),
    Case(
        "sansan-blocks",
        listed(
            "名刺ID|人物ID|会社ID|会社名|部署名|役職|氏名|氏名［姓］|氏名［名］|国(1)|郵便番号(1)|住所(1)［全て］|住所(1)［都道府県］|住所(1)［市区町村］|住所(1)［番地］|住所(1)［ビル名］|TEL-1(1)|TEL-2(1)|FAX(1)|携帯電話(1)|Email(1)|URL(1)|郵便番号(2)|住所(2)［全て］|TEL-1(2)|登録日|名刺交換日|名刺更新日時|重要度区分|名刺所有者名|タグ",
            JAPANESE,
            "C{number}", "P{number}", "K{number}", "{company}", "{dept}", "{title}", "{full}", "{family}", "{given}", "日本", "{postal}", "{address}", "{pref}", "{city}", "{block}", "", "{phone}", "", "{fax}", "{mobile}", "{mail}", "{site}",
            lambda p: "530-0001" if p.number % 2 else "", lambda p: "大阪府大阪市北区梅田9-9" if p.number % 2 else "", lambda p: "06-2555-0001" if p.number % 2 else "", "{slashed}", "{slashed}", "{slashed} 10:00:00", "", "{staff}", "",
        ),
        "external_id|-,external_id|-|company|department|job_title|full_name|family_name|given_name|country|postal_code|address|prefecture|city|-,address|-,address|phone|phone2,-|fax|mobile|email|website|-,postal_code|-,address|phone2,-|-,registered_at|exchanged_on|-,exchanged_on|-,rank|owner|tags,-",
        12,
        preset="sansan",
    ),
    Case(
        "sansan-data-hub-english",
        listed(
            "Company Name|Department|Job Title|Last Name|First Name|E-mail|Postal Code|Address|Phone|Mobile|Fax|URL|Date Exchanged|Card Owner|Memo",
            JAPANESE,
            "{company}", "{dept}", "{title}", "{family}", "{given}", "{mail}", "{postal}", "{address}", "{phone}", "{mobile}", "{fax}", "{site}", "{day:%Y-%m-%d} 00:00:00", "{staff}", "",
        ),
        "company|department|job_title|family_name|given_name|email|postal_code|address|phone|mobile|fax|website|exchanged_on|owner|memo,-",
        12,
    ),
    Case(
        "eight-reexported",
        text_rows(
            """
11月09日10時12分 JST にEightで生成された名刺リストです。

合計 3 件
会社名,部署名,役職名,氏名,E-MAIL,郵便番号,住所,TEL会社,TEL部門,TEL直通,FAX,携帯番号,URL,名刺交換日,Eightでつながっている人,再データ化中の名刺,'?'を含んだデータ,製造DX展,要フォロー
株式会社ひなた製作所,生産技術部,課長,江口颯真,soma.eguchi@hinata-works.example.co.jp,4500002,愛知県名古屋市中村区名駅9-1-2,052-555-8101,,052-555-8191,052-555-8501,090-5555-8101,https://www.hinata-works.example.co.jp/,2026/03/05,1,,,1,
株式会社ひなた製作所,生産技術部,部長,江口颯真,soma.eguchi@hinata-works.example.co.jp,4500002,愛知県名古屋市中村区名駅9-1-2,052-555-8101,,052-555-8191,052-555-8501,090-5555-8101,https://www.hinata-works.example.co.jp/,2026/05/05,1,,,,1
かすみ物流株式会社,,部長,柿沼美月,mizuki.kakinuma@kasumi-logi.example.co.jp,1050011,東京都港区芝公園4-99-3,03-2555-8102,,,,+81-90-5555-8102,,2026/03/11,,1,,1,
"""
        ),
        "company|department|job_title|full_name|email|postal_code|address|phone|phone2,phone,-|phone2,phone,-|fax|mobile|website|exchanged_on|-,tags|-,tags|-,tags|tags,-|tags,next_action,-",
        2,
        header=4,
        preset="eight",
    ),
    Case(
        "abbyy-bcr",
        listed(
            "First name|Last name|Company|Job title|Phone (mobile)|Phone (work)|Fax|Email|Address|Web|Notes",
            FOREIGN,
            "{given}", "{family}", "{company}", "{title}", "{mobile}", "{phone}", "", "{mail}", "{street}, {city}", "{site}", "",
        ),
        "given_name|family_name|company|job_title|mobile|phone|fax,-|email|address|website|memo,-",
        10,
    ),
)  # fmt: skip
