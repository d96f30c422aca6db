"""Webinars and meetings: Zoom of several years in English and Japanese, Teams English, Google Meet, ON24."""
# ruff: noqa: E501 - a row of makers reads best beside the row of its headers

from .case import Case, body, listed, padded, text_rows
from .people import FOREIGN, JAPANESE

_TEAMS_ROWS = [
    ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role"],
    ["Mio Kuga", "7/22/26, 6:58:11 PM", "7/22/26, 8:02:00 PM", "1h 3m 49s", "mio.kuga@our-firm.example.com", "mio.kuga@our-firm.example.com", "Organizer"],
    *body(FOREIGN, "{full}", "7/22/26, 7:02:11 PM", "7/22/26, 7:58:00 PM", "{minutes}m 5s", "{mail}", "{mail}", "Attendee"),
    ["iPhone (Guest)", "7/22/26, 7:10:00 PM", "7/22/26, 7:20:00 PM", "10m", "", "", "Attendee"],
]  # fmt: skip

CASES = (
    Case(
        "zoom-2020",
        [
            *text_rows(
                """
Attendee Report,
Report Generated:,"Apr 09, 2026 8:50 PM"
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views
"Pumps, explained",123-456-789,"Apr 09, 2026 7:00 PM",61,40,0,22,25,20
Host Details,
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
Yes,Rin Aizawa,rin@our-firm.example.com,"Apr 09, 2026 6:50 PM","Apr 09, 2026 8:01 PM",71,Japan
Panelist Details,
Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
Yes,Mio Kuga,mio@our-firm.example.com,"Apr 09, 2026 6:50 PM","Apr 09, 2026 8:01 PM",71,Japan
No,Ken Okabe,ken@our-firm.example.com,--,--,--,--
Attendee Details,
"""
            ),
            *listed(
                "Attended|First Name|Last Name|Email|Registration Time|Approval Status|Join Time|Leave Time|Time in Session (minutes)|Country/Region Name",
                FOREIGN,
                lambda p: "Yes" if p.came else "No", "{given}", "{family}", "{mail}", "Apr 01, 2026 10:00 AM", "approved", lambda p: "Apr 09, 2026 7:01 PM" if p.came else "--", lambda p: "Apr 09, 2026 7:40 PM" if p.came else "--", lambda p: str(p.minutes) if p.came else "--", "{country}",
            ),
            ["Yes", "Alice", "Pemberton", "alice.pemberton@larkfield.example.com", "", "", "Apr 09, 2026 7:45 PM", "Apr 09, 2026 8:00 PM", "15", "United States"],
            ["Other Attended"],
            ["User Name", "Join Time", "Leave Time", "Time in Session (minutes)", "Country/Region Name"],
            ["12125550177", "Apr 09, 2026 7:05 PM", "Apr 09, 2026 7:30 PM", "25", "United States"],
        ],
        "attended|given_name|family_name|email|registered_at|registration_status|joined_at|left_at|minutes|country",
        10,
        kind="seminar",
        header=13,
        preset="zoom",
        facts={"event": "Pumps, explained", "starts_on": "2026-04-09"},
    ),
    Case(
        "zoom-2026",
        padded(
            [
                ["Attendee Report"],
                ["Report generated time", "08/31/2026 09:12:00"],
                ["Topic", "Webinar ID", "Actual Start Time", "Actual Duration (minutes)", "# Registrants", "# Cancelled registrants", "Unique viewers", "Total users"],
                ["在庫管理ウェビナー 夏", "812 0000 0000", "08/30/2026 20:00:00", "62", "12", "0", "8", "11"],
                ["Host Details"],
                ["Attended", "User Name (Original Name)", "Email", "Join Time", "Leave Time", "Time in Session (minutes)", "Is Guest", "Country/Region Name"],
                ["Yes", "相沢 涼", "aizawa@our-firm.example.com", "08/30/2026 19:50:00", "08/30/2026 21:02:00", "72", "No", "Japan"],
                ["Attendee Details"],
                *listed(
                    "Attended|User Name (Original Name)|First Name|Last Name|Email|Phone|Company|Job Title|Department|Number of Employees|Registration Time|Approval Status|Join Time|Leave Time|Time in Session (minutes)|Is Guest|Country/Region Name|Registration Source|導入時期を教えてください|個人情報の取り扱いに同意しますか？",
                    JAPANESE,
                    lambda p: "Yes" if p.came else "No", lambda p: p.full if p.came else "--", "{given}", "{family}", "{mail}", "{mobile}", "{company}", "{title}", "{dept}", "{size}", "08/01/2026 10:00:00 AM", "approved", lambda p: "08/30/2026 20:01:00" if p.came else "--", lambda p: "08/30/2026 20:50:00" if p.came else "--", lambda p: str(p.minutes) if p.came else "--", "Yes", "Japan", "メルマガ", "半年以内", "同意する",
                ),
            ],
            20,
        ),
        "attended|full_name,-|given_name|family_name|email|phone,mobile|company|job_title|department|employees|registered_at|registration_status|joined_at|left_at|minutes|-|country|source,-|answer|consent",
        12,
        kind="seminar",
        header=9,
        preset="zoom",
        facts={"event": "在庫管理ウェビナー 夏", "starts_on": "2026-08-30"},
    ),
    Case(
        "zoom-japanese",
        [
            ["出席者レポート"],
            ["レポート作成日時:", "2026/08/31 09:12"],
            ["トピック", "ウェビナー ID", "実際の開始時間", "実際の所要時間（分）", "登録者数", "キャンセル数"],
            ["物流DXウェビナー", "812 0000 0001", "2026/08/30 14:00", "58", "12", "0"],
            ["ホストの詳細"],
            ["出席済み", "ユーザー名（元の名前）", "メール", "参加時刻", "退出時刻", "セッション時間（分）", "ゲスト", "国/地域名"],
            ["はい", "相沢 涼", "aizawa@our-firm.example.com", "2026/08/30 13:50", "2026/08/30 15:00", "70", "いいえ", "日本"],
            ["パネリストの詳細"],
            ["出席済み", "ユーザー名（元の名前）", "メール", "参加時刻", "退出時刻", "セッション時間（分）", "ゲスト", "国/地域名"],
            ["はい", "久我 美緒", "kuga@our-firm.example.com", "2026/08/30 13:50", "2026/08/30 15:00", "70", "いいえ", "日本"],
            ["出席者の詳細"],
            *listed(
                "出席済み|ユーザー名（元の名前）|名|姓|メール|会社名|役職|登録時刻|承認ステータス|参加時刻|退出時刻|セッション時間（分）|ゲスト|国/地域名|登録ソース",
                JAPANESE,
                lambda p: "はい" if p.came else "いいえ", lambda p: p.full if p.came else "--", "{given}", "{family}", "{mail}", "{company}", "{title}", "2026/08/10 10:00", "承認済み", lambda p: "2026/08/30 14:01" if p.came else "--", lambda p: "2026/08/30 14:40" if p.came else "--", lambda p: str(p.minutes) if p.came else "--", "はい", "日本", "",
            ),
            ["その他の参加者"],
            ["ユーザー名", "参加時刻", "退出時刻", "セッション時間（分）", "国/地域名"],
            ["81355550100", "2026/08/30 14:05", "2026/08/30 14:10", "5", "日本"],
        ],
        "attended|full_name,-|given_name|family_name|email|company|job_title|registered_at|registration_status|joined_at|left_at|minutes|-|country|source,-",
        12,
        kind="seminar",
        header=12,
        preset="zoom",
        facts={"event": "物流DXウェビナー", "starts_on": "2026-08-30"},
    ),
    Case(
        "zoom-meeting-participants",
        [
            ["Meeting ID", "Topic", "Start Time", "End Time", "User Email", "Duration (Minutes)", "Participants"],
            ["899 0000 0000", "Customer briefing", "07/22/2026 10:00:00 AM", "07/22/2026 11:00:00 AM", "mio@our-firm.example.com", "60", "12"],
            [],
            *listed(
                "Name (Original Name)|User Email|Join Time|Leave Time|Duration (Minutes)|Guest|Recording Consent|In Waiting Room",
                FOREIGN,
                "{full}", "{mail}", "07/22/2026 10:01:00 AM", "07/22/2026 10:40:00 AM", "{minutes}", "Yes", "", "No",
            ),
            ["Alice Pemberton", "alice.pemberton@larkfield.example.com", "07/22/2026 10:45:00 AM", "07/22/2026 11:00:00 AM", "15", "Yes", "", "No"],
        ],
        "full_name|email|joined_at|left_at|minutes|-|-|-",
        10,
        kind="seminar",
        header=4,
        preset="zoom",
        facts={"event": "Customer briefing", "starts_on": "2026-07-22", "attended": True},
    ),
    Case(
        "teams-english",
        [
            ["1. Summary"],
            ["Meeting title", "Line 4 retrofit: lessons learnt"],
            ["Attended participants", "12"],
            ["Start time", "7/22/26, 7:00:00 PM"],
            ["End time", "7/22/26, 8:00:00 PM"],
            ["Meeting duration", "1h"],
            ["Average attendance time", "38m 2s"],
            [],
            ["2. Participants"],
            *_TEAMS_ROWS,
            [],
            ["3. In-Meeting Activities"],
            ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"],
            *body(FOREIGN, "{full}", "7/22/26, 7:02:11 PM", "7/22/26, 7:30:00 PM", "{minutes}m 5s", "{mail}", "Attendee"),
            *body(FOREIGN, "{full}", "7/22/26, 7:40:11 PM", "7/22/26, 7:58:00 PM", "{minutes}m 5s", "{mail}", "Attendee"),
        ],
        "full_name|joined_at|left_at|minutes|email|external_id,email2,-|-,tags",
        (11, 12),
        kind="seminar",
        header=10,
        preset="teams",
        facts={"event": "Line 4 retrofit: lessons learnt", "starts_on": "2026-07-22", "attended": True},
    ),
    Case(
        "teams-japanese-newer",
        [
            ["1. 要約"],
            ["会議のタイトル", "\"\"\"もくもく改善会\"\" で会議中\""],
            ["全体の参加者", "12"],
            ["開始時刻", "14/11/22, 09:29:07"],
            [],
            ["2. 参加者"],
            ["名前", "初めての参加", "最終退出", "会議の長さ", "メール アドレス", "参加者 ID (UPN)", "役割"],
            *body(JAPANESE, "{roman} ({full})", "14/11/22, 09:29:07", "14/11/22, 10:21:09", "52 分 2 秒", "{mail}", "{mail}", "出席者"),
        ],
        "full_name|joined_at|left_at|minutes|email|external_id,email2,-|-,tags",
        12,
        kind="seminar",
        header=7,
        preset="teams",
        facts={"event": "もくもく改善会", "starts_on": "2022-11-14", "attended": True},
    ),
    Case(
        "teams-webinar-registration",
        listed(
            "First name|Last name|Email|Registration time|Status|Job title|Organization|What do you hope to learn?",
            FOREIGN,
            "{given}", "{family}", "{mail}", "7/1/2026 10:00 AM", "Registered", "{title}", "{company}", "Costs",
        ),
        "given_name|family_name|email|registered_at|registration_status|job_title|company|answer",
        10,
        kind="seminar",
    ),
    Case(
        "google-meet",
        listed("First name|Last name|Email|Duration|Time joined|Time exited", JAPANESE, "{given}", "{family}", "{mail}", "{minutes} min", "2:01 PM", "2:58 PM"),
        "given_name|family_name|email|minutes|joined_at|left_at",
        12,
        kind="seminar",
        preset="google-meet",
        facts={"attended": True},
    ),
    Case(
        "on24",
        listed(
            "First Name|Last Name|Email|Company|Job Title|Country|Registration Date|Live Minutes|Archive Minutes|Engagement Score|Questions Asked|Opt In",
            FOREIGN,
            "{given}", "{family}", "{mail}", "{company}", "{title}", "{country}", "{day:%m/%d/%Y}", "{minutes}", "0", "7.2", "", "Yes",
        ),
        "given_name|family_name|email|company|job_title|country|registered_at|minutes|-,minutes|-,rank|answer,memo,-|consent",
        10,
        kind="seminar",
        preset="on24",
    ),
    Case(
        "bizzabo",
        listed(
            "First Name|Last Name|Email Address|Company|Title|Registration Date|Status|Registration Type|Checked In|Ticket Name|Dietary requirements",
            FOREIGN,
            "{given}", "{family}", "{mail}", "{company}", "{title}", "{day:%Y-%m-%d}", "Confirmed", "Delegate", lambda p: "Yes" if p.came else "No", "Full pass", "none",
        ),
        "given_name|family_name|email|company|job_title|registered_at|registration_status|-,answer,tags|attended|answer,tags,-|answer,-",
        10,
        kind="seminar",
    ),
)  # fmt: skip
