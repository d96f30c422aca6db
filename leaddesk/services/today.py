"""The day: what is due for one member or a department, what meets the bar, and what came in last."""

from datetime import datetime, time

from leaddesk.domain.stages import Department, Stage
from leaddesk.domain.today import Today as Day
from leaddesk.services.context import Acting, Context
from leaddesk.store import today as stored
from leaddesk.store.times import to_day, to_micros

STAGES_OF: dict[Department, tuple[Stage, ...]] = {
    Department.MARKETING: (Stage.MAL,),
    Department.SALES: (Stage.MQL, Stage.SAL, Stage.SQL, Stage.WON),
    Department.BOTH: (),
}
"""The stages that each department works; both together work all of them."""

_READY_SHOWN = 3


class Today:
    """The days of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def look(self, *, everybody: bool = False) -> Day:
        """What is due today for the member at the keyboard, or for ``everybody`` of their department."""
        context = self._context
        now, zone, meant = context.now(), context.zone, whose(context.acting, everybody=everybody)
        day = to_day(now.date())
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        with context.store.reading() as sql:
            return Day(
                day=now.date(),
                overdue=stored.overdue(sql, meant, zone),
                actions=stored.actions(sql, meant, day, zone),
                waiting=stored.waiting(sql, meant, day, zone),
                back=stored.back(sql, meant, day, zone),
                stuck=stored.stuck(sql, meant, day, zone),
                ready=stored.ready(sql, _READY_SHOWN, zone),
                done=stored.finished(sql, None if everybody else context.acting.name, to_micros(midnight)),
                last_import=stored.last_import(sql, zone),
            )


def whose(acting: Acting, *, everybody: bool) -> stored.Whose:
    """Whose leads are meant: those of the member at the keyboard, or of ``everybody`` in their department."""
    if not everybody:
        return stored.Whose(owner=acting.name, takes_marketings=acting.department is not Department.SALES)
    return stored.Whose(stages=tuple(stage.value for stage in STAGES_OF[acting.department]))
