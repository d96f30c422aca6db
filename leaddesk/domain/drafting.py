"""The draft of a pact while it is written: what is published, what stands in the draft, and the way back."""

from dataclasses import dataclass, replace

from leaddesk.domain.pact import Pact

_MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """Never changed in place: each change is a new one that knows those before it."""

    published: Pact
    number: int
    """Of the published version."""
    pact: Pact
    past: tuple[Pact, ...] = ()
    future: tuple[Pact, ...] = ()
    typing: str = ""
    """What is being typed into: what is typed there in one go is one step back."""

    @property
    def is_changed(self) -> bool:
        """Whether it says anything else than the published pact."""
        return self.pact != self.published

    def changed(self, pact: Pact, typing: str = "") -> "Draft":
        """The draft with this pact in it. ``typing`` names the field, while one is typed into."""
        if pact == self.pact:
            return self
        goes_on = bool(typing) and typing == self.typing and bool(self.past)
        if goes_on and pact == self.past[-1]:  # typed back to where it began
            return replace(self, pact=pact, past=self.past[:-1], typing="")
        past = self.past if goes_on else (*self.past, self.pact)[-_MOST_STEPS:]
        return replace(self, pact=pact, past=past, future=(), typing=typing)

    def settled(self) -> "Draft":
        """The same; what is typed from now on is a step of its own."""
        return replace(self, typing="")

    def undone(self) -> "Draft":
        """One step back, where there is one."""
        if not self.past:
            return self
        return replace(self, pact=self.past[-1], past=self.past[:-1], future=(self.pact, *self.future), typing="")

    def redone(self) -> "Draft":
        """One step forward again."""
        if not self.future:
            return self
        return replace(self, pact=self.future[0], past=(*self.past, self.pact), future=self.future[1:], typing="")
