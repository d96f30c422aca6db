"""Saved views, as they are kept."""

from leaddesk.domain.views import View, read_view
from leaddesk.store.plain import Plain


def read_views(sql: Plain) -> list[View]:
    """All of them by name."""
    return [read_view(*row) for row in sql.rows('SELECT id, name, filter, "order" FROM saved_view ORDER BY name, id')]
