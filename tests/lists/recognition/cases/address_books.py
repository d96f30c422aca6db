"""Address books: Outlook, Thunderbird, Google (old), Windows, Cybozu, 宛名職人."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from .case import Case, listed
from .people import FOREIGN, JAPANESE

_OUTLOOK = """Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|Business Country/Region
|Home Street|Home City|Home State|Home Postal Code|Home Country/Region|Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Mobile Phone|Other Phone|Pager|Primary Phone
|Anniversary|Birthday|Categories|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|E-mail 2 Type|Gender|Initials|Keywords|Location|Manager's Name|Notes|Priority|Private|Profession|Sensitivity|User 1|Web Page"""
_ATENA = """姓|名|姓かな|名かな|姓名|姓名かな|ミドルネーム|ミドルネームかな|敬称|ニックネーム|旧姓|宛先|自宅〒|自宅住所1|自宅住所2|自宅住所3|自宅電話|自宅IM ID|自宅E-mail|自宅URL|自宅Social|会社〒|会社住所1|会社住所2|会社住所3|会社電話|会社IM ID|会社E-mail|会社URL|会社Social
|その他〒|その他住所1|その他住所2|その他住所3|その他電話|その他IM ID|その他E-mail|その他URL|その他Social|会社名かな|会社名|部署名1|部署名2|役職名|連名|連名ふりがな|連名敬称|連名誕生日|メモ1|メモ2|メモ3|メモ4|メモ5|備考1|備考2|備考3|誕生日|性別|血液型|趣味|性格"""

CASES = (
    Case(
        "outlook-english",
        listed(
            _OUTLOOK,
            FOREIGN,
            lambda p: "Mr." if p.number % 2 else "Ms.", "{given}", "", "{family}", "", "{company}", "Sales", "{title}", "{street}", "Floor 3", "", "{city}", "{state}", "{zip}", "{country}",
            "", "", "", "", "", "", "", "{phone}", "", "", "", "+1 212-555-0100", "", "+1 917-555-0199", "{mobile}", "", "", "",
            "0/0/00", "0/0/00", "Business", "{mail}", "SMTP", "{full} ({mail})", "", "", "Unspecified", "A.B.", "", "", "", "", "Normal", "False", "", "Normal", "", "{site}",
        ),
        """-|given_name|-|family_name|-|company|department|job_title|address|address,-|address,-|city|prefecture|postal_code|country
        |-,address|-,city|-,prefecture|-,postal_code|-,country|-|fax,-|phone|phone2,-|-|-|phone2,phone,-|-,fax|-,phone2|mobile|-,phone2|-|-,phone,phone2
        |-|-|tags,-|email|-|-,full_name|email2,-|-|-|-|-,tags|-|-|memo,-|-|-|-,industry|-|-|website""",
        10,
        preset="outlook",
    ),
    Case(
        "outlook-german",
        listed(
            "Anrede|Vorname|Nachname|Firma|Abteilung|Position|Straße geschäftlich|Ort geschäftlich|Postleitzahl geschäftlich|Land/Region geschäftlich|Telefon geschäftlich|Fax geschäftlich|Mobiltelefon|E-Mail-Adresse|Webseite|Notizen|Kategorien",
            FOREIGN,
            "Herr", "{given}", "{family}", "{company}", "Einkauf", "{title}", "{street}", "{city}", "{zip}", "{country}", "{phone}", "", "{mobile}", "{mail}", "{site}", "", "Messe",
        ),
        "-|given_name|family_name|company|department|job_title|address|city|postal_code|country|phone|fax,-|mobile|email|website|memo,-|tags",
        10,
        preset="outlook",
    ),
    Case(
        "thunderbird-english",
        listed(
            "First Name|Last Name|Display Name|Nickname|Primary Email|Secondary Email|Screen Name|Work Phone|Home Phone|Fax Number|Pager Number|Mobile Number|Home Address|Home City|Home State|Home ZipCode|Home Country|Work Address|Work Address 2|Work City|Work State|Work ZipCode|Work Country|Job Title|Department|Organization|Web Page 1|Web Page 2|Birth Year|Custom 1|Notes",
            JAPANESE,
            "{given}", "{family}", "{full}", "", "{mail}", lambda p: f"old.{p.mail}" if p.number % 2 else "", "", "{phone}", "", "{fax}", "", "{mobile}", "", "", "", "", "", "{block}", "", "{city}", "{pref}", "{postal}", "Japan", "{title}", "{dept}", "{company}", "{site}", "", "", "", "",
        ),
        "given_name|family_name|full_name,-|-|email|email2|-|phone|-,phone2|fax|-|mobile|-,address|-,city|-,prefecture|-,postal_code|-,country|address|address,-|city|prefecture|postal_code|country|job_title|department|company|website|-,website|-|-|memo,-",
        12,
        preset="thunderbird",
    ),
    Case(
        "thunderbird-japanese",
        listed(
            "名|姓|表示名|ニックネーム|メールアドレス|別のメールアドレス|スクリーンネーム|勤務先の電話|自宅の電話|FAX|ポケットベル|携帯電話|自宅の住所|自宅の市区町村|勤務先の住所|勤務先の市区町村|勤務先の都道府県|勤務先の郵便番号|勤務先の国|役職|部門|組織|Web ページ 1|備考",
            JAPANESE,
            "{given}", "{family}", "{full}", "", "{mail}", "", "", "{phone}", "", "{fax}", "", "{mobile}", "", "", "{block}", "{city}", "{pref}", "{postal}", "日本", "{title}", "{dept}", "{company}", "{site}", "",
        ),
        "given_name|family_name|full_name,-|-|email|email2,-|-|phone|-,phone2|fax|-|mobile|-,address|-,city|address|city|prefecture|postal_code|country|job_title|department|company|website|memo,-",
        12,
    ),
    Case(
        "thunderbird-german",
        listed(
            "Vorname|Nachname|Anzeigename|Spitzname|Primäre E-Mail|Sekundäre E-Mail|Tel. dienstlich|Tel. privat|Fax-Nummer|Mobil-Nummer|Organisation|Abteilung|Titel|Webseite 1|Notizen",
            FOREIGN,
            "{given}", "{family}", "{full}", "", "{mail}", "", "{phone}", "", "", "{mobile}", "{company}", "", "{title}", "{site}", "",
        ),
        "given_name|family_name|full_name,-|-|email|email2,-|phone|-,phone2|fax,-|mobile|company|department,-|job_title|website|memo,-",
        10,
    ),
    Case(
        "google-old",
        listed(
            "Name|Given Name|Additional Name|Family Name|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Name Prefix|Nickname|Birthday|Gender|Notes|Group Membership|E-mail 1 - Type|E-mail 1 - Value|E-mail 2 - Type|E-mail 2 - Value|Phone 1 - Type|Phone 1 - Value|Phone 2 - Type|Phone 2 - Value|Address 1 - Type|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|Organization 1 - Type|Organization 1 - Name|Organization 1 - Yomi Name|Organization 1 - Title|Organization 1 - Department|Website 1 - Type|Website 1 - Value",
            JAPANESE,
            "{given} {family}", "{given}", "", "{family}", "{gkana} {fkana}", "{gkana}", "", "{fkana}", "", "", "", "", "", "* myContacts ::: 取引先", "* Work", "{mail}", "", "", "Work", "{phone} ::: {fax}", "Mobile", "{mobile}", "Work", "{block}\n{city}\n{pref} {postal}", "{block}", "{city}", "{pref}", "{postal}", "JP", "", "{company}", "{ckana}", "{title}", "{dept}", "Work", "{site}",
        ),
        "full_name|given_name|-|family_name|kana|given_kana|-|family_kana|-|-|-|-|memo,-|tags|-|email|-|email2,-|-|phone|-|mobile,phone2,phone|-|address,-|address|city|prefecture|postal_code|country|-|company|company_kana|job_title|department|-|website",
        12,
        preset="google-contacts",
    ),
    Case(
        "windows-address-book",
        listed(
            "名|姓|ミドル ネーム|名前|ニックネーム|電子メール アドレス|自宅の番地|自宅の電話番号|携帯電話 |勤務先の番地|勤務先の市区町村|勤務先の郵便番号|勤務先の都道府県|勤務先の国または地域|勤務先の電話番号|勤務先ファックス|会社|役職|部署|オフィスの場所 |メモ",
            JAPANESE,
            "{given}", "{family}", "", "{full}", "", "{mail}", "", "", "{mobile}", "{block}", "{city}", "{postal}", "{pref}", "日本", "{phone}", "{fax}", "{company}", "{title}", "{dept}", "", "",
        ),
        "given_name|family_name|-|full_name,-|-|email|-,address|-,phone,phone2|mobile|address|city|postal_code|prefecture|country|phone|fax|company|job_title|department|-|memo,-",
        12,
    ),
    Case(
        "cybozu-with-header",
        listed(
            "名前(姓)|名前(名)|よみ(姓)|よみ(名)|役職|Tel|E-mail|メモ|会社名|部課名|会社よみ|郵便番号|住所|電話番号(会社)|FAX番号(会社)|URL",
            JAPANESE,
            "{family}", "{given}", "{fkana}", "{gkana}", "{title}", "{mobile}", "{mail}", "", "{company}", "{dept}", "{ckana}", "{postal}", "{address}", "{phone}", "{fax}", "{site}",
        ),
        "family_name|given_name|family_kana|given_kana|job_title|phone,phone2|email|memo,-|company|department|company_kana|postal_code|address|phone,phone2|fax|website",
        12,
        preset="cybozu",
    ),
    Case(
        "cybozu-without-header",
        [[p.family, p.given, p.fkana, p.gkana, p.title, p.mobile, p.mail, p.company, p.dept, p.postal, p.address, p.phone] for p in JAPANESE],
        "family_name|given_name|family_kana,kana,-|given_kana,kana,-|job_title|mobile,phone|email|company|department|postal_code|address|phone,phone2",
        12,
        header=None,
    ),
    Case(
        "atena",
        listed(
            _ATENA,
            JAPANESE,
            "{family}", "{given}", "{fkana}", "{gkana}", "{tight}", "{fkana}{gkana}", "", "", "様", "", "", "会社", "", "", "", "", "", "", "", "", "", "{postal}", "{pref}{city}", "{block}", "", "{phone};{mobile}", "", "{mail}", "{site}", "",
            "", "", "", "", "", "", "", "", "", "{ckana}", "{company}", "{dept}", "", "{title}", "", "", "", "", "展示会", "", "", "", "", "年賀状", "", "", "", "", "", "", "",
        ),
        """family_name|given_name|family_kana|given_kana|full_name|kana|-|-|-|-|-|-|-,postal_code|-,address|-,address|-,address|-,phone2|-|-,email2|-,website|-|postal_code|address|address|address,-|phone|-|email|website|-
        |-,postal_code|-,address|-,address|-,address|-,phone2|-|-,email2|-,website|-|company_kana|company|department|department,-|job_title|-|-|-|-|memo|memo,-|memo,-|memo,-|memo,-|memo|memo,-|memo,-|-|-|-|-|-""",
        12,
        preset="atena",
    ),
)  # fmt: skip
