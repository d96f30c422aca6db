"""The common tongue of both databases."""

from leaddesk.bootstrap import Desk


def test_one_id_and_several_and_very_many_are_found_alike(desk: Desk) -> None:
    numbers = "SELECT a.n FROM (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3) a WHERE a.n IN {} ORDER BY 1"
    with desk.context.store.reading() as sql:
        for ids in ([2], [1, 3], [], list(range(2, 5000))):
            assert sql.column(numbers.format(sql.inside(ids))) == [n for n in (1, 2, 3) if n in ids]


def test_the_statements_of_two_single_ids_have_one_text_and_keep_their_ids_apart(desk: Desk) -> None:
    numbers = "SELECT 7 WHERE :asked IN {}"
    with desk.context.store.reading() as sql:
        first, same, other = sql.inside([4]), sql.inside({4}), sql.inside([5])
        assert first == same != other
        assert sql.value(numbers.format(first), {"asked": 4}) == 7
        assert sql.value(numbers.format(other), {"asked": 4}) is None
    with desk.context.store.reading() as sql:
        assert sql.inside([9]) == first, "prepared once for every lead"
