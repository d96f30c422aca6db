"""Countries as lists name them → the two letters of ISO 3166, for phone numbers without a country code."""

from leaddesk.domain.cleaning.text import key

_NAMES = """
JP Japan JPN 日本 日本国 Nippon
US USA United_States United_States_of_America America アメリカ アメリカ合衆国 米国
GB UK United_Kingdom Great_Britain England GBR イギリス 英国
DE Germany Deutschland DEU ドイツ
FR France FRA フランス
IT Italy Italia ITA イタリア
ES Spain España ESP スペイン
PT Portugal ポルトガル
NL Netherlands The_Netherlands Holland NLD オランダ
BE Belgium ベルギー
CH Switzerland Schweiz スイス
AT Austria Österreich オーストリア
SE Sweden スウェーデン
NO Norway ノルウェー
DK Denmark デンマーク
FI Finland フィンランド
IE Ireland アイルランド
PL Poland ポーランド
CZ Czechia Czech_Republic チェコ
CA Canada カナダ
MX Mexico メキシコ
BR Brazil Brasil ブラジル
AU Australia オーストラリア 豪州
NZ New_Zealand ニュージーランド
CN China PRC 中国 中華人民共和国
HK Hong_Kong 香港
TW Taiwan 台湾 臺灣
KR Korea South_Korea Republic_of_Korea 韓国 大韓民国
SG Singapore シンガポール
MY Malaysia マレーシア
TH Thailand タイ
VN Vietnam Viet_Nam ベトナム
ID Indonesia インドネシア
PH Philippines フィリピン
IN India インド
AE UAE United_Arab_Emirates アラブ首長国連邦
IL Israel イスラエル
TR Turkey Türkiye トルコ
ZA South_Africa 南アフリカ
"""

_BY_KEY = {
    key(name.replace("_", " ")): line.split()[0] for line in _NAMES.strip().splitlines() for name in line.split()
}


def country_code(name: str) -> str | None:
    """The two letters of a country in either language; ``None`` for those that the list has not."""
    return _BY_KEY.get(key(name))
