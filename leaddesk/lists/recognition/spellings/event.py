"""Headers of what happened at an event: card, registration, attendance, answers, consent, rank."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "exchanged_on",
        whole="""名刺交換|交換日時|来場日時|読取日|読取日時|読み取り日時|読取時刻|読込日時|スキャン日|スキャン時刻|来訪日
            |来訪日時|面談日|商談日|名刺交換日時|名刺受領日|受領日|接触日時|対応日|対応日時|ブース来場日時
            |ブース訪問日時|来場時刻|来場時間|来ブース日時|connected on|date exchanged|exchanged|exchanged on
            |exchanged at|exchange date|card exchange date|date met|met on|scanned at|scanned on|scan datetime
            |scan date/time|date scanned|captured on|captured at|capture date/time|capture timestamp|lead date
            |lead captured|first scan|visit date|visited at|visit time|date of visit|booth visit time|創建日期
            |建立日期|掃描日期|创建日期|掃描時間|交換日期|名片交換日期|scandatum|erfasst am|besuchsdatum|명함교환일""",
        tails="""名刺交換日|名刺取得日|名刺獲得日|交換日|取得日|獲得日|来場日|接触日|接客日|スキャン日時|scan date
            |scan time|capture date|capture time""",
    ),
    Spelling(
        "exchanged_on",
        whole="名刺更新日時|名刺更新日",
        riddle="card-updated",
    ),
    Spelling(
        "registered_at",
        whole="""タイムスタンプ|timestamp|time stamp|order date|order time|order date/time|apply date|registered
            |rsvped on|rsvp date|submitted|submitted date and time|注文日|注文日時|購入日|購入日時|申込時刻|予約日時
            |予約日|受付日|受付日時|応募日|応募日時|資料請求日|資料請求日時|請求日時|お問い合わせ日時|お問い合わせ日
            |問い合わせ日時|問合せ日|問合せ日時|ダウンロード日時|ダウンロード日|dl日時|download date|downloaded at
            |inquiry date|閲覧日時|送信日時|回答時刻|送信時刻|reg date|registration date / time
            |registration date/time|sign up date|signed up at|signup date|date submitted|response date|登録時刻
            |報名時間|報名日期|报名时间|提交时间|anmeldedatum|angemeldet am|등록일|등록일시|신청일|신청일시
            |date d'inscription|fecha de registro|data di registrazione|start time (form)""",
        tails="""申込日|申込日時|申込み日|申込み日時|申し込み日|申し込み日時|申込日付|登録日時|エントリー日時
            |エントリー日|回答日時|回答日|registration time|registration date|registered at|registered on
            |submitted at|submitted on|submission date|submission time|date registered""",
    ),
    Spelling(
        "registered_at",
        whole="""登録日|登録年月日|作成日|作成日時|作成時刻|追加日|追加日時|created|created at|created on|create date
            |created date|created time|creation date|creation time|date created|date added|added on|added at
            |lead created date|record created|erstellt am""",
        riddle="created",
    ),
    Spelling(
        "registered_at",
        whole="""更新日|更新日時|最終更新日|最終更新日時|modified|last modified|last modified date|updated at|updated on
            |last updated|modified time|modified on|geändert am""",
        riddle="updated",
    ),
    Spelling(
        "exchanged_on",
        whole="日付|年月日|date|datetime|日にち|datum|fecha|data",
        tails="日時",
        riddle="date",
    ),
    Spelling(
        None,
        whole="""コール日時|コール日|架電日|架電日時|最終接触日|最終接触日時|最終コンタクト日|最終活動日|最終活動日時
            |last contacted|last activity|last activity date|last activity time|last contact date|next activity date
            |利用開始日|joined group on|開催日|開催日時|開催時間|event date|event start|event time|session date|会期
            |start date|end date|支払日|入金日|支払日時|paid at|payment date|退会日|有効期限|expiry|期限|締切""",
    ),
    Spelling(
        "registration_status",
        whole="""rsvp|申し込みフラグ|申込フラグ|参加可否|登録ステータス|登録状況|approved|invitation status|reg status
            |チケットステータス|予約ステータス|受付ステータス|当落|抽選結果|confirmation status|ticket status
            |キャンセル|キャンセル有無|キャンセル状況|anmeldestatus|신청상태|報名狀態|报名状态|yes/no rsvp""",
        tails="""申込状況|申込ステータス|申込み状況|申し込み状況|参加ステータス|承認ステータス|承認状況|予約状況|申込状態
            |approval status|registration status|attendee status|order status|rsvp status""",
    ),
    Spelling(
        "registration_status",
        whole="ステータス|status|状態|状況|ステイタス",
        riddle="status",
    ),
    Spelling(
        "attended",
        whole="""attended|attended?|出欠ステータス|出席フラグ|参加フラグ|当日参加|来場済|来場済み|来場フラグ|受付済
            |受付済み|受付状況|checked in|checked in?|checked-in|checked in at|check-in|check-in time|check in
            |checkin|check-in status|checkin time|checkin at|check in date|チェックイン日時|チェックイン時刻
            |チェックイン時間|チェックイン済み|attendance|attendance status|attended event|attended webinar
            |attended live|attended on-demand|show/no-show|no-show|no show|視聴|視聴状況|視聴済|視聴済み|参加実績
            |参加済|参加済み|出席済み|当日出欠|入場|入場済|入場済み|present|was present|teilgenommen|anwesend
            |참석여부|출석|到場|簽到|签到|是否出席|出席情况|présent|asistió|출석여부""",
        tails="""出欠|出席|出欠席|チェックイン|参加有無|視聴有無|出席状況|出欠状況|出席有無|来場状況|来場有無|受講状況""",
    ),
    Spelling(
        "attended",
        whole="参加状況|参加区分|attendance type|参加|来場|参加結果|出席ステータス|欠席",
        riddle="attendance",
    ),
    Spelling(
        "joined_at",
        whole="""すべての参加|初めての参加|参加日時|参加開始時刻|参加開始|入室|出席日時|入場日時|入場時刻|login time
            |entry time|ログイン日時|ログイン時刻|視聴開始|視聴開始日時|視聴開始時刻|接続開始|first joined
            |first join time|join date|joined|time joined|joined at|join date/time|beitrittszeit|erster beitritt
            |加入时间|加入時間|입장시간""",
        tails="参加時刻|入室時間|入室時刻|入室日時|join time|first join",
    ),
    Spelling(
        "joined_at",
        whole="最初の参加",
        riddle="first-join",
    ),
    Spelling(
        "left_at",
        whole="""最終退出|退出|退室|最後の退出|最終退出時刻|視聴終了|視聴終了日時|視聴終了時刻|logout time|退場時刻
            |退場日時|接続終了|left|left at|time exited|exited|leave date/time|letzter austritt|austrittszeit
            |离开时间|離開時間|퇴장시간|退出日時""",
        tails="退出時刻|退室時間|退室時刻|退室日時|leave time|last leave|exit time",
    ),
    Spelling(
        "minutes",
        whole="""会議の長さ|会議時間|in-meeting duration|in-session duration|time in session|time in session (minutes)
            |duration (minutes)|total minutes|total time|minutes|minutes attended|minutes viewed|live minutes
            |live duration|attendance duration|attended minutes|attendance minutes|total duration|総視聴時間
            |合計視聴時間|接続時間|視聴時間（分）|滞在時間（分）|参加分数|dauer|besprechungsdauer|时长|時長|참석시간
            |在席時間""",
        tails="""視聴時間|滞在時間|視聴分数|セッション時間|セッションの時間|出席時間|duration|viewing time|watch time
            |time in meeting""",
    ),
    Spelling(
        "minutes",
        whole="参加時間|期間|time|時間",
        riddle="join-time",
    ),
    Spelling(
        None,
        whole="""archive minutes|on-demand minutes|attendance rate|視聴率|参加率|参加回数|視聴回数|is guest
            |recording consent|録画の同意|in waiting room|待機室|ゲスト（はい/いいえ）|ゲスト|enable registration
            |interest score|ログイン回数|join count|# of joins|disclaimer response|registration rejected|ゲスト数
            |guests|同伴者数|人数""",
    ),
    Spelling(
        "event",
        whole="""セミナー|イベント|展示会|会議のタイトル|名刺交換場所|交換場所|トピック|キャンペーン|出展イベント|topic
            |meeting title|event|show|campaign|webinar|seminar|会議名|講座|event/show|exhibition|trade show
            |tradeshow|名刺交換イベント|接点イベント|開催イベント|messe|veranstaltung|전시회명|행사명|活動名稱
            |活动名称|展会名称|évènement|événement|evento|参加イベント|参加セミナー|参加展示会|conference""",
        tails="""イベント名|イベントタイトル|セミナー名|セミナータイトル|展示会名|ウェビナー名|催事名|講座名|event name
            |webinar name|webinar title|event title|campaign name|trade show name|show name""",
    ),
    Spelling(
        "answer",
        whole="""ご質問|ご質問・ご要望|ご要望|質問|自由記述|自由記入|自由記入欄|お問い合わせ内容|お問合せ内容
            |お問合わせ内容|質問事項|講師への質問|q&a|qa|questions & comments|questions|question|ご意見|ご感想|感想
            |アンケート|アンケート回答|アンケート結果|survey response|poll|poll question|poll response
            |questions asked|asked questions|question(s) asked|qualifiers|qualifier|survey_response_rating
            |survey_response_feedback|feedback|満足度|理解度|検討状況|予算|予算感|導入予定|参加目的|来場目的
            |来場動機|参加動機|ご来場目的|決裁権|決裁権の有無|事前質問|message|要望事項|ご相談内容|相談内容|ご相談
            |興味のある製品|ご興味のある製品|興味のあるサービス|ご興味|興味|関心|ご関心|関心事項|関心製品|検討製品
            |検討課題|導入済み製品|利用中のサービス|現在の課題|お困りごと|fragen|문의사항|interests|interest
            |product interest|products of interest|area of interest|timeframe|purchase timeframe|budget
            |decision maker|purchasing role|project timeline|buying role|diet|dietary requirements|t-shirt size""",
        tails="決裁権|導入時期|検討時期|導入予定時期|来場目的|ご要望|自由記述|満足度",
    ),
    Spelling(
        "answer",
        whole="コメント|comments|comment|ひとこと|メッセージ|kommentar|一言",
        riddle="comment",
    ),
    Spelling(
        "answer",
        whole="""ご参加方法|参加方法|参加形態|参加形式|参加枠名|参加枠|チケット名|チケット|チケット種別|チケット種類|席種
            |ticket type|ticket name|ticket|ticket title|ticket class|registration type|registration category
            |attendee type|参加希望日|希望日程|参加日程|参加コース|希望コース|参加希望セッション|聴講セッション|会場
            |参加会場|開催回|session|pass type""",
    ),
    Spelling(
        "consent",
        whole="""同意|同意する|同意事項|規約への同意|個人情報保護方針|メールマガジン|メールマガジン配信|メルマガ希望
            |メルマガ登録|メルマガ購読|オプトイン|配信許諾|配信許可|配信可否|配信希望|配信同意|dm|dm可否|dm希望
            |第三者提供|第三者提供への同意|個人情報の第三者提供|案内メール|ご案内メール希望|今後のご案内|案内希望
            |情報提供の可否|情報提供希望|利用規約|利用規約同意|利用規約への同意|gdpr|gdpr consent|consent
            |consent to contact|email permission|email consent|permission to contact|subscribed|newsletter
            |keep me informed|marketing opt-in|marketing_opt_in|einwilligung|newsletter-einwilligung|メール可否
            |メール許諾|マーケティング同意|メール案内|privacy policy|terms|data consent|수신동의|개인정보동의
            |マーケティングメール""",
        tails="""個人情報の取り扱い|個人情報の取扱い|個人情報の取扱|個人情報取扱い|個人情報の取り扱いについて
            |個人情報の取扱いについて|プライバシーポリシー|プライバシーポリシーについて|への同意|に同意|メルマガ
            |メルマガ配信|メール配信|メール配信可否|メールマガジンの配信|opt in|optin|marketing consent|email opt in
            |newsletter opt in""",
    ),
    Spelling(
        "consent",
        whole="""unsubscribed|email opt out|email opt-out|opt out|opted out|opt-out|has opted out of email|配信停止
            |配信停止日|配信停止フラグ|配信不可|配信拒否|メール不要|メルマガ不要|メール配信停止|do not email
            |do not contact|do not call|dm不要|オプトアウト|メール送信除外|メールオプトアウト|電話拒否""",
        tails="配信停止|opt out|オプトアウト",
    ),
    Spelling(
        "rank",
        whole="""ヨミ（確度）|hot/warm/cold|rating|grade|temperature|interest level|quality|hotness|名刺ランク|顧客ランク
            |角度|重要度区分|評価|評価ランク|リード評価|bewertung|priorität|等級|등급|rang|興味の度合い
            |lead status (hot/warm/cold)""",
        tails="""ランク|温度感|見込度|見込み度|確度|重要度|優先度|興味度|関心度|期待度|lead rating|interest rating
            |priority|lead grade|lead quality|lead rank|lead temperature|rank""",
        riddle="rank",
    ),
    Spelling(
        None,
        whole="""score|engagement score|lead score|スコア|リードスコア|average interest rating|ポイント|points
            |attention score|スコアリング""",
    ),
)
