"""Headers of the parts of an address."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "postal_code",
        whole="""〒|address postal code|会社〒|〒番号|郵便|郵便no|zip|postal|postleitzahl|plz|우편번호|郵遞區號|邮政编码
            |邮编|code postal|código postal|cap|postcode geschäftlich|郵便番号（会社）""",
        tails="郵便番号|ユウビンバンゴウ|postal code|zip code|zipcode|postcode|zip/postal code",
    ),
    Spelling(
        "prefecture",
        whole="""県名|県|所在地都道府県|本社地域|お住まいの都道府県|都道府県（会社）|state|province|state/region
            |state / province|address region|address state|business state|county|bundesland|省|省份|縣市|縣|시도
            |시/도|provincia|région|regione""",
        tails="都道府県|都道府県名|prefecture|state|province",
    ),
    Spelling(
        "prefecture",
        whole="""エリア|地域|地区|地方|勤務地|勤務地域|所在エリア|region|area|territory|bundesland/region
            |所在地（エリア）""",
        riddle="area",
    ),
    Spelling(
        "city",
        whole="""市|address city|市郡区|郡市区|市区|ort|stadt|ort geschäftlich|시|시군구|城市|鎮|鄉鎮市區|鄉鎮區|ville
            |ciudad|città|locality|plaats|town/city""",
        tails="市区町村|市町村|市区町村名|市区郡|市区郡町村|city|town",
    ),
    Spelling(
        "address",
        whole="""address|ご住所|町域|町名|町域・番地|町名・番地|町村番地|字・丁目|建物|ビル|建物名・部屋番号
            |建物名（部屋番号）|ビル名等|建物・階|それ以降の住所|以降の住所|市区町村以降|都道府県以降の住所
            |丁目・番地|番地・建物名|番地等|address line|address1|address 1 - street|address street|mailing street
            |mailing address|extended address|address 1 - extended address|address extended address|business address
            |work address|company address|office address|postal address|street address|hq address|headquarters
            |straße|straße geschäftlich|adresse|anschrift|geschäftsadresse|地址|公司地址|詳細地址|详细地址|주소
            |회사주소|dirección|indirizzo|rue|adres|住所（建物名）|勤務先住所""",
        tails="住所|ジュウショ|所在地|番地|町名番地|丁目番地|建物名|ビル名|マンション名|street|street address",
    ),
    Spelling(
        "country",
        whole="""国|address country|国名|国/地域名|国・地域名|国・地域|国/地域|国または地域|country/region
            |country/region name|business country/region|country name|country or region|居住国|國家|國家/地區|国家
            |国家/地区|land|land/region|staat|국가|pays|país|paese|nation""",
        tails="country",
    ),
    Spelling(
        None,
        whole="""country code|都道府県コード|市区町村コード|住所コード|私書箱|その他住所私書箱|会社住所私書箱
            |自宅住所私書箱|po box|business address po box|home address po box|other address po box
            |address 1 - po box|address po box|office location|オフィスの場所|場所|location|緯度|経度|latitude
            |longitude|timezone|time zone|タイムゾーン|言語|language|locale|最寄り駅|最寄駅|経路|フロア|階数""",
    ),
)
