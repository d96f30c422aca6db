"""The table: who stands in it in which order, the figures at its foot, and what pasting would do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Filter
from leaddesk.domain.errors import Conflict
from leaddesk.domain.fields import FIELD, Range
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Stage
from leaddesk.domain.table import BEST_FIRST, SortKey, read_sorting, sorting_as_text
from leaddesk.services.table import PastedCell
from leaddesk.store.table import SORTS
from tests.builders import Clock, add, add_at, add_ready, go, opened
from tests.servers import SqliteDesks


def _order(desk: Desk, *keys: SortKey, shown: Filter | None = None, column: Column | None = None) -> list[int]:
    return list(desk.table.look(shown or Filter(), keys, column).ids)


def test_the_best_come_first_unless_somebody_sorted(desk: Desk) -> None:
    cold, warm = add(desk, 1), add_ready(desk, 2)
    assert _order(desk, *BEST_FIRST) == [warm, cold]
    assert _order(desk, SortKey("score")) == [cold, warm]


def test_rows_with_nothing_in_a_column_come_last_whichever_way_it_is_sorted(desk: Desk) -> None:
    a, b, none = add(desk, 1, owner="あ"), add(desk, 2, owner="い"), add(desk, 3)
    assert _order(desk, SortKey("owner")) == [a, b, none]
    assert _order(desk, SortKey("owner", is_descending=True)) == [b, a, none]


def test_a_second_key_decides_where_the_first_leaves_rows_equal(desk: Desk) -> None:
    a, b, c = add(desk, 1, owner="あ", city="B"), add(desk, 2, owner="あ", city="A"), add(desk, 3, owner="い", city="A")
    assert _order(desk, SortKey("owner"), SortKey("city")) == [b, a, c]
    assert _order(desk, SortKey("city", is_descending=True), SortKey("owner", is_descending=True)) == [a, c, b]


@pytest.mark.parametrize("column", sorted(SORTS))
def test_every_column_sorts_everybody_both_ways(desk: Desk, column: str) -> None:
    leads = {
        add(desk, 1, employees=Range(10, 10), exchanged_on=date(2026, 11, 1)),
        add_at(desk, Stage.SQL, 2),
        add(desk, 3),
    }
    for is_descending in (False, True):
        assert set(_order(desk, SortKey(column, is_descending))) == leads


def test_stages_sort_along_the_flow(desk: Desk) -> None:
    won, mal, lost, mql = (add_at(desk, s, n) for n, s in enumerate((Stage.WON, Stage.MAL, Stage.LOST, Stage.MQL), 1))
    assert _order(desk, SortKey("stage")) == [mal, mql, won, lost]


def test_the_next_action_sorts_by_its_day_and_hour(desk: Desk) -> None:
    late, early, none = add(desk, 1), add(desk, 2), add(desk, 3)
    desk.leads.plan([late], NextAction("x", "call", date(2026, 12, 1), "16:30"))
    desk.leads.plan([early], NextAction("x", "call", date(2026, 12, 1), "09:00"))
    assert _order(desk, SortKey("next_action")) == [early, late, none]


def test_the_foot_counts_all_columns_also_where_only_one_is_shown(desk: Desk) -> None:
    mql, resting = add_at(desk, Stage.MQL, 1), add(desk, 2)
    sql, won = add_at(desk, Stage.SAL, 3), add_at(desk, Stage.WON, 4)
    go(desk, sql, Move(Stage.SQL, evidence="appointment", amount=640_000))
    go(desk, resting, Move(Stage.MAL, until=date(2027, 1, 12)))
    whole = desk.table.look(Filter(), BEST_FIRST)
    counts = {column.value: count for column, count in whole.counts.items() if count}
    assert counts == {"MQL": 1, "RESTING": 1, "SQL": 1, "WON": 1}
    assert (whole.passing, whole.total, whole.expected) == (4, 4, 640_000)
    narrow = desk.table.look(Filter(), BEST_FIRST, Column.MQL)
    assert (list(narrow.ids), narrow.counts, narrow.expected) == ([mql], whole.counts, 0)
    assert _order(desk, column=Column.RESTING) == [resting]
    assert won in whole.ids


def test_the_first_rows_do_not_wait_for_the_figures_of_all(desk: Desk) -> None:
    leads = [add(desk, number, city=f"{number}") for number in (1, 2, 3)]
    by_city = (SortKey("city"),)
    first = desk.table.look(Filter(), by_city, limit=2)
    assert (list(first.ids), first.counts, first.total, first.is_whole) == (leads[:2], {}, 3, False)
    whole = desk.table.look(Filter(), by_city, limit=4)
    assert (whole.is_whole, whole.passing) == (True, 3)
    assert desk.table.look(Filter(), by_city).is_whole


def test_the_filter_of_the_board_is_that_of_the_table(desk: Desk) -> None:
    add(desk, 1, owner="鈴木 健")
    mine = add(desk, 2, owner="佐藤 美咲")
    look = desk.table.look(Filter(owners=("佐藤 美咲",)), BEST_FIRST)
    assert (list(look.ids), look.passing, look.total) == ([mine], 1, 2)


def test_rows_hold_the_card_and_all_fields_in_the_order_asked_for(desk: Desk) -> None:
    one, other = add(desk, 1, tags=("見積",)), add(desk, 2)
    rows = desk.table.rows([other, 999, one])
    assert [row.card.id for row in rows] == [row.lead.id for row in rows] == [other, one]
    assert rows[1].lead.record["tags"] == ("見積",)


def test_a_sorting_survives_as_text() -> None:
    sorting = (SortKey("score", True), SortKey("company"))
    assert read_sorting(sorting_as_text(sorting), ["score", "company"]) == sorting
    assert read_sorting("-gone,company", ["company"]) == (SortKey("company"),)
    assert read_sorting("", ["company"]) == ()


# Pasting


def test_a_paste_is_cleaned_and_planned_before_anything_is_written(desk: Desk) -> None:
    lead = add(desk, 1, phone=None, owner="鈴木 健")
    plan = desk.table.plan_paste(
        [
            PastedCell(lead, "phone", "０４８－５５５－０１４８"),
            PastedCell(lead, "email", "kohei@@example"),
            PastedCell(lead, "owner", "鈴木 健"),
        ]
    )
    assert [(cell.field, cell.before, cell.after) for cell in plan.changed] == [("phone", None, "+81485550148")]
    assert [(cell.field, cell.text) for cell in plan.refused] == [("email", "kohei@@example")]
    assert plan.refused[0].warning
    assert [cell.field for cell in plan.same] == ["owner"]
    assert desk.leads.get(lead).record.get("phone") is None


def test_a_paste_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    one, other = add(desk, 1), add(desk, 2)
    plan = desk.table.plan_paste(
        [PastedCell(one, "department", "製造部"), PastedCell(other, "department", "品質保証部")]
    )
    changes = desk.leads.edit_each(plan.changes, plan.seen)
    assert changes.leads == {one, other}
    assert desk.leads.get(other).record["department"] == "品質保証部"
    desk.journal.undo()
    assert "department" not in desk.leads.get(one).record


def test_a_paste_that_the_desk_has_outrun_is_refused(desk: Desk) -> None:
    lead = add(desk, 1, department="製造部")
    plan = desk.table.plan_paste([PastedCell(lead, "department", "総務部")])
    desk.leads.edit(lead, {"department": "購買部"})
    with pytest.raises(Conflict):
        desk.leads.edit_each(plan.changes, plan.seen)
    assert desk.leads.get(lead).record["department"] == "購買部"


def test_an_empty_cell_empties_the_field_and_who_is_gone_is_left_out(desk: Desk) -> None:
    lead = add(desk, 1, department="製造部")
    plan = desk.table.plan_paste([PastedCell(lead, "department", ""), PastedCell(999, "department", "x")])
    assert plan.changes == {lead: {"department": None}}


def test_short_dates_of_one_column_are_read_alike(desk: Desk) -> None:
    leads = [add(desk, number) for number in (1, 2)]
    texts = ("03/04/26", "25/04/26")
    plan = desk.table.plan_paste(
        [PastedCell(lead, "exchanged_on", text) for lead, text in zip(leads, texts, strict=True)]
    )
    assert [cell.after for cell in plan.changed] == [date(2026, 4, 3), date(2026, 4, 25)]


def test_what_stands_beside_a_value_fills_an_empty_field_but_never_a_pasted_one(desk: Desk) -> None:
    lead = add(desk, 1, kana=None)
    cells = [PastedCell(lead, "full_name", "水野 礼子（ミズノ レイコ）")]
    assert desk.table.plan_paste(cells).extra.get(lead, {}).get("kana") == "ミズノ レイコ"
    assert not desk.table.plan_paste([*cells, PastedCell(lead, "kana", "ミズノ アヤコ")]).extra


@pytest.fixture
def sqlite_desk(sqlite_desks: SqliteDesks, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """On a file only: hypothesis would repeat each example on the server."""
    desk = opened(sqlite_desks.new(tmp_path), clock)
    yield desk
    desk.close()


_FIELDS = st.sampled_from(sorted(key for key in FIELD if key not in ("event", "answer")))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.tuples(_FIELDS, st.text(max_size=30)), max_size=8, unique_by=lambda one: one[0]))
def test_whatever_is_pasted_every_cell_is_changed_refused_or_the_same(
    sqlite_desk: Desk, cells: list[tuple[str, str]]
) -> None:
    lead = add(sqlite_desk, 1)
    plan = sqlite_desk.table.plan_paste([PastedCell(lead, key, text) for key, text in cells])
    assert len(plan.changed) + len(plan.refused) + len(plan.same) == len(cells)
    sqlite_desk.leads.edit_each(plan.changes, plan.seen)
    for cell in plan.changed:
        assert sqlite_desk.leads.get(lead).record.get(cell.field) == (cell.after if cell.after != () else None)
