"""What is said at the door of the family's view."""

from visualise.language import _, n_


def say_code_form() -> str:
    """What a code may be."""
    return _("Kies vier tot acht cijfers.")


def say_wrong_code() -> str:
    """The code is another one."""
    return _("Deze code klopt niet.")


def say_wait(minutes: int) -> str:
    """Too many wrong codes.

    >>> say_wait(5)
    'Dit was te vaak niet goed. Probeer het over 5 minuten weer.'
    """
    return n_(
        "Dit was te vaak niet goed. Probeer het over {n} minuut weer.",
        "Dit was te vaak niet goed. Probeer het over {n} minuten weer.",
        minutes,
    ).format(n=minutes)
