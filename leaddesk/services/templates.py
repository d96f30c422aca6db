"""Empty lists to fill in and import."""

from pathlib import Path

from leaddesk.lists.writing.templates import TEMPLATE_WORDS, TemplateKind, template_tables
from leaddesk.translation import Language, language

__all__ = ["TEMPLATE_WORDS", "TemplateKind", "write_template"]


def write_template(kind: TemplateKind, file: Path, in_language: Language | None = None) -> Path:
    """Writes an empty list of a kind, in the language spoken or another one; where to. Raises BadFile."""
    from leaddesk.lists.writing.workbook import write_workbook

    write_workbook(file, template_tables(kind, in_language or language()))
    return file
