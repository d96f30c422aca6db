"""What the desk remembers besides its leads, a JSON value by name. Not journalled: the program's own notes."""

import json
from typing import Any

from leaddesk.store.plain import Plain


def read_setting(sql: Plain, key: str) -> Any:
    """A setting, or ``None``."""
    text = sql.value("SELECT value FROM setting WHERE key = :key", {"key": key})
    return None if text is None else json.loads(text)


def write_setting(sql: Plain, key: str, value: Any) -> None:
    """Keeps a setting."""
    sql.run(
        "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {"key": key, "value": json.dumps(value, ensure_ascii=False)},
    )
