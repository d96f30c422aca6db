"""Whether two texts are one slip of the hand apart, and whether such a slip is a name of its own."""

from rapidfuzz.distance import OSA

_LOOK_ALIKE = """
子予 太大犬 郎朗部 土士 未末 人入 治冶 浩洗造 裕祐 健建 弘引 隆降 幸辛 明朋 真直貞 聡総 恵思 和知 俊後 修脩 佳住 香春
美義実 陽湯 里理 洋祥羊 徹撤 敏敬 清精情 晴睛 晃光 昌晶 正止 淳惇享 潤調 紀記 純鈍 綾稜 緑録 茂成 英央 薫董 誠試 輝揮
勇男 哲折 孝考 学字 翔翻 亮高 瞳睦 翼異 望聖 舞無 桃挑 茜西 恭泰 努務 昇昂 彩影 渉歩 進造 剛鋼 豊農
"""
_NUMERALS = frozenset("一二三四五六七八九十百千壱弐参")
"""一郎 and 二郎 are brothers, not a slip."""


def _pairs() -> frozenset[tuple[str, str]]:
    """Every two signs of a group of look-alikes, in both orders."""
    groups = _LOOK_ALIKE.split()
    return frozenset((one, other) for group in groups for one in group for other in group if one != other)


_ALIKE = _pairs()
"""Signs that scanners of cards and hurried eyes take for one another."""


def is_one_slip(one: str, other: str) -> bool:
    """Whether one sign was added, dropped, replaced, or two neighbours exchanged."""
    return abs(len(one) - len(other)) <= 1 and OSA.distance(one, other, score_cutoff=1) == 1


def is_slip_of_writing(one: str, other: str) -> bool:
    """Whether two written names, of which not more is known, may be one name with one sign wrong."""
    if not is_one_slip(one, other):
        return False
    replaced = replaced_signs(one, other)
    if not replaced:
        return bool(set(one) & set(other))
    return replaced in _ALIKE or (len(one) > 1 and not (replaced[0] in _NUMERALS and replaced[1] in _NUMERALS))


_VOICED = str.maketrans("gzdbp", "ksthh")


def is_slip_of_sound(one: str, other: str) -> bool:
    """Whether two readings, of which not more is known, may be one name: a letter too much or too few, or ザ for サ.

    Another letter in its place is another name: Naoto and Naoko.
    """
    if min(len(one), len(other)) < _TELLING or not is_one_slip(one, other):
        return False
    return not replaced_signs(one, other) or one.translate(_VOICED) == other.translate(_VOICED)


_TELLING = 4
"""Letters of a reading below which any slip makes another name: Yui and Mui."""


def replaced_signs(one: str, other: str) -> tuple[str, ...]:
    """The two signs at the only place where texts of the same length differ; nothing where it is not one place."""
    if len(one) != len(other):
        return ()
    places = [place for place, sign in enumerate(one) if sign != other[place]]
    return (one[places[0]], other[places[0]]) if len(places) == 1 else ()
