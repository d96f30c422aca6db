"""A question that is given up while the database works on it."""

from threading import Event, Thread

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.domain.errors import Cancelled
from leaddesk.domain.wanted import Wanted

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT count(*) FROM n"


def test_a_question_is_given_up_and_the_next_is_answered(desk: Desk) -> None:
    store = desk.context.store
    if store.address.is_postgres:
        pytest.skip("a server goes on with what nobody waits for")
    wanted, begun = Wanted(), Event()
    ended: list[str] = []

    def ask() -> None:
        try:
            with wanted.current(), store.reading() as sql:
                begun.set()
                ended.append(f"answered {sql.value(ENDLESS)}")
        except Cancelled:
            ended.append("given up")

    thread = Thread(target=ask)
    thread.start()
    assert begun.wait(5)
    while thread.is_alive():
        wanted.drop()  # again, in case the database had not begun yet
        thread.join(0.05)
    assert ended == ["given up"]
    with store.reading() as sql:
        assert sql.value("SELECT 1") == 1
    with store.writing() as sql:
        assert sql.value("SELECT 2") == 2
