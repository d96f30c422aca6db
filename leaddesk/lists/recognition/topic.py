"""What a file says about its event: in the rows above the list, in a column that never changes, in its name."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

from leaddesk.lists.document import Cell, Row
from leaddesk.lists.recognition.days import day_in
from leaddesk.lists.recognition.recognised import EventHint, ListKind
from leaddesk.lists.recognition.spellings.index import keys_of
from leaddesk.lists.recognition.text import cell_at, is_blank, key_of, text_of

_NAME_LABELS = frozenset(
    keys_of(
        """topic|webinar name|webinar title|webinar|meeting title|meeting topic|event|event name|event title|title|会議のタイトル
        |会議名|トピック|ウェビナー名|セミナー名|イベント名|展示会名|催事名|講演名|件名|タイトル|名称|イベント|セミナー|展示会|会議タイトル"""
    )
)
_DAY_LABELS = frozenset(
    keys_of(
        """actual start time|start time|scheduled time|start date|event date|date|webinar date|開始時刻|開始日時|開催日|開催日時|会期
        |日時|日程|実施日|期間|実際の開始時間|開始時間|実際の開始時刻|開催期間"""
    )
)
_EXPORTED = re.compile(r"出力|作成|印刷|更新|generated|exported|printed|created|as of|現在|ダウンロード", re.IGNORECASE)
_EVENT_WORD = re.compile(
    r"展示会|展$|展\b|[^\s]展[\s　(（]|フェア|expo(?![a-z])|エキスポ|セミナー|ウェビナー|勉強会|説明会|講演会|交流会|懇親会|カンファレンス"
    r"|サミット|フォーラム|シンポジウム|見本市|商談会|ワークショップ|webinar|seminar|summit|conference|exhibition|trade ?show|meetup"
    r"|forum|workshop",
    re.IGNORECASE,
)
_WHOSE = r"来場者|参加者|申込者|出席者|登録者|受講者|獲得|名刺|リード|顧客|見込み?客|ブース|お客様|視聴者|取得|交換"
_WHOSE_LATIN = r"attendees?|participants?|registrants?|registrations?|leads?|visitors?|contacts?"
_WHAT = r"一覧表?|リスト|名簿|台帳|データ|データ一覧|名刺一覧|list|report|export|data"
_LIST_WORDS = re.compile(
    rf"[\s　_\-／/:：]*({_WHOSE}|{_WHOSE_LATIN})?[\s　_\-]*(情報)?(名刺|リード)?({_WHAT})?[\s　_\-]*$", re.IGNORECASE
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("webinar", re.compile(r"ウェビナー|webinar|オンラインセミナー", re.IGNORECASE)),
    ("seminar", re.compile(r"セミナー|勉強会|説明会|講演|ワークショップ|seminar|workshop|シンポジウム", re.IGNORECASE)),
    ("networking", re.compile(r"交流会|懇親会|networking|meetup|異業種", re.IGNORECASE)),
    (
        "trade-show",
        re.compile(
            r"展示会|展$|展\b|展[\s　(（]|フェア|expo(?![a-z])|エキスポ|見本市|商談会|trade ?show|exhibition",
            re.IGNORECASE,
        ),
    ),
)
_WEBINAR_PRESETS = ("zoom", "teams", "gotowebinar", "on24", "google-meet")


def event_hint(
    above: Sequence[Row], event_values: Sequence[str], file: str, kind: ListKind, preset: str | None
) -> EventHint:
    """The event of a list: ``above`` are the rows over it, ``event_values`` what its event column says."""
    name, day = _labelled(above)
    name = name or (event_values[0] if len(set(event_values)) == 1 else None)
    title, title_day = _titled(above)
    name, day = name or title, day or title_day
    if name is None or day is None:
        stem = unicodedata.normalize("NFC", PurePath(file).stem).replace("_", " ")
        if name is None and _EVENT_WORD.search(stem) and not stem.isascii():
            name = _without_list_words(re.sub(r"(?<!\d)20\d{6}(?!\d)|(?<!\d)20\d\d[-. ]\d{1,2}[-. ]\d{1,2}", " ", stem))
        day = day or (day_in(stem) if name or _EVENT_WORD.search(stem) else None)
    return EventHint(name, day, _event_kind(f"{name or ''}", kind, preset) if name or day else None)


def _labelled(above: Sequence[Row]) -> tuple[str | None, date | None]:
    """Name and day where a label stands before or above them, as Zoom, Teams and people write them."""
    name: str | None = None
    day: date | None = None
    for label, cell in _pairs(above):
        text = text_of(cell)
        if name is None and label in _NAME_LABELS and text and key_of(text) not in _NAME_LABELS | _DAY_LABELS:
            name = _unquoted(text)
        elif day is None and label in _DAY_LABELS:
            day = day_in(cell)
    return name or None, day


def _pairs(above: Sequence[Row]) -> Iterator[tuple[str, Cell]]:
    """Labels with what they label: after a colon, in the row below where it is a small table, or else to the right."""
    for place, row in enumerate(above):
        below = above[place + 1] if place + 1 < len(above) else []
        cells = [(index, cell) for index, cell in enumerate(row) if not is_blank(cell)]
        is_table = len(cells) > 2 or (len(cells) == 2 and _is_label(cells[1][1]))
        for (index, cell), (_next, right) in zip(cells, [*cells[1:], (0, None)], strict=False):
            before, colon, after = text_of(cell).replace("：", ":").partition(":")
            if colon and after.strip():
                yield key_of(before), after.strip()
                continue
            under = cell_at(below, index)
            yield key_of(before), right if not is_table or is_blank(under) else under


def _is_label(cell: Cell) -> bool:
    """Whether the cell names what stands below it."""
    key = key_of(text_of(cell))
    return key in _NAME_LABELS | _DAY_LABELS or key.endswith("id")


def _titled(above: Sequence[Row]) -> tuple[str | None, date | None]:
    """Name and day in a title such as 第10回 ものづくり展　来場者名刺一覧（2026年7月1日～3日）."""
    for row in above:
        texts = [text_of(cell) for cell in row if not is_blank(cell)]
        if (
            texts
            and len(texts) <= 2
            and _EVENT_WORD.search(texts[0])
            and not _EXPORTED.search(texts[0])
            and len(texts[0]) <= 80
        ):
            return _without_list_words(texts[0]), day_in(texts[0])
    return None, None


def _without_list_words(title: str) -> str | None:
    """The event in the title of a list: without 来場者名刺一覧, brackets of dates, and marks."""
    title = re.sub(r"[（(【\[][^（()）【】\[\]]*[\d年月日][^（()）【】\[\]]*[）)】\]]", " ", title)
    title = re.sub(r"^[■●◆▼【\[\s]+|[】\]\s]+$", "", title)
    cut = _LIST_WORDS.sub("", title).strip(" 　_-／/:：・の")
    return cut or None


def _unquoted(text: str) -> str:
    """A title without the quotes and words that Teams puts around it."""
    found = re.match(r'^"+(.+?)"+\s*(で会議中)?"*$', text)
    return found[1].strip('" ') if found else text


def _event_kind(name: str, kind: ListKind, preset: str | None) -> str:
    """The kind of the event by its name, or else by what the list is."""
    for code, pattern in _KINDS:
        if pattern.search(name):
            return "webinar" if code == "seminar" and preset in _WEBINAR_PRESETS else code
    if kind == "seminar":
        return "webinar" if preset in _WEBINAR_PRESETS else "seminar"
    return "trade-show"
