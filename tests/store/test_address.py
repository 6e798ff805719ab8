"""What `--store` may say, and what it is refused for."""

from pathlib import Path

import pytest

from graphmodel.errors import WrongUse
from graphmodel.store.address import EmbeddedAddress, ServerAddress, parse_address

SETTINGS = {
    "CIRKELS_STORE_USER": "planner",
    "CIRKELS_STORE_PASSWORD": "secret",
    "CIRKELS_STORE_DATABASE": "region",
}


def test_anything_without_a_scheme_is_a_folder(tmp_path: Path) -> None:
    assert parse_address(str(tmp_path), {}) == EmbeddedAddress(tmp_path)
    assert parse_address("here", {}) == EmbeddedAddress(Path.cwd() / "here")


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_a_server_takes_its_login_from_the_environment(scheme: str) -> None:
    address = parse_address(f"{scheme}://graph.example:7687", SETTINGS)
    assert address == ServerAddress(f"{scheme}://graph.example:7687", "planner", "secret", "region")


def test_without_settings_a_server_is_asked_without_a_password() -> None:
    assert parse_address("bolt://[::1]:7687", {}) == ServerAddress("bolt://[::1]:7687")


def test_a_password_is_never_shown() -> None:
    assert "secret" not in repr(parse_address("bolt://graph.example", SETTINGS))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("http://graph.example", "not a store address"),
        ("postgres://graph.example", "not a store address"),
        ("bolt://", "no host"),
        ("bolt://graph.example:port", "cannot be read"),
        ("bolt://graph.example:99999", "cannot be read"),
        ("bolt://graph.example/region", "CIRKELS_STORE_DATABASE"),
        ("a\0b", "NUL"),
    ],
)
def test_an_address_that_cannot_be_meant_is_refused(text: str, words: str) -> None:
    with pytest.raises(WrongUse, match=words):
        parse_address(text, {})


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(WrongUse, match="CIRKELS_STORE_PASSWORD") as caught:
        parse_address("bolt://planner:hunter2@graph.example:7687", {})
    assert "hunter2" not in str(caught.value)
