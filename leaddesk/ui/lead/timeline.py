"""The story of a lead: everything that happened, narrowed to what one looks for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.timeline import Entry
from leaddesk.translation import _, n_
from leaddesk.ui.lead.timeline_delegate import TimelineDelegate
from leaddesk.ui.lead.timeline_model import Shown, TimelineModel
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.link_button import LinkButton
from leaddesk.ui.widgets.section_head import SectionHead


class _List(QListView):
    """As high as its entries: the panel scrolls, not the list."""

    def __init__(self, model: TimelineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._delegate = TimelineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for change in (model.modelReset, model.rowsInserted):
            change.connect(self.fit)

    def fit(self) -> None:
        """Takes the height of its entries at the present width."""
        height = sum(self._delegate.height_of(self._model.entry(row)) for row in range(self._model.rowCount()))
        self.setFixedHeight(height + 2)
        self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.minimumHeight())


class Timeline(QWidget):
    """``undo_wanted(step)`` asks to take one step of it back."""

    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TimelineModel(self)
        self.list = _List(self.model, self)
        self.list.setAccessibleName(_("History"))
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.filter = LinkButton(str(Shown.ALL.value), has_caret=True)
        self.filter.setToolTip(_("What of the history is shown"))
        self.filter.clicked.connect(self._choose)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_more)
        head = SectionHead(_("History"))
        head.line.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        column.addWidget(head)
        column.addWidget(self.list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows this story."""
        self.model.show_entries(entries)
        self._say_more()

    def show_only(self, shown: Shown) -> None:
        """Narrows it."""
        self.model.show_only(shown)
        self.filter.setText(str(shown.value))
        self._say_more()

    def _show_more(self) -> None:
        self.model.show_more()
        self._say_more()

    def _say_more(self) -> None:
        hidden = self.model.hidden
        self.more.setText(n_("Show {n} more", "Show {n} more", hidden))
        self.more.setVisible(hidden > 0)

    def _choose(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for shown in Shown:
            action = menu.addAction(str(shown.value))
            action.setCheckable(True)
            action.setChecked(shown is self.model.shown)
            action.triggered.connect(partial(self._take, shown))
            group.addAction(action)
        menu.exec(self.filter.mapToGlobal(QPoint(0, self.filter.height())))
        menu.deleteLater()

    def _take(self, shown: Shown, _checked: bool = False) -> None:
        self.show_only(shown)

    def _open_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        step = self.model.entry(index.row()).step if index.isValid() else None
        if step is None:
            return
        menu = QMenu(self)
        menu.addAction(_("Take this back")).triggered.connect(partial(self._undo, step))
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _undo(self, step: int, _checked: bool = False) -> None:
        self.undo_wanted.emit(step)
