"""Headers of a person's name, its reading and the parts of a name that are not kept apart."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "full_name",
        whole="""名前|お名前|ご芳名|芳名|お名前（フルネーム）|顧客名|ご担当者|御担当者|ご担当者名|ご担当者様名|ご担当者様
            |担当者様|担当者様名|参加者|参加者名|申込者|申込者名|お申込者|申込者様|宛名|宛先氏名|お客様名|来場者
            |来場者名|来場者様名|会員名|先方担当者|先方担当者名|先方担当|お客様担当者|お客様担当者名|顧客担当者
            |顧客担当者名|貴社担当者|貴社担当者名|相手先担当者|相手先担当者名|受講者|受講者名|視聴者|視聴者名|回答者
            |回答者名|出席者|出席者名|ゲスト名|本名|漢字氏名|日本語氏名|氏名（日本語）|名刺氏名|予約者名|予約者
            |応募者名|見込み客名|見込み客の氏名|リード名|氏名・名称|シメイ|担当者氏名|担当者のお名前|窓口担当者名
            |窓口担当者|user name (original name)|name (original name)|名前（元の名前）|ユーザー名（元の名前）
            |名前（オリジナル名）|attendee|person|asker name|participant|guest|registrant|invitee|lead name
            |contact person|customer name|attendee name|file as name|全名|名稱|联系人|聯絡人|联系人姓名|客户姓名
            |이름|성명|성함|참석자명|vollständiger name|ansprechpartner|kontaktname|teilnehmer|nom complet
            |nom et prénom|nombre completo|nombre y apellidos|nome e cognome|nome completo""",
        tails="""氏名|姓名|お名前|フルネーム|full name|contact name|participant name|registrant name|person name
            |guest name|user full name""",
    ),
    Spelling(
        "family_name",
        whole="""姓|氏名（姓）|名前（姓）|お名前（姓）|担当者姓|last|担当者（姓）|ご担当者姓|姓（漢字）|せい（漢字欄）|漢字姓
            |せい（漢字）|ファミリーネーム|lname|contact last name|姓氏|姓名【姓】|nachname|familienname|zuname|성
            |nom de famille|apellido|apellidos|cognome|achternaam""",
        tails="苗字|ラストネーム|last name|family name|surname|lastname",
    ),
    Spelling(
        "given_name",
        whole="""氏名（名）|名前（名）|お名前（名）|名（漢字）|めい（漢字欄）|漢字名|めい（漢字）|下の名前|first|fname|姓名【名】
            |vorname|prénom|nombre|nome|voornaam""",
        tails="ファーストネーム|first name|given name|forename|firstname",
    ),
    Spelling(
        "family_kana",
        whole="セイ|せい|セイ（カナ）|姓よみ|姓ヨミ",
    ),
    Spelling(
        "given_kana",
        whole="メイ|めい|メイ（カナ）|名よみ|名ヨミ",
    ),
    Spelling(
        "roman_name",
        whole="ローマ字|ローマ字氏名|英字氏名|氏名ローマ字|姓名ローマ字|latin name|romanized name",
    ),
    Spelling(
        None,
        whole="""敬称|呼称|ミドルネーム|middle name|additional name|ニックネーム|nickname|spitzname|旧姓|maiden name
            |イニシャル|initials|name prefix|name suffix|prefix|suffix|salutation|anrede|suffixe|honorific|連名
            |連名ふりがな|連名敬称|連名誕生日|file as|表題|性別|gender|sex|誕生日|生年月日|birthday|birth year
            |birth month|birth day|birthdate|date of birth|geburtstag|年齢|年代|age|age group|血液型|趣味|hobby
            |hobbies|性格|配偶者|spouse|子供|children|記念日|anniversary|国籍|nationality|screen name|short name
            |maiden|会員区分名|顔写真""",
    ),
    Spelling(
        None,
        whole="""秘書の氏名|秘書名|assistant's name|assistant name|上司|上司名|manager's name|manager name|マネージャー
            |manager|紹介者|紹介者名|ご紹介者|ご紹介者名|ご紹介者のお名前|招待者|招待者名|inviter|invited by|同伴者
            |同伴者名|同行者|同行者名|代表者|代表者名|代表者氏名|法人代表姓名|法人代表者名|緊急連絡先|請求先
            |請求先名|請求先氏名|送付先名|主催者|主催者名|作成者|更新者|最終更新者|created by|modified by
            |last modified by|updated by|added by|imported by|参照事項|referred by|講師名|講師|speaker|speakers|host
            |ホスト|司会""",
    ),
    Spelling(
        "full_name",
        whole="担当者名|担当名|contact|顧客担当|担当者（漢字）|担当者フルネーム|담당자",
        tails="担当者|担当",
        riddle="staff-or-contact",
    ),
    Spelling(
        "full_name",
        whole="登録者名|登録者|登録者氏名",
        riddle="staff-or-contact",
    ),
    Spelling(
        "full_name",
        whole="表示名|display name|anzeigename|顯示名稱|显示名称|ディスプレイ名",
        riddle="display-name",
    ),
    Spelling(
        "full_name",
        whole="name|nom|naam|名称|件名（氏名）",
        riddle="name",
    ),
    Spelling(
        "given_name",
        whole="名",
        riddle="given",
    ),
    Spelling(
        "family_name",
        whole="氏",
        riddle="family",
    ),
    Spelling(
        "given_name",
        whole="名字",
        riddle="myoji",
    ),
    Spelling(
        "kana",
        whole="ヨミ|よみ",
        riddle="yomi",
    ),
    Spelling(
        "full_name",
        whole="user name|username|ユーザー名|ユーザ名|アカウント名",
        riddle="user-name",
    ),
)
