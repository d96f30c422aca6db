"""The tab of personas and points: who is looked for, and what scores."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from leaddesk.domain.activities import ACTIVITY_KINDS, Strength
from leaddesk.domain.conditions import Condition, Did
from leaddesk.domain.fact_kinds import FACT_KIND, FACT_KINDS, first_fact
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import added_part, added_rule
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.domain.pact_starts import group_for, new_group, new_rule
from leaddesk.translation import Word, _
from leaddesk.ui.in_steps import InSteps
from leaddesk.ui.pact.choice_editors import people
from leaddesk.ui.pact.personas import Personas
from leaddesk.ui.pact.rules import Rules
from leaddesk.ui.pact.tab import ScrolledTab
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.buttons import KeyButton
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.text import ElidedText, Text

_GROUP = "/group"
_STRENGTHS = (
    (Strength.STRONG, Word("They declare themselves", "本人が意思を示す行動（強い）")),
    (Strength.PLAIN, Word("They were in contact", "接点")),
    (Strength.WEAK, Word("They only looked", "見ただけ（弱い）")),
    (Strength.OURS, Word("We did", "こちらの行動")),
)


class SectionTitle(QWidget):
    """The title of a section, what it is for, and the button that adds to it."""

    def __init__(self, title: str, about: str, button: str, name: str) -> None:
        super().__init__()
        self.add = KeyButton(button, icon="plus", is_small=True)
        self.add.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Text(title, "name", strong=True))
        line.addWidget(ElidedText(about, "meta", "text_2"), 1)
        line.addWidget(self.add)


class PointsTab(ScrolledTab):
    """The personas above, the rules below."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._building = InSteps(self)
        self.is_built = False
        """Whether all rows were shown once."""
        self.personas = Personas(bench)
        self.rules = Rules(bench)
        self._who = SectionTitle(
            _("Personas"), _("The one that fits best gives the fit, A to D"), _("Persona"), _("Add a persona")
        )
        self._what = SectionTitle(
            _("Scoring rules"), _("They give the points of engagement"), _("Rule"), _("Add a rule")
        )
        for widget in (self._who, self.personas, self._what, self.rules):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._who.add.clicked.connect(self._offer_personas)
        self._what.add.clicked.connect(self.offer_rules)
        self.personas.laid_out.connect(self.laid_out)
        self.rules.laid_out.connect(self.laid_out)
        self._fit_gaps()

    def refresh(self) -> None:
        """Shows the draft as it stands; for the first time row by row, so that the window answers in between."""
        if self.is_built:
            self.personas.refresh()
            self.rules.refresh()
        elif not self._building.is_under_way and self._bench.editing.draft is not None:
            self._building.begin(self._build())

    def _build(self) -> Iterator[None]:
        yield from self.personas.build()
        yield from self.rules.build()
        self.is_built = True
        self.refresh()  # with what was changed or learned meanwhile
        self.laid_out.emit()

    def show_part(self, kind: str, code: str) -> None:
        self._building.finish()
        if kind in ("persona", "avoid"):
            row = self.personas.show_part(kind, code)
        else:
            row = self.rules.show_part(kind, code)
        if row is not None:
            self.bring_into_sight(row)

    def offer_rules(self) -> None:
        """Offers what a new rule can ask for: activities by their strength, facts, and a new group."""
        self._building.finish()
        vocabulary = self._bench.vocabulary
        options: list[ChooserOption] = []
        for strength, word in _STRENGTHS:
            options.append(ChooserOption(None, str(word), is_heading=True))
            options += [
                ChooserOption(kind.code, str(kind.word), _count(vocabulary, kind.code))
                for kind in ACTIVITY_KINDS
                if kind.strength is strength
            ]
        options.append(ChooserOption(None, _("What is known of them"), is_heading=True))
        options += [ChooserOption(f"/{kind.code}", str(kind.subject)) for kind in FACT_KINDS]
        options.append(ChooserOption(None, _("Groups"), is_heading=True))
        options.append(ChooserOption(_GROUP, _("New group")))
        chooser = Chooser(self.window(), options, width=320)
        chooser.chosen.connect(self.add_rule)
        chooser.open_below(self._what.add)

    def add_rule(self, code: str) -> None:
        """Adds a rule for this activity, for a fact (its kind after a slash), or a group."""
        if code == _GROUP:
            group = new_group(self._bench.editing.pact)
            self._bench.editing.change(lambda pact: added_part(pact, "groups", group))
            self.rules.heads[group.code].name.setFocus()
            self.rules.heads[group.code].name.selectAll()
            return
        self.add_condition(self._condition(code))

    def add_condition(self, condition: Condition) -> None:
        """Adds a rule for a condition, and puts the keyboard on its points."""
        rule = new_rule(self._bench.editing.pact, condition)

        def added(pact: Pact) -> Pact:
            group = group_for(pact, rule)
            if group is None:
                group = new_group(pact)
                pact = added_part(pact, "groups", group)
            return added_rule(pact, group.code, rule)

        self._bench.editing.change(added)
        self.rules.show_new(rule.code)
        self.bring_into_sight(self.rules.rows[rule.code])

    def _condition(self, code: str) -> Condition:
        if code.startswith("/"):
            return first_fact(FACT_KIND[code[1:]], self._bench.vocabulary)
        return Did(activities=(code,))

    def _offer_personas(self) -> None:
        menu = QMenu(self)
        offers: tuple[tuple[str, Callable[[], None]], ...] = (
            (_("Persona"), self.personas.add_persona),
            (_("Avoid profile"), self.personas.add_avoid),
        )
        for text, add in offers:
            menu.addAction(text).triggered.connect(add)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._who.add
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + theme.px(4))))

    def _fit_gaps(self) -> None:
        self.column.setSpacing(theme.px(12))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit_gaps()
        super().changeEvent(event)


def _count(vocabulary: Vocabulary, activity: str) -> str:
    """How many did this; "" until the desk has been asked."""
    return people(vocabulary.count("activity", activity)) if vocabulary.values else ""
