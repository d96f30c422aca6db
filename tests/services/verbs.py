"""Every verb that changes a desk: what is there before it, and the act itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.changes import Changes
from leaddesk.domain.fields import Range
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.domain.views import View
from tests.builders import (
    EXPO,
    SEMINAR,
    Clock,
    add,
    add_at,
    card_row,
    cards_file,
    go,
    import_list,
    seminar_file,
)

Act = Callable[[], Changes]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by name. ``prepare`` makes the desk ready for it and gives the act."""

    name: str
    prepare: Callable[[Desk, Clock, Path], Act]

    def __str__(self) -> str:
        return self.name


def _add(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    add(desk, 1)
    return lambda: desk.leads.add({"full_name": "新井 花", "company": "株式会社みらい"}, Stage.MAL)[1]


def _add_of_sales(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    return lambda: desk.leads.add({"full_name": "新井 花"}, Stage.MAL, "sales")[1]


def _edit(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    lead = add(desk, 1)
    changed = {
        "full_name": "小川 太郎",
        "company": "有限会社別",
        "employees": Range(50, 99),
        "tags": ("重要", "A社紹介"),
        "next_action_on": date(2026, 11, 30),
        "phone": None,
        "memo": "一行目\n二行目",
        "rank": "A",
    }
    return lambda: desk.leads.edit(lead, changed)


def _edit_several(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    leads = [add(desk, number) for number in (1, 2, 3)]
    return lambda: desk.leads.edit_each({lead: {"owner": f"担当{lead}"} for lead in leads})


def _log(desk: Desk, clock: Clock, _folder: Path) -> Act:
    leads = [add_at(desk, Stage.SAL, 1), add(desk, 2)]
    clock.goes_on(days=3)
    desk.upkeep.keep_current()
    return lambda: desk.leads.log(leads, "call", note="折り返しを待つ")


def _log_on_a_day(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    lead = add(desk, 1)
    return lambda: desk.leads.log([lead], "document-requested", date(2026, 10, 1))


def _move(stage: Stage, move: Move, *before: Move) -> Callable[[Desk, Clock, Path], Act]:
    def prepare(desk: Desk, clock: Clock, _folder: Path) -> Act:
        leads = [add_at(desk, stage, number) for number in (1, 2)]
        for earlier in before:
            for lead in leads:
                go(desk, lead, earlier)
        clock.goes_on(days=2, hours=1)
        desk.upkeep.keep_current()

        def act() -> Changes:
            changes, refused = desk.board.move(leads, move)
            assert not refused, refused
            return changes

        return act

    return prepare


def _import_new(desk: Desk, _clock: Clock, folder: Path) -> Act:
    add(desk, 99)
    file = cards_file(folder)
    return lambda: import_list(desk, file).changes


def _import_updates(desk: Desk, clock: Clock, folder: Path) -> Act:
    """A card list over a desk that knows some of the people: fields filled in and changed, activities added."""
    for number in (1, 2, 3):
        add(desk, number, department=None, job_title="係長")
    add_at(desk, Stage.SQL, 4)
    import_list(desk, seminar_file(folder, range(3, 7)), SEMINAR)
    clock.goes_on(days=1)
    desk.upkeep.keep_current()
    file = cards_file(folder, range(1, 9))
    return lambda: import_list(desk, file).changes


def _import_possible_duplicates(desk: Desk, _clock: Clock, folder: Path) -> Act:
    """Somebody of the same name at another firm, and twins within the list."""
    add(desk, 1, company="株式会社東海精機", email=None, phone="+81355509991")
    rows = [
        card_row(1, **{"会社名": "株式会社東海精機", "e-mail": "y.takahashi@tokai.example.co.jp", "TEL会社": ""}),
        card_row(2),
        card_row(2, **{"e-mail": "", "TEL会社": "03-5550-7777", "会社名": "北斗電子株式会社"}),
    ]
    file = cards_file(folder, rows=rows)
    return lambda: import_list(desk, file).changes


def _import_opt_out(desk: Desk, _clock: Clock, folder: Path) -> Act:
    add(desk, 1)
    file = cards_file(folder, rows=[card_row(number) | {"配信可否": "不可"} for number in (1, 2)])
    return lambda: import_list(desk, file).changes


def _merge(desk: Desk, clock: Clock, _folder: Path) -> Act:
    keep, other = add(desk, 1, memo="会場で"), add(desk, 2, full_name="髙橋 陽子", memo="電話で", rank="B")
    desk.leads.log([keep, other], "card-exchanged")
    desk.leads.log([other], "inquiry")
    desk.duplicates.refresh()
    clock.goes_on(days=1)
    desk.upkeep.keep_current()
    return lambda: desk.duplicates.merge(keep, [other])


def _merge_into_a_newcomer(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    """The one that goes stands further in the flow and has opted out: the kept one takes its place."""
    other, keep = add_at(desk, Stage.SQL, 2), add(desk, 1)
    return lambda: desk.duplicates.merge(keep, [other])


def _merge_three(desk: Desk, _clock: Clock, folder: Path) -> Act:
    import_list(desk, cards_file(folder, range(1, 4)), EXPO)
    import_list(desk, seminar_file(folder, range(1, 4)), SEMINAR)
    leads = [lead.id for lead in desk.leads.several(range(1, 10))]
    return lambda: desk.duplicates.merge(leads[0], leads[1:])


def _own(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    leads = [add(desk, 1), add(desk, 2, owner="鈴木 健")]
    return lambda: desk.bulk.own(leads, "佐藤 美咲")


def _tag(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    leads = [add(desk, 1, tags=("見積", "展示会")), add(desk, 2)]
    return lambda: desk.bulk.tag(leads, ["在庫管理"], ["見積"])


def _keep_view(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    desk.views.keep(View("追いかけ", Filter(grades=("A",))))
    return lambda: desk.views.keep(View("追いかけ", Filter(owners=("佐藤 美咲",)), "table", "-score"))[1]


def _rename_view(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    number, _changes = desk.views.keep(View("追いかけ", Filter()))
    return lambda: desk.views.rename(number, "今週")


def _drop_view(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    number, _changes = desk.views.keep(View("追いかけ", Filter(search="山")))
    return lambda: desk.views.drop(number)


def _different(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    one, other = add(desk, 1), add(desk, 1, email=None, phone=None)
    desk.duplicates.refresh()
    assert desk.duplicates.open_pairs(), "the two were to be taken for possible duplicates"
    return lambda: desk.duplicates.different(other, one)


def _different_strangers(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    one, other = add(desk, 1), add(desk, 2)
    return lambda: desk.duplicates.different(one, other)


def _merge_pairs(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    a, b, c = (add(desk, 5, memo=memo) for memo in ("会場で", "電話で", None))
    d, e = add_at(desk, Stage.SAL, 7), add(desk, 7)
    stranger = add(desk, 8)
    desk.duplicates.refresh()
    desk.duplicates.different(c, stranger)
    desk.leads.log([a, b], "card-exchanged")
    return lambda: desk.duplicates.merge_pairs([(a, b), (b, c), (d, e)])


def _reopen(desk: Desk, _clock: Clock, _folder: Path) -> Act:
    one, other = add(desk, 1), add(desk, 1, email=None, phone=None)
    desk.duplicates.refresh()
    desk.duplicates.different(one, other)
    return lambda: desk.duplicates.reopen(one, other)


_RETURNED = Move(Stage.MAL, reason="incomplete", until=date(2026, 12, 10))

VERBS = (
    Verb("add", _add),
    Verb("add-of-sales", _add_of_sales),
    Verb("edit", _edit),
    Verb("edit-several", _edit_several),
    Verb("log", _log),
    Verb("log-on-a-day", _log_on_a_day),
    Verb("qualify", _move(Stage.MAL, Move(Stage.MQL))),
    Verb("override", _move(Stage.MAL, Move(Stage.SAL, reason="agreed", note="両部門で合意"))),
    Verb("rest", _move(Stage.MAL, Move(Stage.MAL, until=date(2027, 1, 12)))),
    Verb("wake", _move(Stage.MAL, Move(Stage.MAL), Move(Stage.MAL, until=date(2027, 1, 12)))),
    Verb("return", _move(Stage.MQL, _RETURNED)),
    Verb("accept", _move(Stage.MQL, Move(Stage.SAL, owner="伊藤"))),
    Verb("evidence", _move(Stage.SAL, Move(Stage.SQL, evidence="quote-requested", amount=900_000, note="20台"))),
    Verb("win", _move(Stage.SQL, Move(Stage.WON, amount=80_000, is_monthly=True))),
    Verb("lose", _move(Stage.SQL, Move(Stage.LOST, reason="competitor", note="A社"))),
    Verb("disqualify", _move(Stage.MAL, Move(Stage.DISQUALIFIED, reason="student"))),
    Verb("come-back", _move(Stage.LOST, Move(Stage.SAL))),
    Verb("step-back", _move(Stage.WON, Move(Stage.SQL, reason="mistaken", evidence="appointment"))),
    Verb("import-new", _import_new),
    Verb("import-updates", _import_updates),
    Verb("import-possible-duplicates", _import_possible_duplicates),
    Verb("import-opt-out", _import_opt_out),
    Verb("own", _own),
    Verb("tag", _tag),
    Verb("keep-view", _keep_view),
    Verb("rename-view", _rename_view),
    Verb("drop-view", _drop_view),
    Verb("merge", _merge),
    Verb("merge-into-a-newcomer", _merge_into_a_newcomer),
    Verb("merge-three", _merge_three),
    Verb("merge-pairs", _merge_pairs),
    Verb("different", _different),
    Verb("reopen", _reopen),
    Verb("different-strangers", _different_strangers),
)
