"""Further lists, written after the others as a check that what was learned holds: forms, tools, odd ledgers, languages."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from .case import Case, body, listed
from .people import FOREIGN, JAPANESE

CASES = (
    Case(
        "french",
        listed("Nom|Prénom|Société|Fonction|Courriel|Téléphone|Portable|Adresse|Code postal|Ville|Pays|Secteur|Remarques", FOREIGN, "{family}", "{given}", "{company}", "{title}", "{mail}", "{phone}", "{mobile}", "{street}", "{zip}", "{city}", "{country}", "Industrie", ""),
        "family_name|given_name|company|job_title|email|phone|mobile|address|postal_code|city|country|industry|memo,-",
        10,
    ),
    Case(
        "spanish",
        listed("Nombre|Apellidos|Empresa|Cargo|Correo electrónico|Teléfono|Móvil|Ciudad|País|Notas", FOREIGN, "{given}", "{family}", "{company}", "{title}", "{mail}", "{phone}", "{mobile}", "{city}", "{country}", "feria"),
        "given_name|family_name|company|job_title|email|phone|mobile|city|country|memo",
        10,
    ),
    Case(
        "chinese-traditional",
        listed("編號|姓名|公司名稱|部門|職稱|電子郵件|手機號碼|電話號碼|傳真|聯絡地址|郵遞區號|來源|備註", JAPANESE, "{i}", "{tight}", "{company}", "{dept}", "{title}", "{mail}", "{mobile}", "{phone}", "{fax}", "{address}", "{postal}", "展覽", ""),
        "-,external_id|full_name|company|department|job_title|email|mobile|phone|fax|address|postal_code|source|memo,-",
        12,
    ),
    Case(
        "contact-with-details",
        listed("会社名|担当者|担当者部署|担当者役職|TEL|FAX|e-mail|弊社担当|訪問日|商談内容", JAPANESE, "{company}", "{full}", "{dept}", "{title}", "{phone}", "{fax}", "{mail}", "{staff}", "{slashed}", "見積依頼"),
        "company|full_name|department|job_title|phone|fax|email|owner|exchanged_on,-|memo",
        12,
    ),
    Case(
        "organiser-workbook",
        listed(
            "来場者ID|来場日|登録区分|お名前(姓)|お名前(名)|フリガナ(姓)|フリガナ(名)|勤務先|部署|役職|勤務先郵便番号|勤務先都道府県|勤務先住所|勤務先電話|メール|業種|職種|従業員規模|製品導入への関与|メモ1|メモ2|スキャン担当者|スキャン日時",
            JAPANESE,
            "V{number}", "=day", "一般", "{family}", "{given}", "{fkana}", "{gkana}", "{company}", "{dept}", "{title}", "{postal}", "{pref}", "{city}{block}", "{phone}", "{mail}", "{industry}", "生産技術", "{size}", "選定する", "{wish}", "", "{staff}", "=at",
        ),
        "external_id|exchanged_on|-,tags,answer|family_name|given_name|family_kana|given_kana|company|department|job_title|postal_code|prefecture|address|phone|email|industry|-,answer,tags|employees|-,answer,tags|memo|memo,-|owner|-,exchanged_on,joined_at",
        12,
        sheet="来場者リスト",
    ),
    Case(
        "attendance-ledger",
        listed(
            "申込No|申込日|セミナー名|氏名|会社|所属|電話|Mail|出欠|参加時間（分）|質問|満足度(5段階)|個人情報同意|営業フォロー",
            JAPANESE,
            "{number}", "{slashed}", "在庫削減セミナー", "{full}", "{company}", "{dept}", "{phone}", "{mail}", lambda p: "○" if p.came else "×", lambda p: p.minutes if p.came else None, "{wish}", "4", "同意", "要",
        ),
        "external_id|registered_at|event|full_name|company|department|phone|email|attended|minutes|answer|answer|consent|next_action,tags,-",
        12,
        kind="seminar",
        facts={"event": "在庫削減セミナー"},
    ),
    Case(
        "inquiry-form",
        listed(
            "お問い合わせ日時|お問い合わせ種別|会社名|部署|お名前|ふりがな|メールアドレス|メールアドレス（確認用）|電話番号|お問い合わせ内容|プライバシーポリシーに同意|流入元URL|ユーザーエージェント|IPアドレス",
            JAPANESE,
            "{moment}", "製品について", "{company}", "{dept}", "{full}", "{hira}", "{mail}", "{mail}", "{phone}", "{wish}", "同意する", "https://www.our-firm.example.com/?utm=x", "Mozilla/5.0", "192.0.2.{number}",
        ),
        "registered_at|-,tags,answer|company|department|full_name|kana|email|-|phone|answer,memo|consent|-,source|-|-",
        12,
        facts={"kind_is_open": True},
    ),
    Case(
        "whitepaper-downloads",
        listed("ダウンロード日時|資料名|姓|名|会社名|部署名|役職|メールアドレス|電話番号|従業員数|課題をお聞かせください", JAPANESE, "{moment}", "在庫管理ガイド", "{family}", "{given}", "{company}", "{dept}", "{title}", "{mail}", "{phone}", "{size}", "{wish}"),
        "registered_at|-,event,tags,answer|family_name|given_name|company|department|job_title|email|phone|employees|answer",
        12,
        facts={"kind_is_open": True},
    ),
    Case(
        "marketo",
        listed("Id|First Name|Last Name|Email Address|Company Name|Job Title|Phone Number|Person Score|Person Source|Unsubscribed|Marketing Suspended|Created At|Updated At|SFDC Type", FOREIGN, "{number}", "{given}", "{family}", "{mail}", "{company}", "{title}", "{phone}", "42", "Trade show", "false", "false", "{day} 10:00", "{day} 11:00", "Lead"),
        "external_id|given_name|family_name|email|company|job_title|phone|-|source|consent|-|registered_at,-|-|-",
        10,
    ),
    Case(
        "mailchimp",
        listed("Email Address|First Name|Last Name|Phone Number|Company|MEMBER_RATING|OPTIN_TIME|OPTIN_IP|CONFIRM_TIME|LATITUDE|GMTOFF|LEID|EUID|NOTES|TAGS", FOREIGN, "{mail}", "{given}", "{family}", "{phone}", "{company}", "2", "{day} 10:00:00", "192.0.2.7", "{day} 10:00:00", "", "", "{number}", "e{number}f", "", "\"fair\""),
        "email|given_name|family_name|phone|company|-,rank|-,registered_at,consent|-|-|-|-|-,external_id|-,external_id|memo,-|tags",
        10,
    ),
    Case(
        "peatix-form",
        listed(
            "注文番号|氏名|フリガナ|メールアドレス|チケット名|枚数|金額|支払方法|申込日時|チェックイン日時|Q1.会社名|Q2.部署名|Q3.役職|Q4.当日聞きたいこと",
            JAPANESE,
            "{number}", "{full}", "{kana}", "{mail}", "一般", "1", "0", "-", "{moment}", lambda p: "2026-06-01 13:00" if p.came else "", "{company}", "{dept}", "{title}", "{wish}",
        ),
        "external_id,-|full_name|kana|email|answer,tags,-|-|-|-|registered_at|attended,joined_at|company|department|job_title|answer",
        12,
        kind="seminar",
    ),
    Case(
        "header-with-line-breaks",
        [
            ["取引先担当者一覧"],
            [],
            ["No", "会社名\n（正式名称）", "担当者\n氏名", "役職\n部署", "電話\n番号", "メール\nアドレス", "最終\n接触日", "当社\n担当"],
            *body(JAPANESE, "{i}", "{company}", "{full}", "{dept} {title}", "{phone}", "{mail}", "{slashed}", "{staff}"),
        ],
        "-,external_id|company|full_name|department,job_title|phone|email|-,exchanged_on|owner",
        12,
        header=3,
        sheet="一覧",
    ),
    Case(
        "prefixed-headers",
        listed("【会社】名称|【会社】住所|【会社】電話番号|【担当者】氏名|【担当者】部署|【担当者】メール|【自社】担当|【自社】メモ", JAPANESE, "{company}", "{address}", "{phone}", "{full}", "{dept}", "{mail}", "{staff}", "{wish}"),
        "company|address|phone|full_name|department|email|owner|memo",
        12,
    ),
    Case(
        "cvent",
        listed(
            "Confirmation Number|First Name|Last Name|Email Address|Company Name|Title|Registration Status|Registration Date|Participant|Admission Item|Internal Notes|Mobile Phone|Work Address 1|Work City|Work State/Province|Work ZIP/Postal Code|Work Country",
            FOREIGN,
            "C{number}", "{given}", "{family}", "{mail}", "{company}", "{title}", "Accepted", "{day:%m/%d/%Y}", lambda p: "Yes" if p.came else "No", "Full pass", "", "{mobile}", "{street}", "{city}", "{state}", "{zip}", "{country}",
        ),
        "external_id|given_name|family_name|email|company|job_title|registration_status|registered_at|attended,-|-,answer,tags|memo,-|mobile|address|city|prefecture|postal_code|country",
        10,
        kind="seminar",
    ),
    Case(
        "kintone",
        listed("レコード番号|会社名|担当者名|部署名|役職|TEL|FAX|メールアドレス|作成日時|更新日時|作成者|更新者|案件担当者|顧客ランク", JAPANESE, "{number}", "{company}", "{full}", "{dept}", "{title}", "{phone}", "{fax}", "{mail}", "{moment}", "{moment}", "相沢", "久我", "{staff}", "{rank}"),
        "external_id|company|full_name|department|job_title|phone|fax|email|registered_at,-|-|-|-|owner|rank",
        12,
    ),
    Case(
        "salesforce-campaign-members",
        listed("Campaign Name|Member Status|First Name|Last Name|Title|Company|Email|Phone|Mailing City|Mailing State/Province|Lead Source|First Responded Date", FOREIGN, "Pump Days 2026", "Responded", "{given}", "{family}", "{title}", "{company}", "{mail}", "{phone}", "{city}", "{state}", "Event", "{day:%m/%d/%Y}"),
        "event|-,registration_status|given_name|family_name|job_title|company|email|phone|city|prefecture|source|-,registered_at",
        10,
        facts={"event": "Pump Days 2026", "kind_is_open": True},
    ),
    Case(
        "ours-under-several-names",
        listed("獲得者|IS担当|FS担当|リード名|会社|役職|メアド|TEL|取得経路|課題感|次アクション", JAPANESE, "{staff}", "{staff}", "{staff}", "{full}", "{company}", "{title}", "{mail}", "{phone}", "展示会", "在庫が多い", "架電"),
        "owner|-,owner|-,owner|full_name|company|job_title|email|phone|source|memo,-,answer|next_action",
        12,
    ),
    Case(
        "no-header-split-name",
        [[p.company, p.family, p.given, p.mail, p.phone] for p in JAPANESE],
        "company|family_name|given_name|email|phone",
        12,
        header=None,
    ),
    Case(
        "snake-case-export",
        listed("id|company_name|last_name|first_name|last_name_kana|first_name_kana|department_name|position|email_address|tel|mobile_tel|zip_code|prefecture_name|address_1|address_2|lead_source|assigned_user|created_at|updated_at|opt_in_flag", JAPANESE, "{number}", "{company}", "{family}", "{given}", "{fkana}", "{gkana}", "{dept}", "{title}", "{mail}", "{phone}", "{mobile}", "{postal}", "{pref}", "{city}", "{block}", "web", "{staff}", "{day} 10:00:00", "{day} 10:00:00", "1"),
        "external_id|company|family_name|given_name|family_kana|given_kana|department|job_title|email|phone|mobile|postal_code|prefecture|address,city|address|source|owner|registered_at,exchanged_on,-|-|consent",
        12,
    ),
    Case(
        "exhibitor-portal-english",
        listed("Badge ID|Scan Time|First Name|Last Name|Job Title|Company|Work Email|Work Phone|Country|Company Size|Product Interest|Purchase Timeframe|Follow-Up Action|Rating (1-5)|Scanned By|Comments", FOREIGN, "B{number}", "{day} 10:11", "{given}", "{family}", "{title}", "{company}", "{mail}", "{phone}", "{country}", "51-200", "Pumps", "3 months", "Call", "3", "{staff}", "nice"),
        "external_id|exchanged_on|given_name|family_name|job_title|company|email|phone|country|employees|answer|answer|next_action|-,rank|owner|memo,answer",
        10,
    ),
)  # fmt: skip
