"""Cells for web addresses → one address that a browser opens."""

import re

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc

PLAIN_URL = Pattern(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[!-~]*)?")
"""An address that is already as it should be."""

_LABEL = Pattern(r"\A(?:url|hp|web(?:site)?|ホームページ)\s*[:：]\s*(?!//)", re.IGNORECASE)
_BETWEEN = Pattern(r"[\s、;|<>\"]+|,(?=https?:)|:::")
_SCHEME = Pattern(r"\A(https?)[:;]?/{1,3}", re.IGNORECASE)
_HOST = Pattern(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?::\d+)?", re.IGNORECASE)


def read_urls(text: str) -> tuple[str, ...]:
    """The web addresses of a cell, ``https://`` put in front where no scheme stands; empty where there is none."""
    found = map(_read, _BETWEEN.split(_LABEL.sub("", nfkc(text))))
    return tuple(dict.fromkeys(url for url in found if url))


def _read(piece: str) -> str:
    """One address, its host in lower case; empty for what is none."""
    scheme = _SCHEME.match(piece)
    rest = piece[scheme.end() :] if scheme else piece
    host, slash, path = rest.partition("/")
    if "@" in host or not _HOST.fullmatch(host):
        return ""
    return f"{scheme[1].lower() if scheme else 'https'}://{host.lower()}{slash}{path}"
