"""Kanji that are written in several ways, folded to one for comparing. Never for display: 髙橋 stays 髙橋.

Old and new forms follow the table of the Joyo kanji (内閣告示 常用漢字表, the forms in brackets); the rest are the variants
that stand in family registers and on cards.
"""

_OLD_AND_NEW = """
亞亜 惡悪 壓圧 圍囲 醫医 爲為 壹壱 隱隠 榮栄 營営 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温 穩穏 假仮 價価 畫画
會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 歡歓 罐缶 觀観 關関 陷陥 巖巌 顏顔 歸帰 氣気 龜亀 僞偽 戲戯 犧犠 卻却
據拠 擧挙 虛虚 峽峡 挾挟 狹狭 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹
劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 碎砕 劑剤 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛
殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 證証 乘乗 剩剰 壤壌 孃嬢
條条 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 穗穂 隨随 髓髄 數数 樞枢 瀨瀬 淸清 聲声 靑青 靜静 齊斉
攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 臟臓 藏蔵 卽即 屬属 續続 墮堕 體体
對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝
黨党 盜盗 燈灯 當当 鬭闘 德徳 獨独 讀読 屆届 貳弐 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 倂併 竝並
變変 邊辺 辨弁 瓣弁 辯弁 舖舗 寶宝 萠萌 襃褒 豐豊 飜翻 槇槙 每毎 滿満 默黙 餠餅 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 遙遥
瑤瑶 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 勵励 禮礼 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 樓楼 錄録 灣湾 亙亘 凜凛 巢巣
檜桧 萬万 增増 彥彦 產産 眾衆 曾曽 搔掻 摑掴 蠟蝋 頰頬 剝剥 塡填 吞呑 噓嘘 姸妍 戶戸 內内 說説 稅税 脫脱 悅悦 閱閲 銳鋭 敎教 淚涙 戾戻
步歩 吿告 吳呉 啟啓 凖準 飮飲 黃黄 槪概 旣既 硏研 鎻鎖 歲歳 歎嘆 敘叙 峩峨 恊協 栢柏 槗橋
"""

_NAMES = """
髙高 斎斉 﨑崎 嵜崎 碕崎 邉辺 齋斉 濵浜 嶋島 嶌島 嶹島 冨富 𠮷吉 栁柳 桺柳 桒桑 舘館 淵渕 渊渕 杤栃 埜野 圡土 𡈽土 𣘺橋 梹浜 藪薮 籔薮 鷗鴎
鷆鷏 塜塚 峯峰 隝島 穐秋 龝秋 莵兎 菟兎 兔兎 耻恥 舩船 寳宝 晧皓 皞皓 晄晃 凉涼 决決 况況 冱冴 煕熙 凞熙 裵裴 麴麹 麪麺 蔣蒋 薗園 圎円
柗松 枩松 楳梅 泻潟 纒纏 繩縄 蠅蝿 籠篭 竈竃 罇樽 禰祢 禱祷 穎頴 曻昇 邨村 郞郎 鄉郷 鰺鯵 鶯鴬 鹼鹸 舛桝 枡桝 祿禄 逹達 逺遠 珎珍 濶闊
昻昂 仭仞 莭節 皷鼓
"""


def _pairs() -> dict[str, str]:
    """Every variant with the form it folds to, chains followed to their end (齋 → 斎 → 斉)."""
    table = {pair[0]: pair[1] for pair in (_OLD_AND_NEW + _NAMES).split() if pair[0] != pair[1]}
    for variant, form in table.items():
        while form in table:
            form = table[form]
        table[variant] = form
    return table


VARIANTS: dict[str, str] = _pairs()
"""A kanji in another form than the usual → the one it is compared as."""
