"""The real window on the desk in memory: ``python -m tests.ui.window_of_fakes [ja|en]``. For trying it by hand and by xdotool."""

import sys
from tempfile import mkdtemp

from leaddesk.settings import Settings
from leaddesk.ui.app import run
from tests.ui.fake_desk import small_desk


def main(language: str = "ja") -> int:
    settings = Settings(desk="営業部.desk", member="佐藤 美咲", language=language)
    return run(settings, open_desk=lambda _settings: small_desk())


if __name__ == "__main__":
    import os

    os.environ["XDG_CONFIG_HOME"] = mkdtemp()
    sys.exit(main(*sys.argv[1:]))
