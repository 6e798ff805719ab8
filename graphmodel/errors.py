"""What can go wrong between the program and the world: one clear English line each."""

_LONGEST_ID = 64


class CirkelsError(Exception):
    """The program cannot do what was asked; `str()` is one line for the person who asked."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class WrongUse(CirkelsError):
    """The question itself cannot be understood (an option, an address, a day)."""


class BadInput(CirkelsError):
    """What was handed in does not fit the interchange format; nothing of it was stored.

    Example:
        >>> BadInput((), "3 problems in region.jsonl").problems
        ()
    """

    def __init__(
        self, problems: tuple[object, ...], summary: str, count: int | None = None
    ) -> None:
        super().__init__(summary)
        self.problems = problems
        self.count = len(problems) if count is None else count


class NotFound(CirkelsError):
    """What was asked about is not in the store."""

    @classmethod
    def named(cls, kind: str, identity: str) -> "NotFound":
        """No such thing, with the id that was asked for where it can be shown.

        >>> str(NotFound.named("household", "h7"))
        'h7: no such household'
        """
        shown = identity if identity.isprintable() and len(identity) <= _LONGEST_ID else "this id"
        return cls(f"{shown}: no such {kind}")


class TooManyToDraw(CirkelsError):
    """A family is so large that nobody could read its drawing, nor wait for it."""

    @classmethod
    def of(cls, people: int, most: int) -> "TooManyToDraw":
        """So many people, where so many can be drawn.

        >>> str(TooManyToDraw.of(600, 250))
        '600 people are too many for one genogram, at most 250: ask for fewer generations'
        """
        return cls(
            f"{people} people are too many for one genogram, at most {most}: "
            "ask for fewer generations"
        )


class AccessDenied(CirkelsError):
    """The person who asks may not see or do this."""


class StoreError(CirkelsError):
    """The store cannot do its part; every subclass says why."""


class StoreUnavailable(StoreError):
    """No store answers: server down, wrong address, engine stopped while it worked."""


class StoreLoginRefused(StoreError):
    """The server answers, but not to this user and password."""


class NotAStore(StoreError):
    """The folder holds something else than a store."""


class StoreUnwritable(StoreError):
    """The folder cannot be written: read-only, full, or somebody else's."""


class StoreTooNew(StoreError):
    """The store was written by a newer program than this one."""


class StoreBusy(StoreError):
    """Somebody else holds the store in a way that cannot be shared now."""


class StoreNotFlushed(StoreError):
    """The engine would answer a write before it is on disk."""


class StoreConflict(StoreError):
    """A write would break a rule of the store (two things under one id)."""


class QueryRefused(StoreError):
    """The engine does not take the query or its parameters: a mistake in the program."""
