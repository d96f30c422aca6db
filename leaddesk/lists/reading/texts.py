"""Files of text: a list by its delimiters, cards, a table in a page, or something else under the name of a list."""

import json
import re

from leaddesk.lists.reading import delimited, refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.text import Text, decoded
from leaddesk.translation import Word, n_

_PAGE = re.compile(r"<(?:!doctype html|html|table|meta|head|body|style)\b", re.IGNORECASE)
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_OPEN_DOCUMENT = "opendocument:xmlns:office"
_XML = Word("an XML document", "XML文書")
_JSON = Word("a JSON document", "JSON文書")
_MAIL = Word("a mail or a saved web page", "メールまたは保存したWebページ")
_HEAD = 4_096


def read(data: bytes, answer: Answer, limits: Limits, encoding: str | None, delimiter: str | None) -> None:
    """Hands over a file of text. Raises ``BadFile`` for what is no list."""
    text = decoded(data, encoding)
    head = text.text[:_HEAD].lstrip().lower()
    if not head.strip("\0"):
        raise refusals.is_empty()
    if head.startswith("begin:vcard") or "\nbegin:vcard" in head.replace("\r", "\n"):
        from leaddesk.lists.reading import vcards

        vcards.read(data, text, answer)
    elif head.startswith("<"):
        _read_marked_up(data, text, head, answer, limits)
    else:
        _refuse_others(text.text, head)
        delimited.read(text, answer, delimiter)
    if text.replaced:
        answer.warn(n_("{n} character could not be read", "{n} characters could not be read", text.replaced))


def _read_marked_up(data: bytes, text: Text, head: str, answer: Answer, limits: Limits) -> None:
    if _SPREADSHEET in head:
        from leaddesk.lists.reading.workbooks import spreadsheet_xml

        spreadsheet_xml.read(text.text, answer, limits)
    elif _FLAT_OPEN_DOCUMENT in head:
        from leaddesk.lists.reading.workbooks import ods

        ods.read_flat(data, answer, limits)
    elif _PAGE.search(head):
        from leaddesk.lists.reading import pages

        pages.read(text, answer, limits)
    elif head.startswith("<?xml"):
        raise refusals.is_something_else(str(_XML))
    else:
        delimited.read(text, answer, None)


def _refuse_others(text: str, head: str) -> None:
    """Raises ``BadFile`` for kinds of text that are certainly no list."""
    if head.startswith(("id;pwxl", "id;p")) and "\nc;" in text.replace("\r", "\n").lower():
        raise refusals.needs_conversion("SYLK")
    if head.startswith(("mime-version:", "content-type: multipart")):
        raise refusals.is_something_else(str(_MAIL))
    if head[0] in "{[" and _is_json(text):
        raise refusals.is_something_else(str(_JSON))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
