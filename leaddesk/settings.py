"""What this computer knows: where the desk is, who sits here, and in which language they read. Kept in one JSON file."""

import json
import os
from pathlib import Path
from typing import NamedTuple, Self

from leaddesk.translation import LANGUAGES, Language, system_language

_KEPT = ("desk", "member", "department", "language")
"""What is kept in the file; the rest follows."""


class Settings(NamedTuple):
    """The settings of this computer's user. Empty texts were never set."""

    desk: str = ""
    """A desk file, or the URL of a PostgreSQL database."""
    member: str = ""
    department: str = ""
    language: str = ""
    is_new: bool = False
    """Nobody has set anything yet: the first start."""

    @classmethod
    def load(cls) -> Self:
        """What was saved, or the defaults. A file that cannot be read counts as none."""
        try:
            values = json.loads(settings_file().read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(is_new=True)
        except (OSError, ValueError):
            return cls()
        if not isinstance(values, dict):
            return cls()
        desk, member, department, language = (str(values.get(key, "")) for key in _KEPT)
        return cls(desk, member, department, language)

    def save(self) -> None:
        """Keeps the settings. Raises OSError where that is not possible."""
        file = settings_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        values = {key: value for key in _KEPT if (value := getattr(self, key))}
        unfinished = file.with_suffix(".new")
        unfinished.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        unfinished.replace(file)

    def with_overrides(self, desk: str | None = None, member: str | None = None, language: str | None = None) -> Self:
        """The same, with what the command line said."""
        return self._replace(
            desk=desk or os.environ.get("LEADDESK_DB") or self.desk or str(default_desk()),
            member=member or self.member or _user(),
            language=language or self.language or system_language(),
        )

    @property
    def spoken(self) -> Language:
        """The language to speak."""
        return next((one for one in LANGUAGES if one == self.language), system_language())


def default_desk() -> Path:
    """The desk in the user's data directory."""
    import platformdirs

    return Path(platformdirs.user_data_dir("LeadDesk", appauthor=False)) / "desk.leaddesk"


def settings_file() -> Path:
    """Where the settings are kept."""
    import platformdirs

    return Path(platformdirs.user_config_dir("LeadDesk", appauthor=False)) / "settings.json"


def _user() -> str:
    import getpass  # most have told their name

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no user of that number, as in some containers
        return "LeadDesk"
