"""A list in words: what it was recognised as, its rows, its encoding."""

from leaddesk.services.importing.recognised import KIND_WORDS, WHY_SKIPPED, Skipped, Why
from leaddesk.services.importing.service import ReadList
from leaddesk.translation import Word, _, n_

ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "cp932": "Shift_JIS (cp932)",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
    "gb18030": "GB18030",
    "cp1252": "Windows-1252",
}
"""Encodings that lists come in, as people call them; the first ones are offered."""

DELIMITERS: dict[str, Word] = {
    ",": Word("Comma", "カンマ"),
    "\t": Word("Tab", "タブ"),
    ";": Word("Semicolon", "セミコロン"),
    "|": Word("Vertical bar", "縦線"),
}
"""What stands between the values of a row."""

_FORMATS = {"csv": "CSV", "xlsx": "Excel", "xls": "Excel", "xlsb": "Excel", "ods": "ODS", "vcf": "vCard"}


def format_word(found: ReadList) -> str:
    """What kind of file it is."""
    return _FORMATS.get(found.document.format, found.document.format.upper())


def read_as(found: ReadList) -> str:
    """What the list was recognised as, in one sentence."""
    kind, form = KIND_WORDS[found.list.kind], format_word(found)
    if found.list.preset_word is not None:
        return _("Read as {product} ({kind}, {format})").format(product=found.list.preset_word, kind=kind, format=form)
    return _("Read as {kind} ({format})").format(kind=kind, format=form)


def rows_words(found: ReadList) -> str:
    """How many rows of people it has."""
    return n_("{n:,} row", "{n:,} rows", len(found.list.data_rows))


def joined_words(found: ReadList) -> str:
    """That several rows are one person, where they are."""
    joined = len(found.list.data_rows) - found.list.people
    if joined <= 0:
        return ""
    return n_(
        "{n} row is joined to another of the same person", "{n} rows are joined to others of the same person", joined
    )


def encoding_word(encoding: str | None) -> str:
    """An encoding as people call it."""
    return ENCODINGS.get(encoding or "", encoding or "–")


def skipped_words(skipped: tuple[Skipped, ...]) -> str:
    """The rows that are no people, in a few words: rows of one reason that follow each other as one."""
    groups = skipped_groups(skipped)
    if not groups:
        return _("None")
    named = [
        (_("Row {rows} ({why})") if len(rows) == 1 else _("Rows {rows} ({why})")).format(
            rows=_span(rows), why=WHY_SKIPPED[why]
        )
        for rows, why in groups
    ]
    if len(named) <= 1:
        return named[0]
    return _("{first} and {n} more").format(first=named[0], n=sum(len(rows) for rows, _why in groups[1:]))


def skipped_groups(skipped: tuple[Skipped, ...]) -> list[tuple[list[int], Why]]:
    """Rows of one reason that follow each other, without the header, which has its own place."""
    groups: list[tuple[list[int], Why]] = []
    for one in (one for one in skipped if one.why != "header"):
        if groups and groups[-1][1] == one.why and groups[-1][0][-1] == one.row - 1:
            groups[-1][0].append(one.row)
        else:
            groups.append(([one.row], one.why))
    return groups


def _span(rows: list[int]) -> str:
    return str(rows[0]) if len(rows) == 1 else _("{first} to {last}").format(first=rows[0], last=rows[-1])
