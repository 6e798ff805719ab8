"""A form that came back: what was filled in and what was not right, for its page to show again.

It belongs to one request and travels with it, as the language does: `trying` sets it for the
length of a block, and a template asks for it with `attempt()`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A deed that was not carried out: its fields as they came, and the sentence at one of them.

    `field` is empty when the sentence is about the whole form; `code` says which kind of "no".
    `above` says that the sentence stands above the page, which has no place of its own for it.
    """

    do: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    field: str = ""
    said: str = ""
    code: str = ""
    above: bool = False

    def of(self, do: str, **telling: str) -> bool:
        """Whether it was this form; `telling` are hidden fields that tell two like it apart.

        >>> Attempt(do="speak", fields=(("person", "ria"),)).of("speak", person="noor")
        False
        """
        return self.do == do and all(self.value(name) == one for name, one in telling.items())

    def value(self, name: str, otherwise: str = "") -> str:
        """What was filled in for a field, or what stood there `otherwise`."""
        return next((value for field, value in self.fields if field == name), otherwise)

    def values(self, name: str) -> tuple[str, ...]:
        """Everything that was chosen for a field that takes more than one."""
        return tuple(value for field, value in self.fields if field == name)

    def problem(self, field: str = "") -> str:
        """The sentence that belongs at a field; nothing when it belongs elsewhere."""
        return self.said if field == self.field else ""


NO_ATTEMPT: Final = Attempt()

_tried: ContextVar[Attempt] = ContextVar("attempt", default=NO_ATTEMPT)


def attempt() -> Attempt:
    """The form that came back with this page; `NO_ATTEMPT` on a page that was just opened."""
    return _tried.get()


@contextmanager
def trying(one: Attempt) -> Iterator[None]:
    """Show this attempt on the page that is made in the block.

    >>> with trying(Attempt(do="speak")):
    ...     attempt().do
    'speak'
    """
    token = _tried.set(one)
    try:
        yield
    finally:
        _tried.reset(token)
