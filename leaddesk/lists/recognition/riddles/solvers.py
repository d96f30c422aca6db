"""Who solves which riddle."""

from collections.abc import Callable

from leaddesk.lists.recognition.drafts import Draft, Neighbours
from leaddesk.lists.recognition.riddles import events, firms, names, work

SOLVERS: dict[str, Callable[[Draft, Neighbours], None]] = {
    "staff-or-contact": names.staff_or_contact,
    "title": firms.title,
    "role": firms.role,
    "title-class": firms.title_class,
    "name": names.name,
    "given": names.given,
    "family": names.family,
    "myoji": names.myoji,
    "yomi": names.yomi,
    "user-name": names.user_name,
    "display-name": names.display_name,
    "reach": firms.reach,
    "url": firms.url,
    "affiliation": firms.affiliation,
    "area": firms.area,
    "status": events.status,
    "attendance": events.attendance,
    "first-join": events.first_join,
    "join-time": events.join_time,
    "created": events.created,
    "updated": events.updated,
    "card-updated": events.card_updated,
    "date": events.date,
    "rank": events.rank,
    "comment": events.comment,
    "category": work.category,
    "serial": work.serial,
}
"""Who solves which riddle of ``spellings``."""


def solve(draft: Draft, others: Neighbours) -> None:
    """Decides the riddle of a column's header, if it poses one."""
    solver = SOLVERS.get(draft.head.riddle)
    if solver and not draft.is_fixed:
        solver(draft, others)
