"""The products: how their lists are known, and what their columns mean where the wording misleads."""

from leaddesk.lists.recognition.preset import Preset
from leaddesk.translation import Word

PRODUCTS: tuple[Preset, ...] = (
    Preset(
        "leaddesk",
        Word("LeadDesk", "LeadDesk"),
        "business-cards",
        ("LeadDesk ID",),
    ),
    Preset(
        "eight",
        Word("Eight", "Eight"),
        "business-cards",
        (
            "会社名|TEL会社|名刺交換日",
            "会社名|TEL直通|名刺交換日",
            "Eightでつながっている人",
        ),
        columns={"Eightでつながっている人": None, "再データ化中の名刺": None, "'?'を含んだデータ": None},
        is_card_app=True,
    ),
    Preset(
        "sansan",
        Word("Sansan", "Sansan"),
        "business-cards",
        (
            "名刺所有者ユーザID",
            "住所(1)［全て］|Email(1)",
            "TEL-1(1)|Email(1)",
            "名刺ID|人物ID",
            "TEL_1|名刺交換日|名刺所有者名",
        ),
        is_card_app=True,
    ),
    Preset(
        "camcard",
        Word("CamCard", "CamCard"),
        "business-cards",
        (
            "創建日期|姓名",
            "创建日期|姓名",
            "公司1|職位1",
            "公司1|职位1",
        ),
        is_card_app=True,
    ),
    Preset(
        "hot-profile",
        Word("Hot Profile", "ホットプロファイル"),
        "business-cards",
        (
            "会社名略称|公開ステータス",
            "会社名|会社名略称|名刺交換日",
        ),
        is_card_app=True,
    ),
    Preset(
        "outlook",
        Word("Outlook", "Outlook"),
        "business-cards",
        (
            "電子メール アドレス|電子メールの種類",
            "番地 (会社)|電子メール アドレス",
            "Business Street|E-mail Address",
            "Straße geschäftlich|E-Mail-Adresse",
        ),
        columns={
            "肩書き": None,
            "Title": None,
            "Anrede": None,
            "Position": "job_title",
            "職業": None,
            "Manager": None,
            "優先度": None,
            "Priority": None,
            "ID 番号": None,
            "Land": "country",
            "Region": "prefecture",
            "部署": "department",
        },
    ),
    Preset(
        "google-contacts",
        Word("Google Contacts", "Google コンタクト"),
        "business-cards",
        (
            "E-mail 1 - Value",
            "E-mail 1 - Type",
            "Organization 1 - Name|Given Name",
        ),
    ),
    Preset(
        "thunderbird",
        Word("Thunderbird", "Thunderbird"),
        "business-cards",
        (
            "Primary Email|Screen Name",
            "Primary Email|Secondary Email|Display Name",
            "Primäre E-Mail|Anzeigename",
        ),
    ),
    Preset(
        "cybozu",
        Word("Cybozu", "サイボウズ"),
        "business-cards",
        ("名前(姓)|よみ(姓)",),
    ),
    Preset(
        "atena",
        Word("Atena Shokunin", "宛名職人"),
        "business-cards",
        (
            "自宅〒|会社〒",
            "連名|会社住所1",
        ),
    ),
    Preset(
        "hubspot",
        Word("HubSpot", "HubSpot"),
        "business-cards",
        (
            "Record ID|Lifecycle stage",
            "Record ID|Create date",
            "Record ID|Lead status",
            "レコードID|ライフサイクルステージ",
            "Record ID|First name|Contact owner",
        ),
    ),
    Preset(
        "salesforce",
        Word("Salesforce", "Salesforce"),
        "business-cards",
        (
            "Lead Owner|Lead Source",
            "Lead Owner|Lead Status",
            "リード 所有者|リードソース",
            "リード所有者|リード状況",
            "リード 所有者|リード 状況",
            "Company / Account",
            "リード ID|リードソース",
        ),
        columns={"Title": "job_title"},
    ),
    Preset(
        "linkedin",
        Word("LinkedIn", "LinkedIn"),
        "business-cards",
        ("Connected On|Position",),
        columns={"URL": "linkedin", "Connected On": "exchanged_on"},
    ),
    Preset(
        "apollo",
        Word("Apollo", "Apollo"),
        "business-cards",
        (
            "Person Linkedin Url",
            "# Employees|Email Status|Seniority",
        ),
        columns={"Title": "job_title", "Keywords": None},
    ),
    Preset(
        "zoho",
        Word("Zoho CRM", "Zoho CRM"),
        "business-cards",
        (
            "Record Id|Lead Name",
            "Lead Name|Created Time",
            "Record Id|Lead Owner",
        ),
    ),
    Preset(
        "odoo",
        Word("Odoo", "Odoo"),
        "business-cards",
        (
            "External ID|Contact Name",
            "External ID|Company Name|Job Position",
        ),
        columns={"Name": None},
    ),
    Preset(
        "bales",
        Word("BALES CLOUD", "BALES CLOUD"),
        "business-cards",
        (
            "リードURL|コール日時",
            "リードステージ|リードURL",
        ),
    ),
    Preset(
        "comdesk",
        Word("Comdesk", "Comdesk"),
        "business-cards",
        (
            "UUID|住所カナ",
            "Tel1|Tel2|旧社名",
        ),
    ),
    Preset(
        "zoom",
        Word("Zoom", "Zoom"),
        "seminar",
        (
            "User Name (Original Name)",
            "Name (Original Name)",
            "Attended|Approval Status",
            "名前（元の名前）",
            "ユーザー名（元の名前）",
            "Approval Status|Registration Time",
            "登録時刻|承認ステータス",
        ),
        titles=(
            "Webinar ID",
            "ウェビナー ID",
            "Meeting ID",
            "ミーティング ID",
            "Registration Report",
            "Attendee Report",
        ),
        columns={"Guest": None, "ゲスト": None},
    ),
    Preset(
        "teams",
        Word("Microsoft Teams", "Microsoft Teams"),
        "seminar",
        (
            "Participant ID (UPN)",
            "参加者 ID (UPN)",
            "名前|すべての参加|最初の参加",
            "名前|最終退出|会議の長さ",
            "Name|First join|Last leave",
        ),
        columns={
            "すべての参加": "joined_at",
            "最初の参加": "left_at",
            "参加者 ID (UPN)": "external_id",
            "Participant ID (UPN)": "external_id",
            "役割": None,
            "Role": None,
        },
    ),
    Preset(
        "google-meet",
        Word("Google Meet", "Google Meet"),
        "seminar",
        (
            "Duration|Time joined|Time exited",
            "First name|Time joined",
        ),
    ),
    Preset(
        "gotowebinar",
        Word("GoToWebinar", "GoToWebinar"),
        "seminar",
        (
            "Attended|Interest Rating",
            "Interest Rating|Join Time",
        ),
    ),
    Preset(
        "on24",
        Word("ON24", "ON24"),
        "seminar",
        (
            "Live Minutes|Archive Minutes",
            "Engagement Score|Live Minutes",
        ),
    ),
    Preset(
        "connpass",
        Word("connpass", "connpass"),
        "seminar",
        (
            "参加枠名|ユーザー名|表示名",
            "参加枠名|参加ステータス",
        ),
        columns={"ユーザー名": None, "更新日時": "registered_at"},
    ),
    Preset(
        "luma",
        Word("Luma", "Luma"),
        "seminar",
        (
            "api_id|approval_status",
            "qr_code_url|ticket_name",
        ),
    ),
    Preset(
        "eventbrite",
        Word("Eventbrite", "Eventbrite"),
        "seminar",
        (
            "Order #|Attendee #",
            "Order #|Ticket Type",
            "Attendee Status|Order Date",
        ),
    ),
    Preset(
        "meetup",
        Word("Meetup", "Meetup"),
        "seminar",
        (
            "RSVPed on|Joined Group on",
            "RSVPed on|Event Host",
        ),
        columns={"Event Host": None, "Guests": None, "Title": "job_title"},
    ),
    Preset(
        "peatix",
        Word("Peatix", "Peatix"),
        "seminar",
        (
            "注文番号|チケット番号|チケット名",
            "お名前（カナ）|チケット名",
        ),
    ),
    Preset(
        "microsoft-forms",
        Word("Microsoft Forms", "Microsoft Forms"),
        "seminar",
        (
            "ID|開始時刻|完了時刻",
            "ID|Start time|Completion time",
        ),
        columns={"開始時刻": None, "Start time": None, "完了時刻": "registered_at", "Completion time": "registered_at"},
    ),
    Preset(
        "google-forms",
        Word("Google Forms", "Google フォーム"),
        "seminar",
        (
            "タイムスタンプ",
            "Timestamp",
        ),
    ),
)
"""A new product is one entry here."""

VCARD = Preset("vcard", Word("vCard", "vCard"), "business-cards")
"""Files that name their fields themselves."""
