"""Long lists of leads, read as one value in the order of their select."""

from array import array
from random import Random

from leaddesk.bootstrap import Desk
from leaddesk.store.id_lists import read_ids, read_placed_ids
from tests.builders import add


def test_a_list_has_the_order_of_its_select(desk: Desk) -> None:
    with desk.context.store.writing() as sql:
        sql.run("CREATE TEMPORARY TABLE several (id BIGINT, place INTEGER, rank INTEGER)")
        random = Random(8)
        rows = [(random.randrange(1, 1 << 50), random.randrange(0, 256), rank) for rank in range(3_000)]
        random.shuffle(rows)
        sql.insert("several", ("id", "place", "rank"), rows)
        ranked = sorted(rows, key=lambda row: row[2])
        places, ids = read_placed_ids(sql, "SELECT place, id FROM several ORDER BY rank", {})
        assert ids == array("q", [row[0] for row in ranked])
        assert list(places) == [row[1] for row in ranked]
        backwards = "SELECT id FROM several WHERE rank >= :least ORDER BY rank DESC LIMIT 1000"
        assert read_ids(sql, backwards, {"least": 10}) == array("q", [row[0] for row in ranked[:1999:-1]])


def test_nobody_is_an_empty_list(desk: Desk) -> None:
    add(desk)
    with desk.context.store.reading() as sql:
        assert read_ids(sql, "SELECT id FROM lead WHERE 1 = 0 ORDER BY id", {}) == array("q")
