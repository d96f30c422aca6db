"""Patterns that single values have. ``kinds`` tries them; each is written for a text of at most 120 signs in one width."""

import re

from leaddesk.lists.recognition.values.vocabulary import INDUSTRIES

CJK = r"一-鿿㐀-䶿豈-﫿々〆ヶ𠀀-𪛟"
"""Kanji, as a part of a character class."""


def _any_of(words: str) -> str:
    """Words between ``|``, over several lines, as a part of a pattern."""
    return "".join(words.split("\n")).replace(" |", "|").strip()


def _compiled(*parts: str) -> re.Pattern[str]:
    """Parts of a pattern, put together. Case makes no difference."""
    return re.compile("".join(parts), re.IGNORECASE)


DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ー－", "-"))
"""Signs that stand for a hyphen between digits."""

MAIL = _compiled(r"^(mailto:)?[^@\s<>,、;]+@[^@\s<>,、;]+\.[a-z]{2,}$|<[^@\s<>]+@[^@\s<>]+>")
URL = _compiled(
    r"^(https?://|www\.)\S+$",
    r"|^([a-z0-9-]+\.)+(com|co\.jp|ne\.jp|or\.jp|ac\.jp|go\.jp|jp|net|org|io|de|cn|tw|kr|co|biz|info|eu|uk|example)/?$",
)
PHONE = _compiled(
    r"^(tel|phone|℡|fax|代表|直通|携帯|mobile)?[:.\s]*",
    r"\+?[\d(][\d\-() /.]{7,18}\d(\s*(\(?(代表?|内線|ext|x)[^a-z]*\)?).*)?$",
)
POSTAL = _compiled(r"^〒\s*\d{3}-?\d{4}$|^\d{3}-\d{4}$")
LIKE_DIGITS = _compiled(r"^[\d+\-() /.#*]{5,20}")
DATE = re.compile(
    r"^\d{4}[-/.年]\s?\d{1,2}([-/.月]\s?\d{1,2}日?)?([ T(].*)?$"
    r"|^(令和|平成|昭和|[RHS])\s?(\d{1,2}|元)[-/.年]\s?\d{1,2}([-/.月]\s?\d{1,2}日?)?.*$"
    r"|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}([, ].*)?$|^\d{1,2}月\d{1,2}日.*$|^\d{1,2}/\d{1,2}$"
    r"|^\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}.*$|^([A-Z][a-z]{2,8},? )?[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}.*$"
)
CLOCK = re.compile(r"\d{1,2}[:時]\d{2}|T\d{2}:?\d{2}|[AP]M\b")
CLOCK_ALONE = _compiled(r"^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?\s?([ap]m)?$|^\d{1,2}時\d{1,2}分$")
DURATION = _compiled(r"^(\d+\s*(時間|分|秒|hours|hr|hrs|h|minutes|mins|min|m|sec|s)\s*)+$|^\d{1,3}:\d{2}(:\d{2})?$")
NUMBER = re.compile(r"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$|^[+-]?\d+(\.\d+)?$")
RANGE = _compiled(
    r"^約?[\d,]+\s*(名|人|社員)?\s*(~|〜|-|以上|未満|以下|超|\+|to)\s*[\d,]*\s*(名|人|employees)?(以上|未満|以下|程度)?$",
    r"|^約?[\d,]+\s*(名|人)(以上|未満|以下|程度|超)?$",
)
MONEY = _compiled(r"[\d.,]+\s*(億|百万|千万|万)?円|[\d.,]+\s*億|^[$€¥£]\s?[\d.,]+|\d\s?(million|billion|mio)")
COMPANY = _compiled(
    "(",
    _any_of("""株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|社団法人|財団法人|医療法人|学校法人|社会福祉法人|宗教法人
        |特定非営利活動法人|NPO法人|独立行政法人|大学法人|協同組合|弁護士法人|税理士法人|監査法人|事務所|大学|病院|市役所|県庁
        |区役所|工業会|商工会|株式會社|有限公司|股份|주식회사"""),
    r")|\((株|有|同|資|名|社|財|医|学|福|宗|独|一社|一財|公社|公財|特非)\)",
    r"|\b(inc|corp|corporation|co\.?,? ?ltd|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|s\.?r\.?l|b\.?v|pte|pvt|k\.?k|g\.?k",
    r"|holdings|group|company|e\.?v|oy|ab|as)\b\.?",
)  # fmt: skip
KANA = re.compile(r"^[ァ-ヶーｦ-ﾟ・\s]{2,}$|^[ぁ-ゖー\s]{3,}$")
NAME_IN_TWO = re.compile(rf"^[{CJK}ァ-ヶー]{{1,6}}[\s・][{CJK}ぁ-んァ-ヶー]{{1,6}}$")
NAME_SIGNS = re.compile(rf"^[{CJK}ぁ-んァ-ヶー]{{2,7}}$")
FEW_SIGNS = re.compile(rf"^[{CJK}ぁ-んァ-ヶー]{{1,4}}$|^[A-Z][a-zà-ÿ'’\-]+$|^[A-Z]['’][A-Z][a-z]+$")
KANJI_RUN = re.compile(rf"^[{CJK}]{{2,4}}[{CJK}ぁ-んァ-ヶー]{{0,3}}$")
LATIN_NAME = re.compile(
    r"^[A-ZÀ-Þ][\w'’.\-]*,? ([A-ZÀ-Þ][\w.'’\-]*,? ?){1,3}$|^[A-ZÀ-Þ][\w'’\-]+ [A-ZÀ-Þ][\w'’\-]+ \([^)]+\)$"
)
HONORIFIC = re.compile(r"\s*(様|さん|さま|氏|殿|先生|御中)$")
DEPARTMENT = _compiled(
    rf"[{CJK}ァ-ヶーA-Z・](部|課|室|係|本部|グループ|チーム|センター|事業部|支店|支社|営業所|工場|研究所|局|推進部|ユニット|G|Gr)(\s|$)",
    r"|\b(department|dept|division|team|office|marketing|sales|engineering|finance|it|hr|operations|research|development",
    r"|procurement|purchasing)$",
)
TITLE = _compiled(
    _any_of("""社長|会長|取締役|役員|専務|常務|監査役|代表|部長|次長|課長|係長|主任|主査|主幹|主事|室長|所長|店長|工場長|支店長|支社長
        |本部長|局長|院長|学長|理事|教授|講師|研究員|マネージャー|マネジャー|リーダー|チーフ|エンジニア|デザイナー|コンサルタント
        |プロデューサー|ディレクター|アドバイザー|アナリスト|スペシャリスト|顧問|相談役|店主|オーナー|グループ長|チーム長|センター長"""),
    r"|^担当$|^スタッフ$|^一般$|^社員$|\b(",
    _any_of("""manager|director|ceo|cto|coo|cfo|cio|cmo|ciso|president|engineer|officer|vp|svp|evp|head|chief|lead|leader|specialist
        |consultant|founder|partner|analyst|architect|executive|associate|assistant|coordinator|administrator|developer|owner
        |principal|scientist|designer|strategist|planner|buyer|representative|chairman|professor|intern|geschäftsführer|leiter
        |leiterin|[a-z]+leiter|[a-z]+leiterin"""),
    r")\b",
)  # fmt: skip
CITY = re.compile(rf"^[{CJK}ケァ-ヶぁ-ん]{{1,10}}(市|区|町|村)$")
ADDRESS = _compiled(
    rf"[{CJK}]{{1,4}}[都道府県市区町村郡].*\d|\d+丁目|\d-\d+-\d",
    r"|\b\d+[a-z]? [a-z]+ (st|street|ave|avenue|road|rd|blvd|lane|drive|dr|way)\b",
    r"|\w+(straße|strasse|str\.|weg|platz|allee) \d",
)
CONSENT = _compiled(
    r"同意|希望し(ない|ます|ません)|^希望(する|しない)?$|許諾|許可|不許可|配信(可|不可|停止|中|希望|する|しない)",
    r"|受け取(る|らない|ります)|承諾|agree|opt|subscrib|consent|購読|不要|送付可|送付不可",
)
BETWEEN_TWO = re.compile(r"[\n;、]| / |:::")
"""What stands between two values in one cell."""
INDUSTRY = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in INDUSTRIES))
IDENTIFIER = re.compile(r"^(?=[A-Za-z0-9_-]*\d\d)[A-Za-z0-9][A-Za-z0-9_-]*$")
