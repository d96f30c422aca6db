"""Event sites, forms and scanners: Doorkeeper, EventRegist, Meetup, connpass (old), forms, iCapture, talque, Q-PASS."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from .case import Case, listed
from .people import FOREIGN, JAPANESE

CASES = (
    Case(
        "doorkeeper",
        listed(
            "名前|メールアドレス|チケット|ステータス|申込日時|チェックイン日時|会社名|部署・役職|当日お聞きになりたいことをご記入ください",
            JAPANESE,
            "{full}", "{mail}", "一般参加", lambda p: "キャンセル" if p.number % 5 == 0 else "参加予定", "{moment}", lambda p: "2026-06-01 14:00" if p.came else "", "{company}", "{dept} {title}", "{wish}",
        ),
        "full_name|email|answer,tags,-|registration_status|registered_at|attended,joined_at|company|department,job_title|answer",
        12,
        kind="seminar",
    ),
    Case(
        "doorkeeper-english",
        listed(
            "Name|Email|Ticket type|Status|Registered at|Attended|Company name|What is your job title?",
            FOREIGN,
            "{full}", "{mail}", "General", "registered", "{day} 10:00", lambda p: "true" if p.came else "false", "{company}", "{title}",
        ),
        "full_name|email|answer,tags,-|registration_status|registered_at|attended|company|job_title",
        10,
        kind="seminar",
    ),
    Case(
        "eventregist-applicants",
        listed(
            "申込番号|申込日時|チケット種別|姓(アルファベット)|名(アルファベット)|氏名（日本語）|メールアドレス|勤務先名|部署名|役職名|電話番号|申込ステータス|アンケート1|アンケート2",
            JAPANESE,
            "ER{number}", "{moment}", "一般", "{ffirst}", "{fgiven}", "{full}", "{mail}", "{company}", "{dept}", "{title}", "{phone}", "申込済", "製造業", "1年以内",
        ),
        "external_id|registered_at|answer,tags,-|roman_name,family_name|roman_name,given_name|full_name|email|company|department|job_title|phone|registration_status|answer|answer",
        12,
        kind="seminar",
    ),
    Case(
        "eventregist-attendees",
        listed(
            "参加者番号|姓|名|日本語氏名|メールアドレス|勤務先名|部署名|役職名|チェックイン|チェックイン日時|QRコード番号",
            JAPANESE,
            "{number}", "{ffirst}", "{fgiven}", "{full}", "{mail}", "{company}", "{dept}", "{title}", lambda p: "済" if p.came else "未", lambda p: "2026/06/01 13:20" if p.came else "", "QR{number}",
        ),
        "external_id|family_name,roman_name|given_name,roman_name|full_name|email|company|department|job_title|attended|joined_at,attended,-|-,external_id",
        12,
        kind="seminar",
    ),
    Case(
        "meetup",
        listed(
            "Name|User ID|Title|Event Host|RSVP|Guests|RSVPed on|Joined Group on|URL of Member Profile|Attendance|Notes",
            FOREIGN,
            "{full}", "user {number}", "", "No", "Yes", "0", "April 2, 2026 10:00 AM", "March 1, 2025", "https://meetup.example.com/members/{number}", lambda p: "Yes" if p.came else "No", "",
        ),
        "full_name|external_id,-|job_title,-|-,owner|registration_status|-|registered_at|-|-|attended|memo,-",
        10,
        kind="seminar",
        preset="meetup",
    ),
    Case(
        "connpass-old",
        listed(
            "参加枠名|ユーザー名|表示名|コメント|参加ステータス|出欠ステータス|更新日時|受付番号",
            JAPANESE,
            "一般枠", "{fgiven}_{number}", lambda p: p.full if p.number % 3 else "（退会ユーザー）", "", lambda p: "参加キャンセル" if p.number % 4 == 0 else "参加", lambda p: "出席" if p.came else "欠席", "{moment}", "{number}",
        ),
        "answer,tags,-|-,external_id|full_name|answer,memo,-|registration_status|attended|registered_at,-|external_id,-",
        (9, 12),
        kind="seminar",
        preset="connpass",
    ),
    Case(
        "techplay",
        listed(
            "参加枠|参加枠ID|ID|表示名|メールアドレス|氏名|氏名（カナ）|職種|申込日時|参加状況|会社名をご入力ください。|当日の参加方法を選択してください。（単一回答）|その他ご要望",
            JAPANESE,
            "無料枠", "3", "{number}", "{fgiven}", "{mail}", "{full}", "{kana}", "エンジニア", "{moment}", lambda p: "出席" if p.came else "欠席", "{company}", "オンライン", "{wish}",
        ),
        "answer,tags,-|-|external_id|-,full_name|email|full_name|kana|-,answer,tags|registered_at|attended|company|answer|answer,memo",
        12,
        kind="seminar",
    ),
    Case(
        "google-form-long-questions",
        listed(
            "タイムスタンプ|【必須】ご担当者様のお名前をご記入ください|会社名（正式名称でお願いします）|ご所属の部署名を教えてください|お役職|メールアドレス（確認のためもう一度ご入力ください）|ご連絡先メールアドレス|日中ご連絡のつく電話番号|現在のお取り組み状況に最も近いものをお選びください|弊社製品を導入するとしたらいつ頃をお考えですか？|今後、弊社からのご案内をお送りしてもよろしいですか？|その他、ご意見・ご要望があればご自由にお書きください",
            JAPANESE,
            "{moment}:11", "{full}", "{company}", "{dept}", "{title}", "{mail}", "{mail}", "=mobile_number", "情報収集中", "1年以内", "はい", "{wish}",
        ),
        "registered_at|full_name|company|department|job_title|-,email2|email|phone,mobile|answer|answer|consent,answer|answer",
        12,
        kind="seminar",
        preset="google-forms",
    ),
    Case(
        "microsoft-forms",
        listed(
            "ID|開始時刻|完了時刻|メール|名前|会社名|お名前（姓・名）|電話番号|どのセッションに参加されますか|個人情報の取扱いに同意する",
            JAPANESE,
            "{i}", "=at", "=at", "{mail}", "", "{company}", "{full}", "{phone}", "午前の部", "同意する",
        ),
        "-,external_id|-,registered_at|registered_at,-|email|full_name,-|company|full_name|phone|answer|consent",
        12,
        kind="seminar",
        sheet="Form1",
    ),
    Case(
        "icapture",
        listed(
            "Lead ID|First Name|Last Name|Title|Company|Email|Phone|Address|City|State|Zip|Country|Capture Date/Time|Captured By|Device|Lead Rating|Qualifier 1|Qualifier 2|Notes",
            FOREIGN,
            "{number}", "{given}", "{family}", "{title}", "{company}", "{mail}", "{phone}", "{street}", "{city}", "{state}", "{zip}", "{country}", "{day:%m/%d/%Y} 10:11 AM", "{staff}", "iPad 3", "{rank}", "Pumps", "Within 3 months", "",
        ),
        "external_id|given_name|family_name|job_title|company|email|phone|address|city|prefecture|postal_code|country|exchanged_on|owner|-|rank|answer|answer|memo,-",
        10,
    ),
    Case(
        "talque",
        listed("First Name|Last Name|Email|Company Name|Job title|Origin|Country", FOREIGN, "{given}", "{family}", "{mail}", "{company}", "{title}", "Booth scan", "{country}"),
        "given_name|family_name|email|company|job_title|source|country",
        10,
    ),
    Case(
        "q-pass",
        listed(
            "来場者番号|来場日時|入場証種別|会社名|会社名フリガナ|部署名|役職名|氏名|フリガナ|郵便番号|都道府県|住所1|住所2|電話番号|FAX番号|E-Mail|業種|職種|役職|従業員数|来場目的|ブース担当者|見込みランク|ヒアリング内容|メール配信可否",
            JAPANESE,
            "Q{number}", "=at", "一般", "{company}", "{ckana}", "{dept}", "{title}", "{full}", "{kana}", "{postal}", "{pref}", "{city}{block}", "サンプルビル3F", "{phone}", "{fax}", "{mail}", "{industry}", "製造・生産", "課長クラス", "{size}", "情報収集", "{staff}", "{rank}", "{wish}", "可",
        ),
        "external_id|exchanged_on,joined_at|-,tags,answer|company|company_kana|department|job_title|full_name|kana|postal_code|prefecture|address|address|phone|fax|email|industry|-,answer,tags|-,job_title|employees|answer|owner|rank|memo|consent",
        12,
    ),
)  # fmt: skip
