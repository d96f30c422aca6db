"""Where long texts are broken into lines."""

import pytest

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.wrapping import wrapped


def lines(text: str, longest: str) -> tuple[str, ...]:
    """The text broken where no line may be wider than the longest."""
    metrics = theme.metrics("meta")
    return wrapped(text, theme.font("meta"), metrics, metrics.horizontalAdvance(longest) + 2)


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("t.asano@fumotoseika.example.co.jp", ("t.asano@", "fumotoseika", ".example.co.jp")),
        ("t.asano@fumoto.example.co.jp", ("t.asano@fumoto", ".example.co.jp")),
        ("section chief", ("section chief",)),
    ],
)
def test_a_long_address_is_broken_between_its_parts(text: str, broken: tuple[str, ...]) -> None:
    assert lines(text, max(broken, key=theme.metrics("meta").horizontalAdvance)) == broken


@pytest.mark.usefixtures("plain_look")
def test_a_name_longer_than_the_line_is_broken_inside() -> None:
    found = lines("t.asano@averyveryverylongdomainname.example", "averyverylong")
    assert "".join(found) == "t.asano@averyveryverylongdomainname.example"
    assert len(found) >= 3
