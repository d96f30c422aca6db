"""The words of the program in the user's language: English in the code, Japanese in ``resources/translations``.

``_("…")`` translates a sentence, ``n_("one", "many", n)`` one that counts. A :class:`Word` carries both languages at
once, for terms that lists, exports and headers need in either language whatever the window speaks.
"""

import gettext
import os
from typing import Literal, NamedTuple

from leaddesk.resources import resource

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")

_language: Language = "en"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: Language) -> None:
    """Speak this language from now on, in this process."""
    global _language, _catalogue
    _language = language
    if language == "en":
        _catalogue = gettext.NullTranslations()
        return
    with resource("translations", f"{language}.mo").open("rb") as catalogue:
        _catalogue = gettext.GNUTranslations(catalogue)


def language() -> Language:
    """The language spoken now."""
    return _language


def system_language() -> Language:
    """The language that the system is set to: Japanese where it says so, English everywhere else."""
    names = (os.environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((name for name in names if name), "") or _system_locale()
    return "ja" if spoken.lower().startswith(("ja", "japanese")) else "en"


def _system_locale() -> str:
    import locale  # where the environment says nothing, as on Windows

    return locale.getlocale()[0] or ""


def _(text: str) -> str:
    """The text in the language spoken now. Values are put in afterwards: ``_("{n} rows").format(n=3)``."""
    return _catalogue.gettext(text)


def n_(one: str, many: str, n: int) -> str:
    """The form of a counting text that fits ``n``, with ``{n}`` filled in."""
    return _catalogue.ngettext(one, many, n).format(n=n)


class Word(NamedTuple):
    """A term of the field in both languages; as text it is the one spoken now."""

    en: str
    ja: str

    def __str__(self) -> str:
        return self.ja if _language == "ja" else self.en

    def in_language(self, language: Language) -> str:
        """The term in the language asked for."""
        return self.ja if language == "ja" else self.en
