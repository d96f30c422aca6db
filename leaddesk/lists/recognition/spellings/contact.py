"""Headers of mail, phones, fax and sites."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "email",
        whole="""メール|mail|email|e-mail|eメール|email work|e-mail 1 - value|email value|e-mail value|primary email
            |mailaddress|メールアド|メアド|mail id|ビジネスメール|勤務先メール|会社メール|pcメール|連絡先メール
            |代表メール|電子郵件|電子郵件地址|電子郵箱|电子邮件|电子邮箱|邮箱|郵箱|電子信箱|e-mail-adresse
            |mailadresse|emailadresse|e-mail geschäftlich|e-mail dienstlich|primäre e-mail|이메일|이메일 주소|메일
            |courriel|adresse e-mail|adresse mail|correo electrónico|correo|posta elettronica|indirizzo email
            |user email|gast e-mail""",
        tails="""メールアドレス|eメールアドレス|電子メール|電子メールアドレス|mail address|email|email address
            |e-mail address|e-mail""",
    ),
    Spelling(
        "email2",
        whole="""secondary email|second email|alternate email|alternative email|additional email|other email|サブメール
            |サブメールアドレス|別のメールアドレス|その他のメールアドレス|予備メールアドレス|携帯メール
            |携帯メールアドレス|個人メール|個人メールアドレス|プライベートメール|personal email|sekundäre e-mail
            |e-mail privat|cc メールアドレス|cc""",
    ),
    Spelling(
        None,
        whole="""電子メールの種類|電子メール表示名|e-mail type|e-mail display name|e-mail label|e-mail 1 - label
            |e-mail 1 - type|email status|email confidence|email verified|email source|email domain
            |email catch-all status|email sent|email open|email opened|email bounced|bounced|replied|demoed
            |メール開封|メール到達|メールステータス|phone label|phone type|phone 1 - type|address label|address type
            |website label|website type|organization type|im|im id|im handle|skype|skype id|line|line id|自宅 im id
            |会社 im id|その他 im id|自宅 social|会社 social|その他 social|twitter|x|facebook|instagram|facebook url
            |twitter url|x url|github|github url|photo|写真|画像|名刺画像|名刺画像url|avatar|image|picture
            |card image|リード url|名刺 url|qr_code_url|qrコードurl|message url|url of member profile|join url
            |参加url|視聴url|参加 url|視聴 url|申込 url|チケット url|record url|event url|アンケート url|受講票url
            |マイページurl|eth_address|solana_address|ip|ip address|ipアドレス|mac address|user agent
            |ユーザーエージェント|ブラウザ|リファラ|referer|referrer url|参照元url|流入元url|device|端末|端末名
            |端末id|デバイス|device name|os""",
    ),
    Spelling(
        "phone",
        whole="""代表電話|代表番号|代表電話番号|代表tel|固定電話|固定電話番号|直通|直通番号|日中のご連絡先|日中連絡先
            |日中の連絡先電話番号|tel会社|tel部門|tel直通|tel番号|tel（直通）|tel（代表）|phone value
            |phone 1 - value|business phone|work phone|work direct phone|company main phone|corporate phone
            |company phone|office phone|direct dial|direct line|direct|main line|switchboard|tel no|telno
            |contact number|contact no|telephone no|phone no|primary phone|first phone|通常の電話|その他の電話
            |other phone|telefon|telefonnummer|telefon geschäftlich|telefon (geschäftlich)|tel. dienstlich
            |telefon dienstlich|rufnummer|전화|전화번호|연락처|電話號碼|商務電話|电话|电话号码|联系电话|办公电话
            |座机|téléphone|tél|teléfono|telefono|telefoon""",
        tails="電話番号|デンワ|電話|直通電話|tel|phone|phone number|telephone|telephone number|fon",
    ),
    Spelling(
        "mobile",
        whole="""mobile no|mobile value|携帯番号（会社）|手機|手機號碼|手机|手机号|手机号码|手機號|行動電話|移动电话
            |mobiltelefon|mobil|mobil-nummer|mobilnummer|handy|handynummer|휴대폰|휴대전화|휴대폰번호|핸드폰
            |portable|téléphone portable|móvil|cellulare|ケータイ|ケイタイ|携帯no""",
        tails="""携帯|携帯電話|携帯番号|携帯電話番号|携帯tel|mobile tel|モバイル|スマートフォン|スマホ|mobile
            |mobile phone|mobile number|mobile phone number|cell|cell phone|cellphone|cell number""",
    ),
    Spelling(
        "fax",
        whole="""fax会社|fax直通|傳真|传真|傳真號碼|팩스|팩스번호|telefax|fax geschäftlich|fax dienstlich|faxnummer
            |télécopie|work fax|business fax|fax no""",
        tails="fax|ファックス|ファクス|ファクシミリ|fax number|fax番号|faxナンバー",
    ),
    Spelling(
        None,
        whole="""秘書の電話|assistant's phone|assistant phone|コールバック|callback|自動車電話|car phone|isdn
            |ポケットベル|pager|pager number|無線電話|radio phone|tty/tdd|tty/tdd phone|テレックス|telex|内線
            |内線番号|extension|緊急連絡先電話番号|phonetic""",
    ),
    Spelling(
        "phone",
        whole="連絡先|ご連絡先|contact info|contact details|kontaktdaten",
        riddle="reach",
    ),
    Spelling(
        "email",
        whole="アドレス|address (e-mail)|連絡先アドレス",
        riddle="reach",
    ),
    Spelling(
        "website",
        whole="""hp|hp url|サイト url|会社 url|webページ|web ページ|web site url|企業ホームページ url|コーポレートサイト
            |会社hp|公式hp|公式サイト|公式 url|企業 url|企業サイト|web|website url|web page 1|website 1 - value
            |website value|company domain name|company domain|domain|domain name|ドメイン|企業ドメイン|会社サイト
            |web address|webseite|internetseite|homepage|홈페이지|웹사이트|網站|網頁|网站|网址|公司网址|公司网站
            |site web|site internet|sitio web|sito web|会社webサイト|サービスサイト|ホームページアドレス""",
        tails="""ホームページ|webサイト|ウェブサイト|ホームページurl|サイトurl|company url|website|web page
            |corporate site|web site""",
    ),
    Spelling(
        "website",
        whole="url|リンク|link|profile url|プロフィールurl|profile|sns",
        riddle="url",
    ),
    Spelling(
        "linkedin",
        whole="""linkedin|linkedin url|person linkedin url|linkedin profile|linkedin profile url|contact linkedin url
            |your linkedin|linkedin member url|linkedin プロフィール""",
        tails="linkedin|linkedin url|linkedin profile",
    ),
)
