"""How the words of commands are read, so that kana finds them before they are turned into kanji."""

from leaddesk.translation import language

_WORDS = """
一覧＝いちらん 休ませる＝やすませる 元に戻す＝もとにもどす 担当＝たんとう 探す＝さがす 拡大＝かくだい 日本語＝にほんご
書き出す＝かきだす 有望＝ゆうぼう 検索＝けんさく 次＝つぎ 段階＝だんかい 残す＝のこす 決める＝きめる 減らす＝へらす
獲得＝かくとく 移す＝うつす 終了＝しゅうりょう 縮小＝しゅくしょう 育成済み＝いくせいずみ 行動＝こうどう
表示中＝ひょうじちゅう 記録＝きろく 訪問＝ほうもん 重複＝ちょうふく 電話＝でんわ 活動＝かつどう 今日＝きょう 人＝ひと
大きさ＝おおきさ 加える＝くわえる 動き＝うごき 取り決め＝とりきめ 取り込み＝とりこみ 取り込む＝とりこむ
受け入れる＝うけいれる 受入＝うけいれ 受注＝じゅちゅう 合わせる＝あわせる 変える＝かえる 失注＝しっちゅう 実際＝じっさい
対象外＝たいしょうがい 差し戻す＝さしもどす 操作＝そうさ 直す＝なおす
"""

_READINGS = sorted((entry.split("＝") for entry in _WORDS.split()), key=lambda entry: -len(entry[0]))
"""Words of the menus and of what can be done with a lead, the longest first."""


def reading(text: str) -> str:
    """A command as it is read; in other languages than Japanese as it is written."""
    if language() != "ja":
        return text
    for written, read in _READINGS:
        text = text.replace(written, read)
    return text
