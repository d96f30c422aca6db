"""Headers of our own work with a contact: who looks after it, notes, next step, tags, source, numbers of other programs."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "owner",
        whole="""名刺所有者名|名刺所有者|名刺所有者ユーザid|名刺所有者氏名|名刺交換者|名刺交換者名|案件推進者|スタッフ
            |スタッフ名|対応担当|対応担当者|担当営業名|営業担当名|営業|営業員|アポ担当|フォロー担当|フォロー担当者
            |is担当|fs担当|担当is|担当fs|担当社員|社内担当|社内担当者|弊社対応者|自社対応者|当社対応者|交換者|取得者
            |獲得者|読取担当者|読取者|スキャン者|名刺取得者|担当（自社）|担当（当社）|担当（弊社）|担当者（自社）
            |担当者（当社）|担当者（弊社）|booth staff|salesperson|sales person|sales|rep|sales rep name
            |コンタクト担当者|コンタクト所有者|取引先所有者|商談所有者|staff|staff member|rm name|event host
            |sales owner|record owner|representative|collected by|captured by|scanned by|scanned by user
            |exhibitor staff|lead owner|contact owner|account owner|owner name|assigned to|assigned user|assignee
            |assigned rep|sales rep|sales representative|account manager|verantwortlich|betreuer|zuständig|負責人
            |负责人|業務|業務員|담당자（자사）|responsable|担当ユーザー|所有ユーザー|オーナー|所有者ユーザー|主担当
            |副担当|担当営業（自社）""",
        tails="""営業担当|営業担当者|担当営業|自社担当|自社担当者|当社担当|当社担当者|弊社担当|弊社担当者|リード所有者
            |リード担当者|所有者|対応者|対応スタッフ|ブース担当|ブース担当者|接客担当|接客者|スキャン担当
            |担当スタッフ|対応社員|owner""",
    ),
    Spelling(
        "memo",
        whole="""その他|ニーズ|課題|要望|お客様の声|内容|詳細|description|additional info|additional information
            |lead notes|needs|備註|备注|記事|備忘录|備忘錄|notizen|notiz|bemerkung|bemerkungen|메모|비고|특이사항
            |remarque|remarques|notas|observaciones|メモ欄|メモ（自由記入）|面談内容|面談メモ|打合せ内容
            |打ち合わせ内容|会話メモ|コメント欄|特記|補足|補足事項|摘要|営業メモ|社内メモ|booth notes|conversation
            |conversation notes|free text|履歴|対応履歴|経緯|コールコメント|架電メモ|ヒアリングメモ|ヒアリング|商談
            |申し送り|引き継ぎ|引継ぎ事項|引継事項|トーク内容|状況メモ|反応|お客様コメント|接客メモ|名刺メモ|備考欄
            |csメモ|本文""",
        tails="メモ|備考|特記事項|所感|ヒアリング内容|商談内容|会話内容|対応内容|notes|note|memo|remarks|ノート",
    ),
    Spelling(
        "next_action",
        whole="""次回アクション日|次回架電予定|次回架電日|次回コール|次回コール日|次回連絡予定|次回対応日|次回予定
            |次回予定日|次回連絡日|次回訪問日|要フォロー|フォロー|フォロー内容|フォローアップ|followup date
            |follow-up date|follow up|followup|follow-up|next steps|todo|to do|to-do|アクション|今後の対応
            |今後の予定|対応方針|フォロー予定|フォロー方針|対応予定|次の行動|次回|後続アクション|アフターフォロー
            |nächster schritt|nächste schritte|後續行動|다음 조치""",
        tails="""フォロー|フォローアップ|次回アクション|ネクストアクション|次アクション|次のアクション|次回対応|next step
            |next action|follow-up action|follow up action""",
    ),
    Spelling(
        None,
        whole="""リードステージ|ライフサイクルステージ|リードステータス|リード進捗|リード状況|進捗|進捗状況|対応状況
            |対応ステータス|lead status|lead stage|lifecycle stage|stage|フェーズ|商談フェーズ|案件フェーズ
            |公開ステータス|コンタクト状況|アポ状況|アポ結果|コール結果|架電結果|結果|lead state|sales stage
            |deal stage|contact stage|架電回数|コール回数|履歴数""",
    ),
    Spelling(
        "tags",
        whole="""group membership|categories|lists|list|segment|segments|標籤|分類（タグ）|類別|标签|分组|kategorien
            |kategorie|schlagwörter|gruppen|태그|그룹|tag|顧客区分|顧客分類|顧客種別|顧客属性|グループ名|my tags
            |カテゴリ（タグ）|マイタグ1|etiquetas|étiquettes""",
        tails="タグ|マイタグ|ラベル|tags|labels",
    ),
    Spelling(
        "tags",
        whole="""カテゴリ|カテゴリー|category|区分|種別|分類|属性|グループ|タイプ|種類|group|groups|type|ジャンル
            |来場者区分|来場者種別|参加者区分|参加者種別|会員種別|会員区分|來賓類別""",
        riddle="category",
    ),
    Spelling(
        None,
        whole="キーワード|order type|price tier",
    ),
    Spelling(
        "source",
        whole="""経由|リスト元|取込元|取り込み元|きっかけ|参加きっかけ|お申込みのきっかけ|申込きっかけ|媒体|媒体名
            |入手経路|取得経路|取得元|認知媒体|知ったきっかけ|チャネル|source|source name|origin|custom_source
            |utm_source|found with|referrer|referral source|channel|集客経路|登録経路|登録元|出所|リード元
            |リード獲得元|獲得元|獲得チャネル|lead origin|quelle|lead-quelle|leadquelle|herkunft|来源|來源|客户来源
            |紹介元|유입경로|source du lead|origen|fonte|how did you hear about us|how did you hear about this event
            |本セミナーを何で知りましたか|何で知りましたか|data source|first source|リストソース|流入チャネル
            |認知チャネル|参照元（メディア）|ご来場のきっかけ""",
        tails="""リードソース|オリジナルソース|最新のソース|流入経路|申込経路|獲得経路|認知経路|来場経路|流入元|参照元
            |lead source|registration source|original source|traffic source|latest source""",
    ),
    Spelling(
        None,
        whole="""utm_medium|utm_campaign|utm_term|utm_content|gclid|original source drill-down 1
            |original source drill-down 2|latest source drill-down 1|landing page|campaign id|form name|ad name
            |ad id|creative|campaign member status""",
    ),
    Spelling(
        "external_id",
        whole="""レコードid|参加者番号|登録者番号|受講番号|受講者番号|顧客no|uuid|guid|名刺id|人物id|リードid|顧客id
            |会員id|record id|lead id|contact id|external id|api_id|user id|userid|badge id|registrant key
            |registrant id|attendee id|participant id|participant id (upn)|order number|order no|order id
            |attendee number|attendee no|barcode|barcode number|badge number|customer id|member id|person id
            |guest id|ticket id|ticket number|confirmation number|customer number|参加者id|参加者 id (upn)|来場者id
            |バッジid|qrコード|行id|管理no|顧客コード|会員コード|お客様コード|お客様id|no. (id)|eight id|友だちid
            |response id|submission id|teilnehmer-id|参加者 id|registration id|registration number|booking number
            |booking id|visitor id|lead number|scan id|unique id|id 番号|客户编号|會員編號|회원번호|referenznummer
            |受験番号|リード番号""",
        tails="""会員番号|受付番号|申込番号|来場者番号|バーコード番号|整理番号|登録番号|管理番号|顧客番号|注文番号
            |チケット番号|qrコード番号|参加番号|お客様番号|予約番号|エントリー番号|名刺番号|来場者コード|申込id
            |受付id|登録id|バーコード""",
    ),
    Spelling(
        "external_id",
        whole="id|no.|number|#|項番|通番|連番|nr|num|編號|编号|序号|seq|行番号|項目番号|s/n|sr. no|sr no",
        tails="番号|no",
        riddle="serial",
    ),
    Spelling(
        None,
        whole="""ticket_type_id|webinar id|meeting id|event id|イベントid|セミナーid|form id|organizational id number
            |組織 id 番号|会社 id 番号|government id number|owner id|lead owner id|数量|枚数|quantity|qty|金額|料金
            |参加費|amount|amount_tax|amount_discount|合計金額|支払金額|price|ticket price|currency|通貨|total paid
            |fees paid|eventbrite fees|eventbrite payment processing|tax paid|discount|割引|coupon_code|coupon
            |クーポン|クーポンコード|支払方法|支払い方法|支払状況|支払ステータス|payment method|payment type
            |payment status|付与ポイント|領収書|請求書|invoice|アカウント|account|インターネット空き時間情報
            |internet free busy|ディレクトリ サーバー|directory server|プライベート|private|ユーザー 1|ユーザー 2
            |ユーザー 3|ユーザー 4|user 1|user 2|user 3|user 4|経費情報|billing information|支払い条件|mileage
            |秘密度|sensitivity|custom 1|custom 2|custom 3|custom 4|カスタム 1|カスタム 2|カスタム 3|カスタム 4
            |custom field|user defined|パスワード|password|permalink|hash|削除フラグ|delete flag|member|member since
            |intro|重複フラグ|優先連絡方法|連絡方法|希望連絡方法|preferred contact method""",
    ),
)
