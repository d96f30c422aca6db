"""Tags of a lead as SQL."""

from leaddesk.store.plain import Binder


def has_tag(column: str, tag: str, bind: Binder) -> str:
    """Whether a column of tags holds this very tag: they stand one a line, with a line break at both ends."""
    return f"replace({column}, {bind(f'{chr(10)}{tag}{chr(10)}')}, '') <> {column}"
