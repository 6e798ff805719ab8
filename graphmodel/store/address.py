"""Where a store is: a folder of our own, or a graph server somebody else runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from graphmodel.errors import WrongUse

SERVER_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
USER_VARIABLE = "CIRKELS_STORE_USER"
PASSWORD_VARIABLE = "CIRKELS_STORE_PASSWORD"  # noqa: S105 - the name of a variable, no password
DATABASE_VARIABLE = "CIRKELS_STORE_DATABASE"
_USUAL_USER = "neo4j"


@dataclass(frozen=True)
class EmbeddedAddress:
    """A folder in which the program keeps a store of its own."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True)
class ServerAddress:
    """A graph server, with what is needed to log in; without a password it asks for none."""

    uri: str
    user: str = _USUAL_USER
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    def __str__(self) -> str:
        return self.uri


StoreAddress = EmbeddedAddress | ServerAddress


def parse_address(value: str, environment: Mapping[str, str]) -> StoreAddress:
    """The address that `--store` names; user, password and database come from the environment.

    Raises:
        WrongUse: another scheme, no host, a password in the address, or nothing at all.

    Example:
        >>> str(parse_address("bolt://graph.example:7687", {}))
        'bolt://graph.example:7687'
        >>> parse_address("my-store", {}).path.name
        'my-store'
    """
    text = value.strip()
    if not text:
        raise WrongUse("--store is empty: give a folder or a bolt:// or neo4j:// address")
    if "://" not in text:
        return EmbeddedAddress(_folder(text))
    return _server(text, environment)


def _folder(text: str) -> Path:
    if "\0" in text:
        raise WrongUse("--store: a folder name cannot hold a NUL character")
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError as error:
        raise WrongUse(f"--store {text}: no such home folder") from error


def _server(text: str, environment: Mapping[str, str]) -> ServerAddress:
    scheme = text.split("://", 1)[0].lower()
    if scheme not in SERVER_SCHEMES:
        raise WrongUse(
            f"--store {scheme}://...: not a store address; give a folder, or an address that "
            f"starts with {', '.join(f'{known}://' for known in SERVER_SCHEMES)}"
        )
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise WrongUse(f"--store {scheme}://...: host and port cannot be read") from error
    if parts.username is not None or parts.password is not None:
        raise WrongUse(
            f"--store {scheme}://...: put user and password in {USER_VARIABLE} and "
            f"{PASSWORD_VARIABLE}, not in the address"
        )
    if not parts.hostname:
        raise WrongUse(f"--store {scheme}://...: the address names no host")
    if parts.path not in ("", "/") or parts.fragment:
        raise WrongUse(f"--store {scheme}://...: name the database in {DATABASE_VARIABLE}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    place = host if port is None else f"{host}:{port}"
    routing = f"?{parts.query}" if parts.query else ""
    return ServerAddress(
        uri=f"{scheme}://{place}{routing}",
        user=environment.get(USER_VARIABLE) or _USUAL_USER,
        password=environment.get(PASSWORD_VARIABLE) or None,
        database=environment.get(DATABASE_VARIABLE) or None,
    )
