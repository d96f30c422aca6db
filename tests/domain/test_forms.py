"""How values of the pact are said in a sentence."""

from leaddesk.domain.clock_parts import stuck_slot
from leaddesk.domain.conditions import PlaceIs, TextHas
from leaddesk.domain.forms import PLACE_CHOICES, ChecksForm, WordsForm, in_full
from leaddesk.domain.pact import Clocks
from leaddesk.domain.stages import Stage
from leaddesk.translation import use_language

BOTH = TextHas(field="department", any_of=("製造", "生産", "production", "plant", "IT"))


def test_words_of_the_language_spoken_come_first() -> None:
    form = WordsForm("any_of")
    use_language("en")
    assert form.show(BOTH) == "production, plant, IT…"
    assert in_full(form, BOTH) == "production, plant, IT, 製造, 生産"
    use_language("ja")
    assert form.show(BOTH) == "製造・生産・production…"


def test_prefectures_have_their_english_names() -> None:
    place = PlaceIs(any_of=("大阪府", "東京都"))
    form = ChecksForm("any_of", PLACE_CHOICES, "place")
    use_language("en")
    assert form.show(place) == "Tokyo, Osaka"
    use_language("ja")
    assert form.show(place) == "東京都・大阪府"


def test_stages_have_the_article_that_they_are_read_with() -> None:
    use_language("en")
    said = {stage: str(stuck_slot(stage, Clocks()).says) for stage in (Stage.MAL, Stage.MQL, Stage.SAL, Stage.SQL)}
    assert [words.split()[0] for words in said.values()] == ["a", "an", "a", "an"]
