"""The driver's errors in the program's own words; what the store holds is never quoted."""

from graphmodel.errors import (
    QueryRefused,
    StoreBusy,
    StoreConflict,
    StoreError,
    StoreLoginRefused,
    StoreUnavailable,
    StoreUnwritable,
)

_BY_CODE: tuple[tuple[str, type[StoreError], str], ...] = (
    ("Neo.ClientError.Security.", StoreLoginRefused, "user or password is not accepted"),
    ("Neo.ClientError.Database.", StoreUnavailable, "there is no such database on this server"),
    ("Neo.ClientError.Schema.Constraint", StoreConflict, "two things would share one id"),
    ("Neo.ClientError.General.ForbiddenOnReadOnly", StoreUnwritable, "the server only reads"),
    ("Neo.ClientError.Cluster.", StoreUnavailable, "this server does not take writes now"),
    ("Neo.TransientError.", StoreBusy, "others kept changing the same data; try again"),
    ("Neo.ClientError.Transaction.", StoreBusy, "the work was broken off by the server"),
    ("Neo.ClientError.", QueryRefused, "the engine does not take this query"),
)


def translate(error: Exception, place: str) -> StoreError:
    """The store error for what the driver raised, in one line that names the place.

    Example:
        >>> str(translate(OSError("refused"), "bolt://127.0.0.1:1"))
        'bolt://127.0.0.1:1: no store answers here'
    """
    code = getattr(error, "code", None)
    if isinstance(code, str):
        for start, kind, words in _BY_CODE:
            if code.startswith(start):
                return kind(f"{place}: {words} ({code})")
        return StoreError(f"{place}: the engine failed ({code})")
    if type(error).__name__ == "IncompleteCommit":
        return StoreUnavailable(
            f"{place}: the connection was lost while writing, so look whether it was stored"
        )
    return StoreUnavailable(f"{place}: no store answers here")
