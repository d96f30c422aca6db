"""The table "The card" of the design, and the order in which parts give way."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import Sentence, sentence
from leaddesk.domain.stages import Stage
from leaddesk.translation import Language, use_language
from leaddesk.ui.board.card_face import Density, Face, TextRun, lay_out, marks
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.shaping import width_of
from tests.ui.people import NOW, TODAY, WORKING, pictured

BY_NAME = {card.full_name: card for card in pictured("ja")}
YAMAGUCHI, HASEGAWA, OKAMOTO = BY_NAME["山口 健太"], BY_NAME["長谷川 亮"], BY_NAME["岡本 由紀子"]


def face(card: Card, width: float = 210, density: Density = Density.COMFORTABLE) -> Face:
    return lay_out(card, sentence(card, NOW, WORKING), TODAY, width, density)


def texts(made: Face) -> list[str]:
    return [run.text for run in made.texts]


def run_of(made: Face, text: str) -> TextRun:
    return next(run for run in made.texts if run.text == text)


def middle(run: TextRun) -> float:
    return run.top + run.static.size().height() / 2


def right(run: TextRun) -> float:
    return run.x + run.static.size().width()


def test_everything_stands_where_the_table_says() -> None:
    made = face(YAMAGUCHI)
    assert made.grade_box == QRectF(210 - 10 - 22 - 5 - 20, 8, 20, 20)
    name, company, role = (run_of(made, text) for text in ("山口 健太", "北辰電機工業株式会社", "生産技術部 部長"))
    assert [run.x for run in (name, company, role)] == [12, 12, 12]
    assert [middle(run) for run in (name, company, role)] == pytest.approx([18, 40, 58])
    for text, height in (("71", 18), ("4日", 40), ("佐藤", 58)):
        assert right(run_of(made, text)) == pytest.approx(200)
        assert middle(run_of(made, text)) == pytest.approx(height)
    says = run_of(made, "返答の期限を6時間超過")
    assert (says.x, middle(says), says.strong, says.role) == (33, pytest.approx(82), True, "overdue")
    assert (made.icons[-1].name, made.icons[-1].x, made.icons[-1].y) == ("warning-circle-fill", 12, 74)
    assert made.is_overdue


def test_compact_keeps_two_lines() -> None:
    made = face(YAMAGUCHI, 304, Density.COMPACT)
    assert made.grade_box.topLeft().toTuple() == (304 - 8 - 22 - 5 - 20, 6)
    assert run_of(made, "北辰電機工業").x == pytest.approx(12 + width_of("山口 健太", "name", True) + 8)
    assert "生産技術部 部長" not in texts(made)
    owner, days = run_of(made, "佐藤"), run_of(made, "4日")
    assert right(days) == pytest.approx(296)
    assert right(owner) < days.x
    assert middle(owner) == middle(days) == pytest.approx(37)


def test_owners_stand_in_one_column_however_many_days() -> None:
    few, many = (
        face(YAMAGUCHI, 304, Density.COMPACT),
        face(YAMAGUCHI._replace(stage_on=date(2026, 11, 1)), 304, Density.COMPACT),
    )
    assert run_of(few, "佐藤").x == run_of(many, "佐藤").x


def test_zoom_multiplies_every_place() -> None:
    plain = face(YAMAGUCHI, 300)
    theme.use(zoom=1.5)
    large = face(YAMAGUCHI, 450)
    assert large.grade_box == QRectF(450 - 15 - 33 - 38, 12, 30, 30)
    assert run_of(large, "山口 健太").x == 18
    assert middle(run_of(large, "佐藤")) == pytest.approx(1.5 * middle(run_of(plain, "佐藤")), abs=1)


def test_the_legal_form_gives_way_first_then_the_department_then_letters() -> None:
    longest = YAMAGUCHI._replace(
        company="ほくと不動産管理株式会社",
        department="生産技術研究開発本部",
        job_title="主任研究員",
        stage_on=date(2026, 7, 17),
    )
    wide, middling, narrow = (texts(face(longest, width)) for width in (320, 224, 178))
    assert {"ほくと不動産管理株式会社", "生産技術研究開発本部 主任研究員", "126日"} <= set(wide)
    assert {"ほくと不動産管理㈱", "主任研究員"} <= set(middling)
    assert "主任研究員" in narrow
    assert any(text.startswith("ほくと") and text.endswith("…") for text in narrow)
    for said in (wide, middling, narrow):  # never cut
        assert {"山口 健太", "71", "126日", "佐藤"} <= set(said)


def test_latin_names_shrink_and_then_lose_their_given_name() -> None:
    use_language("en")
    card = next(card for card in pictured("en") if card.family_name == "Yamaguchi")
    assert run_of(face(card, 240), "Kenta Yamaguchi").size == "name"
    assert run_of(face(card, 196), "Kenta Yamaguchi").size == "body"
    assert run_of(face(card, 176), "K. Yamaguchi").size == "body"
    assert "Yamaguchi" in texts(face(card, 140))


def test_the_short_form_of_a_sentence_where_the_long_one_does_not_fit() -> None:
    assert "返答の期限を6時間超過" in texts(face(YAMAGUCHI, 304, Density.COMPACT))
    assert "6時間超過" in texts(face(YAMAGUCHI, 210, Density.COMPACT))


@pytest.mark.parametrize("width", [176, 192, 210, 260, 304])
@pytest.mark.parametrize("density", Density)
def test_no_card_elides_a_clock_a_number_or_a_surname(width: int, density: Density) -> None:
    clocks = (Standing.OVERDUE, Standing.SOON, Standing.CLOCK, Standing.STUCK, Standing.RETURNED_DUE)
    for card in pictured("ja"):
        said = texts(face(card, width, density))
        assert any(text.startswith(card.family_name) and "…" not in text for text in said)
        assert str(card.engagement) in said
        if card.standing in clocks:
            says = sentence(card, NOW, WORKING)
            assert says.long in said or says.short in said, (card.full_name, width)


def test_nothing_overlaps() -> None:
    for card in pictured("ja"):
        for width in (176, 210, 304):
            for density in Density:
                runs = sorted(face(card, width, density).texts, key=lambda run: (round(middle(run)), run.x))
                for one, other in pairwise(runs):
                    if round(middle(one)) == round(middle(other)):
                        assert right(one) <= other.x + 1, (card.full_name, width, density, one.text, other.text)


def test_a_ready_card_offers_to_advance_where_there_is_room() -> None:
    made = face(HASEGAWA)
    assert made.advance == QRectF(140, 70, 60, 24)
    assert "進める" in texts(made)
    assert face(HASEGAWA, 170).advance is None
    assert face(YAMAGUCHI).advance is None


def test_what_a_note_says_replaces_the_sentence_and_its_strip() -> None:
    note = Sentence("clock", "根拠を待っています", "根拠を待っています", sentence(OKAMOTO, NOW, WORKING).tone)
    made = lay_out(YAMAGUCHI, note, TODAY, 210, Density.COMFORTABLE)
    assert "根拠を待っています" in texts(made)
    assert not made.is_overdue


def test_states_that_lost_their_place_leave_a_mark_at_most_two_with_the_flame() -> None:
    busy = YAMAGUCHI._replace(opted_out_on=TODAY, returned_on=TODAY, duplicates=2)
    assert [name for name, _role in marks(busy)] == ["prohibit-bold", "fire-fill"]
    assert [name for name, _role in marks(busy._replace(rank=""))] == ["prohibit-bold", "arrow-u-up-left-bold"]
    assert marks(BY_NAME["三浦 翔太"]) == []  # its sentence says it
    icons = face(busy).icons
    assert [icon.name for icon in icons[:2]] == ["fire-fill", "prohibit-bold"]
    assert icons[1].x < icons[0].x < run_of(face(busy), "4日").x


def test_an_order_shows_its_day_instead_of_days(qapp: QApplication) -> None:
    assert "11/17" in texts(face(BY_NAME["久保田 学"]))


def ends(made: Face) -> list[tuple[float, float]]:
    """Where what stands in the second line of a compact card begins and ends, from the left."""
    line = [run for run in made.texts if run.top > 26]
    spans = [(run.x, right(run)) for run in line] + [(icon.x, icon.x + 16) for icon in made.icons]
    return sorted(spans)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("standing", [Standing.OVERDUE, Standing.SOON, Standing.CLOCK])
@pytest.mark.parametrize("owner", ["佐藤 美咲", "Kobayashi", ""])
@pytest.mark.parametrize("width", [176, 200, 226])
def test_a_compact_card_never_cuts_a_clock(language: Language, standing: Standing, owner: str, width: int) -> None:
    use_language(language)
    card = YAMAGUCHI._replace(standing=standing, owner=owner, rank="A", opted_out_on=TODAY, returned_on=TODAY)
    made = face(card, width, Density.COMPACT)
    says = sentence(card, NOW, WORKING)
    assert {says.long, says.short} & set(texts(made))
    spans = ends(made)
    assert all(before[1] <= after[0] + 1 for before, after in pairwise(spans))


def test_no_one_shrinks_to_a_dash_not_to_a_letter() -> None:
    use_language("en")
    made = face(YAMAGUCHI._replace(owner="", standing=Standing.OVERDUE), 190, Density.COMPACT)
    assert "N" not in texts(made)


def test_a_lead_that_is_being_typed_has_no_score() -> None:
    made = face(YAMAGUCHI._replace(id=0, engagement=0))
    assert "0" not in texts(made)
    assert made.grade_box.isEmpty()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("is_monthly", [True, False])
def test_a_compact_card_never_cuts_an_amount(language: Language, is_monthly: bool) -> None:
    use_language(language)
    card = YAMAGUCHI._replace(
        standing=Standing.WON, stage=Stage.WON, won_on=TODAY, amount=1_900_000, is_monthly=is_monthly, rank="A",
        returned_on=TODAY,
    )  # fmt: skip
    made = face(card, 178, Density.COMPACT)
    says = sentence(card, NOW, WORKING)
    assert {says.long, says.short} & set(texts(made))
    assert all(before[1] <= after[0] + 1 for before, after in pairwise(ends(made)))
