"""What the filter bar and the palette ask of a desk."""

from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.domain.stages import Department, Stage
from tests.builders import EXPO, add, add_ready, cards_file, import_list


def _chosen(desk: Desk, part: str) -> list[tuple[str | int, str, int]]:
    return [(one.value, one.label, one.leads) for one in desk.board.choices(part)]


def test_owners_are_offered_with_their_leads_and_nobody_is_among_them(desk: Desk) -> None:
    add(desk, 1, owner="鈴木 健")
    add(desk, 2, owner="鈴木 健")
    add(desk, 3)
    assert _chosen(desk, "owners") == [("", "No one", 1), ("鈴木 健", "鈴木 健", 2)]


def test_tags_are_counted_one_by_one_the_most_frequent_first(desk: Desk) -> None:
    add(desk, 1, tags=("在庫管理", "見積"))
    add(desk, 2, tags=("見積",))
    assert _chosen(desk, "tags") == [("見積", "見積", 2), ("在庫管理", "在庫管理", 1)]


def test_events_personas_and_sources_are_offered_by_their_names(desk: Desk, tmp_path: Path) -> None:
    import_list(desk, cards_file(tmp_path, range(1, 4)), EXPO)
    desk.leads.add({"full_name": "新井 花"}, Stage.MAL, "referral")
    add_ready(desk, 9)
    assert [(one[1], one[2]) for one in _chosen(desk, "events")] == [("製造DX展", 3)]
    assert ("referral", "Referral", 1) in _chosen(desk, "sources")
    assert all(label != code for code, label, _count in _chosen(desk, "personas"))


def test_people_are_found_in_any_stage_by_any_part_of_them(desk: Desk) -> None:
    lead = add(desk, 1, kana="タカハシ ヨウコ")
    add(desk, 2)
    assert [card.id for card in desk.board.find("たかはし", 5)] == [lead]
    assert desk.board.find("firm", 1)[0].id in (1, 2)


def test_the_desk_says_who_acts_when_it_is_and_when_the_team_works(desk: Desk) -> None:
    assert (desk.member.name, desk.member.department) == ("佐藤 美咲", Department.BOTH)
    assert desk.working.works_on(desk.now().date())
