"""Words that give a value away. Short lists of what is most common: they weigh evidence, they decide nothing alone."""

from leaddesk.lists.recognition.text import words

PREFECTURES = frozenset(
    words(
        """北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県
        福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県
        山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"""
    )
)
"""The 47."""

SURNAMES = words(
    """佐藤 鈴木 高橋 髙橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤
    齊藤 清水 山崎 山﨑 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田
    西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木
    安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎
    久保 木下 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 櫻井 渡部 高野 吉川 山内 西田 飯田 西川 小松 北村 安田
    五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 中西 吉村 川上 石原 大橋 松岡 馬場
    森本 矢野 浜田 濱田 大島 松下 吉岡 小池 野田 荒木 大久保 浅野 熊谷 松村 荒井 星野 黒田 堀 尾崎 望月 永田 内藤 松浦 西山 大谷
    平井 早川 児玉 片山 堤 菅 谷 南 越智 須藤 桑原 内海 小泉 塚本 榎本 飯塚 柏木 戸田 広田 廣田 三宅 沢田 澤田 柳沢 柳澤 長田
    宇都宮 比嘉 金城 宮城 島袋 小野寺 伊集院 江口 倉持 志村 新谷 目黒 渋谷"""
)
"""Common family names."""

COUNTRIES = frozenset(
    words(
        """日本 japan jp jpn usa us u.s. u.s.a. america アメリカ 米国 中国 china 中國 台湾 taiwan 韓国 korea 대한민국 香港 シンガポール
        singapore タイ thailand ベトナム vietnam インド india ドイツ germany deutschland フランス france イギリス 英国 uk england
        netherlands オランダ italy イタリア spain スペイン canada カナダ australia オーストラリア austria österreich switzerland schweiz
        sweden denmark norway finland poland belgium brazil mexico indonesia malaysia philippines ireland israel"""
    )
) | {"united states", "united states of america", "united kingdom", "south korea", "hong kong", "new zealand"}
"""Countries as lists write them, in lower case."""

INDUSTRIES = words(
    """製造 情報通信 情報サービス 建設 不動産 卸売 小売 商社 運輸 物流 倉庫 金融 保険 銀行 証券 サービス 医療 福祉 医薬 製薬 教育
    官公庁 自治体 公務 食品 化学 印刷 出版 広告 マスコミ メディア 電機 機械 自動車 鉄鋼 繊維 農業 林業 水産 エネルギー 電気・ガス
    通信 ソフトウェア コンサルティング 飲食 宿泊 旅行 人材 士業
    it sier manufacturing retail finance banking insurance healthcare pharma pharmaceutical education government software
    technology construction logistics transportation media telecommunications automotive energy hospitality consulting"""
)
"""Words that industries are named by, in lower case."""
