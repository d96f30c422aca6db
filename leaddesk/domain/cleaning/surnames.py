"""Frequent Japanese surnames, for guessing where an unsplit name divides and which word of a romanised one comes first.

Put together from general knowledge of the frequent and the well-known rare ones; the order means nothing.
"""

_KANJI = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島
石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野
田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本
小山 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 渡部 高野 吉川 山内
西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 関 平田 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 樋口 秋山 永井 山中 中西 川村 吉村
石原 大橋 松岡 浜田 馬場 森本 矢野 浅野 大島 松下 星野 辻 小池 熊谷 野田 菅野 田口 黒田 永田 川上 西山 堀 尾崎 白石 望月 山根 渡邊 篠原
荒木 松村 大石 片山 大久保 須藤 荒井 早川 中井 堀内 本間 内藤 小田 栗原 石橋 松浦 岡崎 西 大川 河合 大谷 関口 宮田 奥村 伊東 吉岡 富田
沢田 成田 桑原 三宅 川島 岩本 萩原 片岡 大森 小沢 田島 奥田 榎本 三上 根本 山岸 村井 森下 西尾 黒木 坂口 本多 内山 竹田 土井 児玉 武藤
八木 上原 下田 平井 滝沢 日高 関根 金沢 津田 神田 古田 村山 飯塚 小西 大山 田辺 北川 大竹 松永 茂木 落合 宮下 長田 大沢 相馬 稲垣 青山 岸
広瀬 川田 松原 高山 畠山 瀬戸 三好 吉野 窪田 堤 足立 宮川 高島 植田 向井 岡村 小倉 小原 坂井 平山 藤岡 小笠原 中原 藤川 堀田 川合 宮沢
横田 大原 牧野 黒川 徳永 竹中 松山 土田 高瀬 福井 石塚 大和田 前川 青柳 榊原 梅田 柳田 細川 宇野 奥山 村松 谷 中尾 柏木 長尾 小泉 倉田
谷川 飯島 村瀬 今野 天野 泉 篠崎 石黒 丹羽 新田 久野 水谷 柳沢 西岡 藤沢 南 庄司 江口 塚本 若林 植松 児島 笠原 若松 高松 岩井 小松原 村岡
丸田 大内 田代 加納 平川 岩瀬 畑中 浅井 梶原 藤村 上村 高井 大場 安部 町田 有馬 寺田 鎌田 小森 秋元 細田 手塚 渋谷 竹下 富永 角田 布施
本橋 池上 根岸 戸田 川端 島崎 小口 大木 豊田 亀井 堀江 佐久間 川本 下村 前原 金井 河村 多田 安達 桐山 小寺 緒方 水口 都築 福原 田原 石渡
浅川 重松 森川 加賀 島村 寺本 神谷 吉原 三木 柳 西野 松崎 平松 大平 奥野 塩田 白井 今村 野中 岩下 坂田 上杉 野沢 橋口 高岡 門脇 広田 江藤
佐伯 矢島 河原 河田 宮原 北野 杉浦 黒沢 入江 土居 伊達 下山 岩間 筒井 鶴田 木田 平沢 塚田 有田 脇田 中沢 藤野 藤山 金田 浅田 相沢 会田
相川 秋田 秋葉 秋本 朝倉 浅沼 浅見 芦田 東海林 安孫子 油井 荒川 荒巻 有賀 粟野 飯野 飯村 飯山 五十川 井口 生田 井沢 石垣 石上 石坂 石毛
石崎 石沢 石野 石丸 石本 石山 泉谷 磯部 磯野 板垣 板倉 板橋 市原 市村 一色 伊集院 稲田 稲葉 稲村 乾 犬飼 井原 今泉 今川 今田 今西 岩永
岩沢 岩城 岩佐 岩谷 岩渕 岩見 岩村 岩元 上山 植木 植草 植村 牛島 臼井 臼田 薄井 歌川 内野 内海 宇田 宇田川 宇都宮 宇佐美 梅沢 梅原 梅村
梅本 浦田 浦野 卜部 江川 江崎 江島 越前 越智 衛藤 江原 江本 遠山 大井 大池 大江 大岡 大賀 大垣 大城 大崎 大隅 大関 大田 大滝 大津 大槻
大坪 大友 大貫 大庭 大林 大日方 大堀 大前 大村 大矢 大脇 岡野 岡部 岡林 岡山 小方 小柳 小川原 荻野 荻原 奥 奥井 奥平 奥谷 奥原 小栗 小椋
尾形 尾上 尾関 尾田 織田 小田切 小田島 落 小野田 小野寺 小幡 小畑 帯刀 表 小山田 折原 恩田 甲斐 海老原 海老沢 各務 加賀谷 影山 笠井 笠間
鹿島 梶 梶田 梶谷 柏 柏原 春日 片桐 片平 勝又 勝田 勝部 桂 葛西 金丸 金山 兼子 狩野 鹿野 加茂 茅野 唐沢 川井 川北 川久保 川副 川辺 川中
川名 川西 川野 川畑 川原 川又 川俣 河内 河上 河本 河西 神崎 神林 神戸 神山 喜多 北 北島 北田 北原 北山 木戸 木内 木原 木本 木場 吉良 金城
日下 日下部 草野 櫛田 楠 楠本 国分 国井 熊田 熊倉 熊沢 倉本 倉橋 蔵田 栗田 栗山 栗林 黒岩 黒崎 黒瀬 桑田 桑野 桑山 小出 小海 小暮 小坂
小関 小鳥遊 小畠 小針 小比類巻 小宮 小宮山 小室 小谷 小杉 小菅 小久保 小峰 小堀 古賀 古谷 古屋 古沢 古橋 古山 古市 五味 五島 越川 腰塚
輿水 駒井 今 昆 権田 権藤 齊藤 西郷 斎木 斉木 佐川 佐久本 佐倉 佐古 佐竹 佐田 佐原 佐山 左近 才木 細井 細谷 細野 榊 坂 坂上 坂下 坂野 坂巻
坂元 相良 崎山 迫田 迫 笹川 笹本 笹原 笹木 笹田 笹野 佐治 沢 沢井 沢口 沢村 沢木 沢野 沢山 塩見 塩谷 塩崎 塩川 塩原 塩沢 鹿内 志賀 志村
志田 重田 宍戸 設楽 七条 篠塚 篠田 柴 柴崎 柴山 渋沢 島 島津 島袋 島本 島谷 島野 清野 下川 下地 下條 下平 白川 白鳥 白木 白浜 城 城田 神宮
神保 新谷 新保 新庄 新藤 進藤 陣内 榛葉 須賀 須田 須永 菅 菅井 菅沼 菅谷 杉田 杉村 杉原 杉野 杉崎 杉谷 鈴村 鈴田 砂川 諏訪 瀬川 瀬尾 瀬田
関川 関谷 関戸 関野 千田 仙田 仙波 相田 園田 薗田 染谷 染川 曽根 曽我 袖山 平 平良 高尾 高垣 高倉 高桑 高崎 高坂 高沢 高杉 高谷 高津 高塚
高梨 高波 高浜 高原 高見 高宮 高村 高本 高森 高柳 高安 滝 滝川 滝口 滝田 滝本 武井 武内 武石 武市 武川 武部 竹本 竹村 竹山 竹原 竹井 竹島
竹林 但馬 只野 橘 立川 立花 立石 館 館野 立野 田上 田川 田崎 田尻 田部 田畑 田淵 田渕 田丸 田宮 田所 谷本 谷村 谷田 谷山 谷沢 谷垣 谷内
谷岡 玉井 玉川 玉城 玉木 玉田 玉置 為貝 田谷 丹野 知念 長 長南 長野 長沢 長島 長嶋 長井 長岡 長浜 長友 長瀬 長江 長山 長沼 永野 永山 永岡
永島 永松 永瀬 永原 津村 津川 津島 塚越 塚原 塚野 月岡 佃 辻井 辻本 辻村 土谷 土橋 土肥 角 椿 坪井 坪田 坪内 鶴岡 鶴見 勅使河原 出口 寺井
寺沢 寺島 寺西 寺尾 寺山 寺岡 東条 東郷 遠田 時田 徳田 徳山 徳丸 所 栃木 轟 殿村 戸塚 戸川 戸谷 戸沢 友田 友野 外山 豊島 鳥居 鳥越 鳥山
内木 内村 直井 仲 仲田 仲村 仲野 中 中居 中江 中岡 中垣 中嶋 中谷 中津 中塚 中根 中畑 中林 中平 中間 中町 中丸 中道 中本 中森 中屋 永尾
那須 夏目 名取 並木 浪川 成瀬 鳴海 難波 南条 新妻 新美 新倉 新山 仁科 仁木 西井 西浦 西内 西垣 西口 西崎 西沢 西島 西谷 西原 西平 西宮
西本 西脇 二宮 二瓶 丹沢 根津 野上 野川 野崎 野島 野尻 野津 野々村 野原 野間 野本 能勢 能登 乗松 萩野 間 間宮 橋爪 橋田 橋場 蓮見 長谷
長谷部 畑 畑山 波多野 秦 八田 初田 鳩山 花岡 花田 花井 羽田 羽生 羽鳥 馬渕 浜口 浜崎 浜中 浜野 浜本 早坂 早瀬 早田 早野 林田 原口 原島
原野 針谷 春山 晴山 半田 坂東 番場 樋渡 比嘉 東山 東野 久松 土方 菱田 菱沼 日野 日比野 姫野 平岩 平岡 平尾 平賀 平木 平塚 平出 平林 平原
平間 平本 広岡 広川 広野 深井 深沢 深谷 深田 福岡 福沢 福士 福地 福永 福本 福山 福村 福西 藤 藤江 藤枝 藤掛 藤木 藤倉 藤崎 藤代 藤谷 藤津
藤永 藤平 藤巻 藤森 藤吉 二木 二村 船木 船越 船橋 舟橋 冬木 古旗 別所 別府 戸部 北条 北沢 保坂 星 星川 星加 細見 堀井 堀川 堀口 堀越 堀部
本庄 本城 本村 本山 牧 牧田 槙 槙野 正木 益田 増井 増子 増本 間瀬 町 松 松江 松枝 松方 松川 松木 松倉 松坂 松沢 松島 松嶋 松葉 松橋 松林
松藤 松丸 松見 松宮 松元 松森 松谷 真鍋 間中 丸 丸尾 丸岡 丸川 丸橋 丸本 三石 三沢 三島 三田 三谷 三橋 三原 三村 三森 三輪 三井 三枝 三品
水上 水島 水田 水原 水本 水沼 水村 溝口 溝上 光岡 光田 皆川 湊 南田 南野 峰 峰岸 宮 宮井 宮内 宮城 宮木 宮口 宮島 宮地 宮武 宮野 宮部 宮村
宮脇 向 向山 武者 武蔵 村 村川 村木 村越 村島 村中 村野 村本 村尾 村重 室 室井 室田 毛利 餅田 元木 本木 本川 森岡 森口 森崎 森沢 森島 森嶋
森谷 森永 森野 森部 森山 森脇 森重 守田 守屋 諸岡 諸橋 門間 門田 矢口 矢崎 矢沢 矢田 矢部 矢作 矢吹 谷津 八代 八島 八幡 八巻 保田 安井
安川 安原 安東 安永 安岡 柳川 柳原 柳瀬 柳本 柳井 薮田 山浦 山形 山上 山川 山木 山際 山岡 山県 山越 山郷 山路 山城 山瀬 山添 山寺 山名
山野 山野井 山辺 山室 山村 山脇 山元 山森 山縣 湯浅 湯川 柚木 結城 油谷 由良 横井 横尾 横川 横沢 横内 横溝 横地 横手 吉井 吉池 吉浦 吉江
吉崎 吉沢 吉住 吉武 吉永 吉成 吉本 吉見 吉松 吉水 吉森 依田 米沢 米田 米山 米倉 米川 四方 涌井 若井 若杉 若山 若月 脇坂 脇本 鷲尾 鷲見
和久井 和泉 和久 亘 渡会 渡 我妻 吾妻 蛯名 蝦名 尾本 折田 柿沼 柿崎 垣内 掛川 笠松 柏倉 鍛冶 片倉 金谷 金森 鎌倉 上条 上岡 神尾 神原 神永
亀田 亀山 萱野 刈谷 雁部 川瀬 河島 河津 菊田 菊川 岸田 岸本 岸川 岸野 鬼頭 木幡 木暮 木嶋 木島 木谷 木津 木俣 木山 君島 京極 清田 桐生
桐谷 切通 久我 久住 久米 久米田 串田 楠田 沓掛 久保木 久保寺 粂 倉持 倉島 来栖 黒澤 黒柳 黒羽 桑島 桑名 郡司 郡山 毛塚 玄田 剣持 甲田 香川
香田 香山 幸田 河井 合田 郷田 小磯 小糸 小岩 古閑 國分 小金井 五代 後閑 後藤田 許斐 児嶋 小嶋 小平 小滝 小竹 小塚 小長谷 小貫 小橋 小浜
小俣 小南 小村 子安 是枝 近江 近田 近松 紺野 勘田 佐瀬 佐土原 佐宗 五百旗頭 阿久津 阿川 阿南 相原 愛甲 青野 青田 赤井 赤池 赤木 赤坂 赤沢
赤羽 赤松 明石 浅岡 浅香 浅尾 麻生 足利 味岡 東出 安住 渥美 穴沢 安倍 天田 天谷 雨宮 鮎川 新垣 新川 新城 荒 有吉 有村 有本 淡路 安西 安斎
安生 飯尾 飯沼 飯岡 猪狩 猪股 猪瀬 伊賀 伊佐 伊沢 伊勢 伊波 伊丹 池内 池尻 池谷 池永 池野 池辺 池本 石神 石倉 石森 石附 石津 石関 石月
泉田 出雲 出田 礒 磯 磯崎 磯貝 磯田 市田 市野 市橋 市瀬 一戸 一ノ瀬 一之瀬 一柳 一宮 糸井 糸川 井手 井出 井戸 井野 井関 井田 井川 井本
井村 稲川 稲毛 稲場 猪野 茨木 今岡 今関 今津 今永 今橋 今福 今本 入沢 入山 岩尾 岩上 岩垣 岩倉 岩島 岩野 岩橋 岩松 岩山 印南 上坂 上川
上島 上地 上間 上西 上林 上松 上森 魚住 鵜飼 鵜沢 氏家 潮田 宇井 内川 内堀 梅津 梅木 梅野 瓜生 江上 江頭 江端 榎 榎田 海老名 及川 追川
大浦 大河内 大河原 大木田 大倉 大越 大迫 大鹿 大下 大嶋 大杉 大須賀 大瀬 大園 大高 大館 大出 大藤 大堂 大渡 大沼 大野木 大畑 大畠 大東
大淵 大宮 大本 大八木 大屋 大湯 大和 岡 岡島 岡嶋 岡沢 岡戸 岡安 緒形 小河 沖 沖田 荻 奥本 奥泉 奥川 刑部 尾野 尾山 面川 音羽 鬼塚 鬼沢
下野 我孫子 勅使川原 仲宗根 仲里 具志堅 宮里 宮平 喜屋武 照屋 安里 安次嶺 又吉 国吉 我那覇 与那覇 与那嶺 玉那覇 渡嘉敷 島尻 座間味 知花
新里 瑞慶覧 髙田 當間 當山 名嘉 李 王 張 劉 陳 楊 黄 趙 呉 周 金 朴 崔 鄭 姜 尹
"""

_ROMAN = """
abe adachi akiyama ando aoki arai araki asano baba chiba doi endo enomoto eto fujii fujimoto fujita fujiwara fukuda
fukui fukushima furukawa goto hamada hara harada hasegawa hashimoto hattori hayakawa hayashi higa higashi higuchi
hirano hirata hirose honda hori horie hoshino ichikawa igarashi iida ikeda imai inoue ishibashi ishida ishihara ishii
ishikawa ito itoh iwasaki iwata kaneko kato katoh kawaguchi kawai kawakami kawamura kawasaki kikuchi kimura kinoshita
kishi kitagawa kitamura kobayashi kojima komatsu kondo kono kubo kubota kudo kumagai kuroda kuroki kuwahara maeda
maruyama masuda matsubara matsuda matsui matsumoto matsumura matsunaga matsuo matsuoka matsushita matsuura minami
miura miyagi miyamoto miyata miyazaki mizuno mochizuki mori morimoto morita murakami murata nagai nagata naito
nakagawa nakai nakajima nakamura nakanishi nakano nakashima nakata nakayama nishi nishida nishikawa nishimura
nishiyama noda noguchi nomura ochi ogata ogawa oguchi ohara ohashi ohno ohta oishi oka okada okamoto okazaki okubo
okuda okumura onishi ono onodera osawa oshima ota otani otsuka oyama ozaki ozawa saito saitoh sakai sakamoto sakurai
sano sasaki sato satoh sawada seki sekiguchi shibata shimabukuro shimada shimizu shinohara shiraishi sudo suga
sugawara sugimoto sugiyama suzuki tachibana taguchi takada takagi takahashi takano takayama takeda takeuchi tamura
tanabe tanaka tani taniguchi tateishi teshigawara toda tsuchiya tsuji tsukamoto tsutsumi uchida uchiyama ueda uehara
ueno umeda wada watanabe yagi yamada yamaguchi yamamoto yamanaka yamashita yamauchi yamazaki yano yasuda yokoyama
yoshida yoshikawa yoshimura yoshioka
"""

SURNAMES: frozenset[str] = frozenset(_KANJI.split())
"""In the usual kanji; fold variants before looking one up."""

ROMAN_SURNAMES: frozenset[str] = frozenset(_ROMAN.split())
"""In Hepburn letters without long vowels, lower case."""
