"""Values from small closed lists: ranks, yes and no, attendance, registration, roles in a meeting."""

from collections.abc import Iterable


def _list(words: str) -> frozenset[str]:
    """Words between ``|``, over several lines."""
    return frozenset(word for line in words.split("\n") for piece in line.split("|") if (word := piece.strip()))


_CLOSED: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "rank",
        _list("""a|b|c|d|s|a+|a-|b+|b-|c+|c-|aランク|bランク|cランク|sランク|rank a|rank b|rank c|hot|warm|cold|ホット|ウォーム
            |コールド|高|中|低|大|小|high|medium|low|middle|☆|★|★★|★★★|☆☆|☆☆☆|◎|○|△|×|有望|見込みあり|見込み有り|見込あり|見込みなし|即|潜在"""),
    ),
    (
        "yes-no",
        _list("""yes|no|y|n|true|false|はい|いいえ|有|無|有り|無し|あり|なし|済|未|○|〇|×|✓|✔|☑|◯|ja|nein|是|否|예|아니오|1|0|on|off"""),
    ),
    ("mark", _list("1|1.0|○|〇|◯|●|✓|✔|☑|レ|x|該当|*")),
    ("form-of-address", _list("様|さん|殿|氏|先生|御中|各位|mr|mrs|ms|miss|dr|prof|herr|frau|mr.|mrs.|ms.|dr.|prof.|mme|sir")),
    (
        "attendance",
        _list("""出席|欠席|参加|不参加|当日参加|未参加|チェックイン|チェックイン済|チェックイン済み|未チェックイン|未チェック|来場|来場済
            |来場済み|未来場|受付済|受付済み|未受付|視聴|視聴済|視聴済み|未視聴|出席済|出席済み|入場済|入場済み|未入場|遅刻|早退|オンデマンド
            |アーカイブ|録画視聴|attended|not attended|absent|present|checked in|checked-in|not checked in|no show|no-show|show
            |did not attend|joined|live|on demand|on-demand"""),
    ),
    (
        "registration",
        _list("""approved|denied|declined|pending|invited|waitlist|waitlisted|waiting|canceled|cancelled|registered|confirmed|accepted
            |attending|refunded|checked in|not attending|going|not going|yes|maybe|completed|有効|無効|参加|参加予定|参加確定|参加キャンセル
            |キャンセル|キャンセル待ち|キャンセル済|キャンセル済み|補欠|承認|承認済|承認済み|否認|却下|未承認|申込済|申込済み|申込|申込み
            |受付済|受付済み|確定|仮申込|取消|不参加|承認待ち|当選|落選|支払済|支払い済み"""),
    ),
    (
        "meeting-role",
        _list("""開催者|主催者|出席者|参加者|発表者|共同開催者|ホスト|共同ホスト|パネリスト|視聴者|ゲスト|メンバー|organizer|organiser
            |co-organizer|co-organiser|presenter|attendee|participant|host|co-host|cohost|panelist|guest|member|admin|speaker|staff"""),
    ),
)  # fmt: skip


def closed_kinds(text: str) -> Iterable[str]:
    """The closed lists that hold the text."""
    small = text.casefold()
    return (kind for kind, said in _CLOSED if small in said)
