"""CRM and network exports: Salesforce, HubSpot, Zoho, Odoo, Apollo, LinkedIn, calling tools, LeadDesk itself."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from leaddesk.lists.document import Sheet

from .case import Case, listed
from .people import FOREIGN, JAPANESE

CASES = (
    Case(
        "salesforce-japanese-report",
        [
            *listed(
                "リード 所有者|姓|名|役職|会社名|メール|電話|携帯|リードソース|評価|業種|従業員数|都道府県|作成日|リード 状況",
                JAPANESE,
                "{staff}", "{family}", "{given}", "{title}", "{company}", "{mail}", "{phone}", "{mobile}", "展示会", "{hot}", "{industry}", "=staff_count", "{pref}", "{slashed}", "未対応",
            ),
            [],
            [],
            ["2026年度 展示会リード"],
            ["Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."],
            ["機密情報 - 配布禁止"],
            ["作成者: 相沢 涼  2026/11/02 10:12"],
            ["株式会社ひなた製作所"],
        ],
        "owner|family_name|given_name|job_title|company|email|phone|mobile|source|rank|industry|employees|prefecture|registered_at,-|-,tags",
        12,
        preset="salesforce",
    ),
    Case(
        "salesforce-classic-japanese",
        listed(
            "会社名|姓|名|敬称|役職|メール|電話|携帯|Fax|Webサイト|町名・番地|市区郡|都道府県|郵便番号|国|リードソース|業種|年間売上|従業員数|リード ID|メール送信除外",
            JAPANESE,
            "{company}", "{family}", "{given}", "様", "{title}", "{mail}", "{phone}", "{mobile}", "", "{site}", "{block}", "{city}", "{pref}", "{postal}", "日本", "Web", "{industry}", "120000000", "=staff_count", "00Q{number}AAA", "0",
        ),
        "company|family_name|given_name|-|job_title|email|phone|mobile|fax,-|website|address|city|prefecture|postal_code|country|source|industry|revenue|employees|external_id|consent,-",
        12,
        preset="salesforce",
    ),
    Case(
        "hubspot-japanese",
        listed(
            "レコードID|名|姓|Eメール|電話番号|携帯電話番号|役職|会社名|市区町村|都道府県/地域|国/地域|業種|従業員数|コンタクト担当者|ライフサイクルステージ|リードステータス|作成日|ウェブサイトURL|オリジナルソース",
            JAPANESE,
            "{number}", "{given}", "{family}", "{mail}", "{phone}", "{mobile}", "{title}", "{company}", "{city}", "{pref}", "日本", "{industry}", "=staff_count", "{staff}", "リード", "新規", "{day:%Y-%m-%d} 11:00", "{site}", "オフラインソース",
        ),
        "external_id|given_name|family_name|email|phone|mobile|job_title|company|city|prefecture|country|industry|employees|owner|-,tags|-,tags|registered_at,-|website|source",
        12,
        preset="hubspot",
    ),
    Case(
        "zoho",
        listed(
            "Record Id|Lead Owner|Lead Name|First Name|Last Name|Company|Title|Email|Phone|Mobile|Lead Source|Lead Status|Industry|No. of Employees|Annual Revenue|Rating|Street|City|State|Zip Code|Country|Created Time|Modified Time|Email Opt Out|Secondary Email|Description",
            FOREIGN,
            "zcrm_55{number}", "{staff}", "{full}", "{given}", "{family}", "{company}", "{title}", "{mail}", "{phone}", "{mobile}", "Trade Show", "Not Contacted", "Manufacturing", "120", "", "{rank}", "{street}", "{city}", "{state}", "{zip}", "{country}", "{day:%Y-%m-%d} 10:00:00", "{day:%Y-%m-%d} 12:00:00", "false", "", "Wants a quote",
        ),
        "external_id|owner|full_name,-|given_name|family_name|company|job_title|email|phone|mobile|source|-,tags|industry|employees|revenue,-|rank|address|city|prefecture|postal_code|country|registered_at,-|-|consent|email2,-|memo",
        10,
        preset="zoho",
    ),
    Case(
        "odoo",
        listed(
            "External ID|Name|Company Name|Contact Name|Email|Job Position|Phone|Mobile|Street|Street2|City|State|Zip|Country|Website|Notes|Tags|Salesperson",
            FOREIGN,
            "lead_{number}", "Interest in pumps {i}", "{company}", "{full}", "{mail}", "{title}", "{phone}", "", "{street}", "", "{city}", "{state}", "{zip}", "{country}", "{site}", "", "Fair", "{staff}",
        ),
        "external_id|-|company|full_name|email|job_title|phone|mobile,-|address|address,-|city|prefecture|postal_code|country|website|memo,-|tags|owner",
        10,
        preset="odoo",
        sheet="Template",
        more_sheets=(Sheet("Import FAQ", [["Question", "Answer"], ["Which columns are needed?", "Name and e-mail"], ["How are dates written?", "2026-03-01"]]),),
        facts={"sheet_at": 0},
    ),
    Case(
        "apollo",
        listed(
            "First Name|Last Name|Title|Company|Company Name for Emails|Email|Email Status|Email Confidence|Seniority|Departments|Contact Owner|First Phone|Work Direct Phone|Home Phone|Mobile Phone|Corporate Phone|Other Phone|Stage|Lists|Last Contacted|Account Owner|# Employees|Industry|Keywords|Person Linkedin Url|Website|Company Linkedin Url|Facebook Url|Twitter Url|City|State|Country|Company Address|Company City|Company State|Company Country|Company Phone|Annual Revenue",
            FOREIGN,
            "{given}", "{family}", "{title}", "{company}", "{company}", "{mail}", "Verified", "", "Director", "Master Operations", "{staff}", "", "", "", "{mobile}", "{phone}", "", "Cold", "Fair 2026", "", "", "140", "machinery", "pumps, valves", "http://www.linkedin.com/in/example-{number}", "{site}", "http://www.linkedin.com/company/example-{number}", "", "", "{city}", "{state}", "{country}", "{street}, {city}", "{city}", "{state}", "{country}", "+1 212-555-0100", "12000000",
        ),
        "given_name|family_name|job_title|company|-|email|-|-|-,job_title|department|owner|-,phone|-,phone|-,phone2|mobile|phone,phone2|-,phone2|-|tags,-|-|-,owner|employees|industry|-,tags|linkedin|website|-|-|-|city|prefecture|country|address|-,city|-,prefecture|-,country|phone2,phone,-|revenue",
        10,
        preset="apollo",
    ),
    Case(
        "linkedin-after-excel",
        listed("First Name|Last Name|URL|Email Address|Company|Position|Connected On", FOREIGN, "{given}", "{family}", "https://www.linkedin.com/in/example-{number}", "", "{company}", "{title}", "{day:%d-%b-%y}"),
        "given_name|family_name|linkedin|email,-|company|job_title|exchanged_on",
        10,
        preset="linkedin",
    ),
    Case(
        "linkedin-lead-gen",
        listed(
            "Lead ID|Form Name|Campaign Name|Ad ID|Created At|First name|Last name|Email|Company name|Job title|Phone number|Country|How many employees work at your company?",
            FOREIGN,
            "li-{number}", "Spring form", "Pumps 2026", "77", "{day:%Y-%m-%d} 08:00:00", "{given}", "{family}", "{mail}", "{company}", "{title}", "{phone}", "{country}", "51-200",
        ),
        "external_id|-|event,source,-|-|registered_at,-|given_name|family_name|email|company|job_title|phone|country|answer,employees",
        10,
    ),
    Case(
        "comdesk",
        listed(
            "UUID|種別|名前|カナ|郵便番号|都道府県|住所１|住所２|住所カナ|Tel1|Tel2|Tel3|Tel4|FAX|URL|備考|旧社名|リードソース|履歴|担当者|メール",
            JAPANESE,
            "u-{number}", "見込み", "{company}", "{ckana}", "{postal}", "{pref}", "{city}{block}", "", "", "{phone}", "{mobile}", "", "", "{fax}", "{site}", "", "", "展示会", "不在 3/4", "{full}", "{mail}",
        ),
        "external_id|-,tags|company|company_kana|postal_code|prefecture|address|address,-|-|phone|phone2,mobile|-,phone2|-,phone2|fax|website|memo,-|-|source|memo,-|full_name|email",
        12,
        preset="comdesk",
    ),
    Case(
        "call-list",
        listed(
            "日付|担当者|温度感|結果|企業名|電話番号|メールアドレス|HP|担当者様|備考|リスト元|企業規模|業界",
            JAPANESE,
            "{slashed}", "{staff}", "{heat}", "アポ", "{company}", "{phone}", "{mail}", "{site}", "{full}", "", "展示会2026", "{size}", "{industry}",
        ),
        "exchanged_on,registered_at,-|owner|rank|-,tags,answer|company|phone|email|website|full_name|memo,-|source|employees|industry",
        12,
    ),
    Case(
        "lead-management-sheet",
        listed(
            "リードID|獲得日|流入経路|会社名|部署|役職|氏名|フリガナ|電話番号|メールアドレス|都道府県|業種|従業員規模|温度感|見込度|リードステータス|自社担当|次回アクション日|次回アクション|商談メモ|最終接触日|配信可否",
            JAPANESE,
            "L-{number}", "{slashed}", "展示会", "{company}", "{dept}", "{title}", "{full}", "{kana}", "{phone}", "{mail}", "{pref}", "{industry}", "{size}", "{heat}", "{rank}", "育成中", "{staff}", "{slashed}", "電話する", "{wish}", "{slashed}", "配信可",
        ),
        "external_id|exchanged_on|source|company|department|job_title|full_name|kana|phone|email|prefecture|industry|employees|rank|-,rank|-,tags|owner|next_action,-|next_action|memo|-,exchanged_on|consent",
        12,
    ),
    Case(
        "leaddesk-english",
        listed(
            "LeadDesk ID|Name|Kana|Company|Department|Job title|E-mail|Phone 2|Phone|Mobile|Postal code|Prefecture|City|Address|Employees|Booth rank|Card exchanged on|Owner|Memo|Tags|Next action",
            JAPANESE,
            "=number", "{full}", "{kana}", "{company}", "{dept}", "{title}", "{mail}", "", "{phone}", "{mobile}", "{postal}", "{pref}", "{city}", "{block}", "=staff_count", "{rank}", "{day}", "{staff}", "", "", "Call",
        ),
        "-|full_name|kana|company|department|job_title|email|phone2,-|phone|mobile|postal_code|prefecture|city|address|employees|rank|exchanged_on|owner|memo,-|tags,-|next_action",
        12,
        preset="leaddesk",
        sheet="Leads",
    ),
    Case(
        "leaddesk-japanese",
        listed(
            "LeadDesk ID|氏名|姓|名|フリガナ|会社名|会社名フリガナ|部署|役職|メールアドレス|メールアドレス2|電話番号|携帯電話|郵便番号|都道府県|国|Webサイト|従業員数|売上高（円）|申込日時|出席|参加時間（分）|配信の同意|担当|獲得経路|次の行動",
            JAPANESE,
            "=number", "{full}", "{family}", "{given}", "{kana}", "{company}", "{ckana}", "{dept}", "{title}", "{mail}", "x{mail}", "{phone}", "{mobile}", "{postal}", "{pref}", "日本", "{site}", "=staff_count", "120000000", "=at", "=came", "=minutes", "はい", "{staff}", "展示会", "電話",
        ),
        "-|full_name|family_name|given_name|kana|company|company_kana|department|job_title|email|email2|phone|mobile|postal_code|prefecture|country|website|employees|revenue|registered_at|attended|minutes|consent|owner|source|next_action",
        12,
        kind="seminar",
        preset="leaddesk",
        sheet="リード",
    ),
)  # fmt: skip
