"""What can go wrong while a print is made."""


class CannotPrint(RuntimeError):
    """The sheets cannot be made."""
