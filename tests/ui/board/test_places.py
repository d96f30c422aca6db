from leaddesk.domain.board import Column, Order
from leaddesk.ui.board.places import row_for
from tests.ui.fake_desk import FakeDesk
from tests.ui.people import TODAY, pictured

BY_NAME = {card.full_name: card for card in pictured("ja")}


def in_sight(desk: FakeDesk, column: Column, order: Order, rows: slice) -> list[tuple[int, object]]:
    ids = desk.board._in_order(column, order)
    return [(row, desk.board.by_id[lead]) for row, (_key, lead) in list(enumerate(ids))[rows]]


def test_the_place_is_where_the_desk_will_sort_it(desk: FakeDesk) -> None:
    card = BY_NAME["渡部 香織"]
    for order in Order:
        sight = in_sight(desk, Column.SAL, order, slice(0, 25))
        row = row_for(card, Column.SAL, order, sight, TODAY)  # type: ignore[arg-type]
        moved = card._replace(stage=Column.SAL.stage, stage_on=TODAY, due_at=None)
        desk.board.put([moved._replace(standing=BY_NAME["遠藤 恵"].standing)])
        place = [lead for _key, lead in desk.board._in_order(Column.SAL, order)].index(card.id)
        assert row == place, order
        desk.board.put([card])


def test_beyond_what_is_in_sight_it_is_the_edge(desk: FakeDesk) -> None:
    card = BY_NAME["岡本 由紀子"]
    sight = in_sight(desk, Column.SAL, Order.URGENCY, slice(0, 3))
    assert row_for(card, Column.SAL, Order.URGENCY, sight, TODAY) == 3  # type: ignore[arg-type]
    assert row_for(card, Column.SAL, Order.URGENCY, [], TODAY) == 0
