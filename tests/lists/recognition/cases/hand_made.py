"""Ledgers that people make: titles, merged headers, notes, totals, examples, several sheets, our own staff beside."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from leaddesk.lists.document import Sheet

from .case import Case, body, listed
from .people import FOREIGN, JAPANESE

_HEAD = "No.|会社名|部署|役職|氏名|電話|メール|ランク|担当|備考"
_MAKERS = ("=number", "{company}", "{dept}", "{title}", "{full}", "{phone}", "{mail}", "{rank}", "{staff}", "{wish}")
_FIELDS = "external_id,-|company|department|job_title|full_name|phone|email|rank|owner|memo"

CASES = (
    Case(
        "booth-sheet",
        listed(
            "展示会名|名刺取得日|営業担当|会社名|役職|顧客名|代表電話|携帯電話|メールアドレス|都道府県|住所|ランク",
            JAPANESE,
            "製造DX展2026", "{slashed}", "{staff}", "{company}", "{title}", "{full}", "{phone}", "{mobile}", "{mail}", "{pref}", "{city}{block}", "{rank}",
        ),
        "event|exchanged_on|owner|company|job_title|full_name|phone|mobile|email|prefecture|address|rank",
        12,
        facts={"event": "製造DX展2026"},
    ),
    Case(
        "ad-media-leads",
        listed(
            "氏名|職種|役職|企業名|業種|従業員規模|申込経路|申込日|メールアドレス|電話番号",
            JAPANESE,
            "{full}", "経営企画", "{title}", "{company}", "{industry}", "301名～500名", "比較サイト", "{slashed}", "{mail}", "{phone}",
        ),
        "full_name|-,answer,tags|job_title|company|industry|employees|source|registered_at|email|phone",
        12,
        kind="seminar",
        facts={"kind_is_open": True},
    ),
    Case(
        "visitor-list",
        listed("参加者氏名|ふりがな|会社名|カテゴリー|招待者|メール|種別", JAPANESE, "{full}", "{hira}", "{company}", "{industry}", "{staff}", "{mail}", "ビジター"),
        "full_name|kana|company|industry,tags,-|-,owner,source|email|tags,answer,-",
        12,
        kind="seminar",
    ),
    Case(
        "title-rows-and-total",
        [
            ["第3回 いろどり産業フェア　獲得名刺一覧"],
            ["会期：2026年6月3日(水)～5日(金)　会場：みどりメッセ"],
            ["出力日：2026/06/08", "", "", "", "", "", "", "作成者：久我"],
            [],
            *listed(_HEAD, JAPANESE, *_MAKERS),
            [],
            ["", "合計", "", "", "12名"],
            ["※ランクA＝1か月以内に訪問"],
            ["以上"],
        ],
        _FIELDS,
        12,
        header=5,
        sheet="名刺",
        facts={"event": "第3回 いろどり産業フェア", "starts_on": "2026-06-03", "event_kind": "trade-show"},
    ),
    Case(
        "merged-header-without-merge-facts",
        [
            ["", "お客様情報", "", "", "", "連絡先", "", "対応", "", ""],
            *listed("No|会社名|部署|役職|お名前|TEL|E-mail|温度感|担当者|メモ", JAPANESE, "=number", "{company}", "{dept}", "{title}", "{full}", "{phone}", "{mail}", "{heat}", "{staff}", "{wish}"),
        ],
        "external_id,-|company|department|job_title|full_name|phone|email|rank|owner|memo",
        12,
        header=2,
    ),
    Case(
        "split-name-under-merged-cells",
        [
            ["会社名", "部署", "氏名", "", "フリガナ", "", "電話番号", "", "メールアドレス"],
            ["", "", "姓", "名", "セイ", "メイ", "固定", "携帯", ""],
            *body(JAPANESE, "{company}", "{dept}", "{family}", "{given}", "{fkana}", "{gkana}", "{phone}", "{mobile}", "{mail}"),
        ],
        "company|department|family_name|given_name|family_kana|given_kana|phone|mobile|email",
        12,
        header=2,
        sheet="Sheet1",
        merged=((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5), (0, 6, 0, 7), (0, 8, 1, 8)),
    ),
    Case(
        "three-row-header",
        [
            ["春の展示会 来場者", "", "", "", "", "", "", ""],
            ["お客様", "", "", "", "", "当社", "", ""],
            ["基本情報", "", "連絡先", "", "", "フォロー", "", ""],
            ["会社名", "氏名", "電話番号", "メール", "住所", "担当者氏名", "次回アクション", "備考"],
            *body(JAPANESE, "{company}", "{full}", "{phone}", "{mail}", "{address}", "{staff}", "電話", "{wish}"),
        ],
        "company|full_name|phone|email|address|owner|next_action|memo",
        12,
        header=4,
        sheet="一覧",
        merged=((0, 0, 0, 7), (1, 0, 1, 4), (1, 5, 1, 7), (2, 0, 2, 1), (2, 2, 2, 4), (2, 5, 2, 7)),
    ),
    Case(
        "hints-and-example-below-header",
        [
            *listed("会社名（必須）|氏名（必須）|フリガナ|メールアドレス（必須）|電話番号|名刺交換日", (), "", "", "", "", "", ""),
            ["必須", "必須", "任意", "必須", "任意", "任意"],
            ["例）株式会社サンプル", "例）見本 太郎", "ミホン タロウ", "taro@sample.example.co.jp", "03-2555-0000", "2026/4/1"],
            *body(JAPANESE, "{company}", "{full}", "{kana}", "{mail}", "{phone}", "{slashed}"),
        ],
        "company|full_name|kana|email|phone|exchanged_on",
        12,
        sheet="入力シート",
    ),
    Case(
        "sections-by-day",
        [
            ["■ 1日目（6月3日）"],
            *listed(_HEAD, JAPANESE[:5], *_MAKERS),
            [],
            ["■ 2日目（6月4日）"],
            *listed(_HEAD, JAPANESE[5:], *_MAKERS),
            ["小計", "", "", "", "7"],
        ],
        _FIELDS,
        12,
        header=2,
    ),
    Case(
        "group-rows-inside",
        [
            *listed(_HEAD, JAPANESE[:4], *_MAKERS),
            ["【東京会場】"],
            *body(JAPANESE[4:9], *_MAKERS),
            ["【大阪会場】"],
            *body(JAPANESE[9:], *_MAKERS),
        ],
        _FIELDS,
        12,
    ),
    Case(
        "numbered-empty-rows",
        [
            *listed(_HEAD, JAPANESE, "{i}", *_MAKERS[1:]),
            *[[str(number), "", "", "", "", "", "", "", "", ""] for number in range(13, 31)],
        ],
        _FIELDS.replace("external_id,-", "-"),
        12,
        sheet="名簿",
    ),
    Case(
        "blank-columns-left",
        [[], *[["", "", *row] for row in listed("会社名|ご芳名|お電話|Ｅ－ｍａｉｌ|お役職|ご住所", JAPANESE, "{company}", "{full} 様", "=phone_number", "{mail}", "{title}", "〒{postal}　{address}")]],
        "company|full_name|phone|email|job_title|address",
        12,
        header=2,
        first_column=2,
        sheet="Sheet1",
    ),
    Case(
        "several-data-sheets",
        listed("会社名|氏名|メール|電話", JAPANESE, "{company}", "{full}", "{mail}", "{phone}"),
        "company|full_name|email|phone",
        12,
        sheet="見込み客",
        more_sheets=(
            Sheet("マスタ", [["都道府県"], ["東京都"], ["大阪府"], ["愛知県"]]),
            Sheet("集計", [["ランク", "人数"], ["A", 4], ["B", 5], ["C", 3]]),
            Sheet("旧リスト", listed("会社名|氏名|メール|電話", JAPANESE * 3, "{company}", "{full}", "{mail}", "{phone}"), is_hidden=True),
            Sheet("社内担当", listed("氏名|メール", JAPANESE[:2], "{staff}", "{mail}")),
        ),
        facts={"sheet_at": 2},
    ),
    Case(
        "staff-and-prospect",
        listed(
            "登録日|担当者|企業名|ご担当者様|ご担当者様役職|ご担当者様メールアドレス|企業代表電話|企業URL|確度|ネクストアクション",
            JAPANESE,
            "{slashed}", "{staff}", "{company}", "{full}", "{title}", "{mail}", "{phone}", "{site}", "{rank}", "再訪",
        ),
        "registered_at,exchanged_on|owner|company|full_name|job_title|email|phone|website|rank|next_action",
        12,
    ),
    Case(
        "prospect-called-tantosha",
        listed("取引先名|担当者|担当者携帯|担当者E-mail|自社担当|所在地", JAPANESE, "{company}", "{full}", "{mobile}", "{mail}", "{staff}", "{address}"),
        "company|full_name|mobile|email|owner|address",
        12,
    ),
    Case(
        "postal-code-in-two",
        listed("氏名|郵便番号1|郵便番号2|都道府県|住所1|住所2|建物名|電話1|電話2|携帯|勤務先", JAPANESE, "{full}", lambda p: p.postal[:3], lambda p: p.postal[4:], "{pref}", "{city}", "{block}", "サンプルビル2F", "{phone}", "{fax}", "{mobile}", "{company}"),
        "full_name|postal_code|postal_code|prefecture|address,city|address|address|phone|phone2|mobile|company",
        12,
    ),
    Case(
        "half-width-and-noise",
        listed(
            "ｶｲｼｬﾒｲ|ﾌﾞｼｮ|ＴＥＬ|ﾌﾘｶﾞﾅ|お名前　※必須|Ｅメール　※必須|①従業員規模|②ご関心のある分野（複数回答可）|備考|備考",
            JAPANESE,
            "{ckana}", "{dept}", "{phone}", "{kana}", "{full}", "{mail}", "{size}", "在庫管理, 工程管理", "", "{wish}",
        ),
        "company_kana|department|phone|kana|full_name|email|employees|answer|memo,-|memo",
        12,
    ),
    Case(
        "no-header-latin",
        [[p.given, p.family, p.company, p.title, p.mail, p.phone, p.country] for p in FOREIGN],
        "given_name|family_name|company|job_title|email|phone|country",
        10,
        header=None,
    ),
    Case(
        "no-header-with-date-rank-staff",
        [[p.slashed, p.company, p.tight, p.mail, p.mobile, p.rank, p.staff] for p in JAPANESE],
        "exchanged_on|company|full_name|email|mobile,phone|rank|owner,-",
        12,
        header=None,
    ),
    Case(
        "title-then-no-header",
        [["名刺リスト 2026年6月"], [], *[[p.company, p.full, p.kana, p.phone, p.mail] for p in JAPANESE]],
        "company|full_name|kana|phone|email",
        12,
        header=None,
    ),
    Case(
        "english-ledger",
        [
            ["Spring Expo 2026 - Lead List"],
            ["Booth 4-12", "", "Exported 12 May 2026"],
            [],
            *listed(
                "#|Contact|Organisation|Position|E-mail|Tel.|Cell|Interest level|Rep|Follow-up|Remarks|Opt-in",
                FOREIGN,
                "{i}", "{full}", "{company}", "{title}", "{mail}", "{phone}", "{mobile}", "{rank}", "{staff}", "Call", "", "Y",
            ),
            ["Total leads: 10"],
        ],
        "-,external_id|full_name|company|job_title|email|phone|mobile|rank|owner|next_action|memo,-|consent",
        10,
        header=4,
        facts={"event": "Spring Expo 2026", "event_kind": "trade-show"},
    ),
    Case(
        "german-ledger",
        listed(
            "Name|Vorname|Firma|Abteilung|Funktion|Straße|PLZ|Ort|Land|Telefon|Handy|E-Mail|Branche|Bemerkung|Datum",
            FOREIGN,
            "{family}", "{given}", "{company}", "Technik", "{title}", "{street}", "{zip}", "{city}", "{country}", "{phone}", "{mobile}", "{mail}", "Maschinenbau", "", "{day:%d.%m.%Y}",
        ),
        "family_name|given_name|company|department|job_title|address|postal_code|city|country|phone|mobile|email|industry|memo,-|exchanged_on,registered_at,-",
        10,
    ),
    Case(
        "chinese-simplified",
        listed(
            "序号|公司名称|联系人|部门|职务|手机号码|电话|电子邮箱|地址|邮编|国家|行业|备注",
            JAPANESE,
            "{i}", "{company}", "{tight}", "{dept}", "{title}", "{mobile}", "{phone}", "{mail}", "{address}", "{postal}", "日本", "{industry}", "",
        ),
        "-,external_id|company|full_name|department|job_title|mobile|phone|email|address|postal_code|country|industry|memo,-",
        12,
    ),
    Case(
        "korean",
        listed("이름|회사명|부서|직책|이메일|휴대폰|전화번호|주소|비고", FOREIGN, "{full}", "{company}", "", "{title}", "{mail}", "{mobile}", "{phone}", "{street}", "memo"),
        "full_name|company|department,-|job_title|email|mobile|phone|address|memo",
        10,
    ),
    Case(
        "unknown-language-header",
        listed("Ime|Tvrtka|Pošta|Broj", FOREIGN, "{full}", "{company}", "{mail}", "{phone}"),
        "full_name|company|email|phone",
        10,
    ),
    Case(
        "survey-beside-company",
        listed(
            "ご芳名|貴社名|会社規模をお選びください|貴社の業種|ご職種|ご役職区分|e-mailアドレス|ご興味のある製品|導入の決裁権|ご予算|ご紹介者|メルマガ配信",
            JAPANESE,
            "{full}", "{company}", "{size}", "{industry}", "生産管理", "部長クラス", "{mail}", "在庫管理、工程管理", "あり", "未定", "", "希望しない",
        ),
        "full_name|company|employees,answer|industry|-,answer,tags|-,answer,job_title,tags|email|answer|answer|answer|-|consent",
        12,
        facts={"kind_is_open": True},
    ),
    Case(
        "shared-mailboxes",
        [
            *listed("会社名|氏名|メールアドレス|電話番号", JAPANESE[:3], "{company}", "{full}", "{mail}", "{phone}"),
            ["株式会社つくし屋", "宇佐見 豊", "info@tsukushiya.example.co.jp", "03-2555-9001"],
            ["株式会社つくし屋", "根岸 梨花", "info@tsukushiya.example.co.jp", "03-2555-9001"],
            ["(株)つくし屋", "宇佐見　豊", "INFO@tsukushiya.example.co.jp", "03-2555-9001"],
            ["株式会社つくし屋", "江口 颯真", "", "03-2555-9001"],
        ],
        "company|full_name|email|phone",
        6,
    ),
)  # fmt: skip
