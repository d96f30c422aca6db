"""How an .xlsx is put together: which part holds which sheet, the shared texts and the number formats.

Written to bear with what other programs and damaged files leave out: missing relationships, styles or types.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks import number_formats
from leaddesk.lists.reading.workbooks.number_formats import Look
from leaddesk.lists.reading.workbooks.relations import Relations
from leaddesk.lists.reading.xml_events import Event, events, unprefixed
from leaddesk.lists.reading.zips import Package

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet as the workbook lists it."""

    name: str
    part: str | None
    """The part that holds it, ``None`` where there is none."""
    is_hidden: bool
    is_worksheet: bool


class Book:
    """The structure of one .xlsx package, read as far as it is asked for."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._relations = Relations(package, limits)
        part = self._relations.workbook("workbook.xml")
        if part is None:
            raise refusals.is_damaged()
        self._part = part
        self.is_1904 = False
        self.sheets = self._sheets()

    def _events(self, part: str) -> Iterator[Event]:
        return events(self._package.looked_over(part), self._limits.depth)

    def _sheets(self) -> tuple[SheetPart, ...]:
        relations = self._relations.of(self._part)
        listed: list[SheetPart] = []
        for kind, name, attributes in self._events(self._part):
            if kind != "start":
                continue
            if name == "workbookPr" and "date1904" in attributes:
                self.is_1904 = attributes["date1904"].lower() in ("1", "true", "on")
            elif name == "sheet":
                listed.append(self._sheet(unprefixed(attributes), len(listed) + 1, relations))
        return tuple(listed)

    def _sheet(self, attributes: dict[str, str], number: int, relations: dict[str, tuple[str, str]]) -> SheetPart:
        folder = posixpath.dirname(self._part)
        target, kind = relations.get(attributes.get("id", ""), (f"{folder}/worksheets/sheet{number}.xml", "/worksheet"))
        return SheetPart(
            name=attributes.get("name", ""),
            part=self._package.find(target),
            is_hidden=attributes.get("state", "visible").lower() in ("hidden", "veryhidden"),
            is_worksheet=kind.endswith("/worksheet"),
        )

    @cached_property
    def strings(self) -> list[str]:
        """The shared texts, without the furigana that an input method adds."""
        part = self._relations.beside(self._part, "/sharedStrings", "sharedStrings.xml")
        if part is None:
            return []
        texts: list[str] = []
        gathered = RichText()
        for event in self._events(part):
            gathered.see(event)
            if event[:2] == ("end", "si"):
                texts.append(gathered.take())
        return texts

    @cached_property
    def looks(self) -> list[Look | None]:
        """What each cell style shows its numbers as."""
        part = self._relations.beside(self._part, "/styles", "styles.xml")
        if part is None:
            return []
        try:
            found = list(self._events(part))
        except BadFile:
            return []
        codes: dict[str, Look | None] = {}
        looks: list[Look | None] = []
        in_cell_styles = False
        for kind, name, attributes in found:
            if name == "cellXfs":
                in_cell_styles = kind == "start"
            elif kind == "start" and name == "numFmt":
                codes[attributes.get("numFmtId", "")] = number_formats.look_of(attributes.get("formatCode", ""))
            elif kind == "start" and name == "xf" and in_cell_styles:
                number = attributes.get("numFmtId", "0")
                looks.append(codes[number] if number in codes else number_formats.built_in(_whole(number)))
        return looks


class RichText:
    """Gathers the text of a string item, run by run. ``rPh`` holds its reading and is left out."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._is_open = False
        self._in_reading = False

    def see(self, event: Event) -> None:
        """The next event of the part."""
        kind, name, _attributes = event
        if kind == "text":
            if self._is_open and not self._in_reading:
                self._texts.append(name)
        elif name == "t":
            self._is_open = kind == "start"
        elif name == "rPh":
            self._in_reading = kind == "start"

    def take(self) -> str:
        """The text so far; the next one starts anew."""
        text = "".join(self._texts)
        self._texts.clear()
        return unescaped(text)


def unescaped(text: str) -> str:
    """Text with its ``_x000D_`` in clear (ECMA-376 part 1, 22.9.2.19)."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 0
