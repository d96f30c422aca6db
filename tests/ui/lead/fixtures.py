"""What the tests of both panels find ready: a real desk with the people of the design's picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leaddesk.bootstrap import Desk
from leaddesk.translation import use_language
from tests.builders import Clock
from tests.ui.lead.pictured import People, Template, copied, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    use_language("ja")
    return make_template(tmp_path_factory.mktemp("pictured"))


@pytest.fixture
def people(template: Template) -> People:
    return template.people


@pytest.fixture
def desk(template: Template, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the desk for this test, on Friday 20 November 2026 at 14:06."""
    desk = copied(template, tmp_path, Clock())
    yield desk
    desk.close()
