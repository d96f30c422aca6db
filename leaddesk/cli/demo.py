"""The command demo: the main job on the shipped lists, in a throw-away desk."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from leaddesk.cli.common import answer, common
from leaddesk.cli.figures import funnel_text
from leaddesk.translation import _


def register(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("demo")(demo)


def demo(
    out: Annotated[Path | None, typer.Option(help="Where pictures and the workbook go without a window.")] = None,
    no_window: Annotated[bool, typer.Option("--no-window", help="Open no window; write pictures instead.")] = False,
) -> None:
    """Run the main job on the shipped sample lists, in a throw-away desk.

    Imports business cards and a seminar list, scores, moves and exports. Opens the window where there is a screen.

    Example: leaddesk demo --no-window --out pictures
    """
    has_screen = _has_screen()
    if not no_window and has_screen:
        assert common.doors is not None
        raise typer.Exit(common.doors.demo_window(common.settings))
    if not no_window and not common.is_json:
        sys.stderr.write(_("There is no screen here, so the demo runs without a window and writes pictures") + "\n")
    answer(*_without_window(out or Path.cwd() / "leaddesk-demo"))


def _without_window(out: Path) -> tuple[dict[str, Any], str]:

    from leaddesk.demo.story import tell_story
    from leaddesk.domain.board import Filter

    assert common.doors is not None
    out.mkdir(parents=True, exist_ok=True)
    desk_file = Path(tempfile.mkdtemp(prefix="leaddesk-demo-")) / "demo.leaddesk"
    desk = tell_story(common.settings._replace(desk=str(desk_file)))
    try:
        files = common.doors.demo_pictures(desk, out)
        files.append(desk.exporting.export(out / "leads.xlsx", Filter()).file.name)
        funnel = desk.reports.funnel()
        stages = {column.value: facts.leads for column, facts in desk.board.facts(Filter()).columns.items()}
    finally:
        desk.close()
    text = [funnel_text(funnel), "", _("Written to {folder}: {files}").format(folder=out, files=", ".join(files))]
    return {"desk": str(desk_file), "out": str(out), "stages": stages, "files": files}, "\n".join(text)


def _has_screen() -> bool:
    """Whether a window can be seen: always on Windows and macOS, elsewhere where a display is named."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
