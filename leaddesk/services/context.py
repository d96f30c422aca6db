"""What every service works with: the open desk, the clock, who acts, and the pact in force."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any, NamedTuple

from leaddesk.domain.clocks import WorkingTime, japanese_holidays
from leaddesk.domain.stages import Department
from leaddesk.store.opening import Store
from leaddesk.store.pacts import newest_number, read_version
from leaddesk.store.plain import Plain
from leaddesk.store.settings import read_setting, write_setting
from leaddesk.store.times import to_day, to_micros

if TYPE_CHECKING:  # what the board does not need before it is painted is loaded where it is used
    from leaddesk.domain.pact import Clocks, Pact
    from leaddesk.store.journal import Step
    from leaddesk.store.scoring.statement import Compiled


_WORKING = "working"
"""The setting that keeps when the team works, by the number of the pact and the year."""


class Acting(NamedTuple):
    """The member at the keyboard."""

    name: str
    department: Department = Department.BOTH


class Published(NamedTuple):
    """The pact in force, ready to be evaluated."""

    number: int
    pact: "Pact"
    compiled: "Compiled"
    working: WorkingTime


class Context:
    """Shared by the services of one desk.

    ``clock`` gives the moment, with a zone. ``zone`` is the team's; ``None`` is the computer's.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], zone: tzinfo | None, acting: Acting) -> None:
        self.store, self.clock, self.zone, self.acting = store, clock, zone, acting
        self._published: Published | None = None
        self._working: WorkingTime | None = None

    def now(self) -> datetime:
        """The moment in the team's zone."""
        return self.clock().astimezone(self.zone)

    def today(self) -> date:
        """The team's day."""
        return self.now().date()

    @property
    def working(self) -> WorkingTime:
        """When the team works by the pact that was read last. Only the very first call waits for the disk."""
        if self._published is not None:
            return self._published.working
        if self._working is None:
            with self.store.reading() as sql:
                self._working = self._kept_working(sql, newest_number(sql)) or self.published(sql).working
        return self._working

    def _kept_working(self, sql: Plain, number: int) -> WorkingTime | None:
        """What :meth:`keep_working` kept by the pact of this number, unless a year has begun since."""
        kept = read_setting(sql, _WORKING)
        is_current = kept and (kept["pact"], kept["year"]) == (number, self.today().year)
        return WorkingTime.from_json(kept) if is_current else None

    def keep_working(self, sql: Plain) -> None:
        """Keeps when the team works, so that a board need not wait for the pact and for a calendar to be loaded."""
        published = self.published(sql)
        kept = {"pact": published.number, "year": self.today().year, **published.working.as_json()}
        write_setting(sql, _WORKING, kept)

    def last_step(self) -> int:
        """The number of the journal's last step; 0 where there is none."""
        with self.store.reading() as sql:
            return int(sql.value("SELECT max(id) FROM step") or 0)

    def published(self, sql: Plain) -> Published:
        """The pact in force; read again where somebody published a newer one."""
        number = newest_number(sql)
        if self._published is None or self._published.number != number:
            from leaddesk.store.scoring.statement import compile_pact

            version = read_version(sql, number, self.zone)
            if version is None:
                raise AssertionError("a desk always has a pact")
            compiled = compile_pact(version.pact, sql.dialect)
            working = self._kept_working(sql, number) or self.working_time(version.pact.clocks)
            self._published = Published(number, version.pact, compiled, working)
        return self._published

    def working_time(self, clocks: "Clocks") -> WorkingTime:
        """When the team works, with the holidays of last year to the year after next."""
        year = self.today().year
        holidays = japanese_holidays(year - 1, year + 2) if clocks.holidays == "JP" else frozenset[date]()
        return WorkingTime(clocks.hours, clocks.weekdays, holidays | frozenset(clocks.days_off))

    def restand(self, sql: Plain, leads: Collection[int]) -> None:
        """Brings the standing of leads up to date where something besides their own rows changed it."""
        if leads:
            from leaddesk.store.scoring.statement import scope_of
            from leaddesk.store.standing import restand

            pact, scope = self.published(sql).pact, scope_of(sql, leads)
            restand(sql, pact, to_day(self.today()), to_micros(self.now()), scope)

    @contextmanager
    def step(self, kind: str, words: dict[str, Any] | None = None, undoes: int | None = None) -> "Iterator[Step]":
        """One step of the journal in one transaction; at its end what follows from it is brought up to date.

        A verb that changed nothing leaves no step; an undo that had to keep all of it does.
        """
        from leaddesk.services.settling import settle
        from leaddesk.store.journal import begin_step

        with self.store.writing() as sql:
            step = begin_step(sql, kind, self.now(), self.acting.name, words, undoes)
            yield step
            if step.is_empty and undoes is None:
                step.forget()
            step.leads |= settle(sql, self.published(sql), step.leads, self.now(), worded=step.worded)
