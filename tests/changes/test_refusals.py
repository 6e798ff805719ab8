"""Every reason why a command is refused has a meaning, and there is no other."""

import re
from pathlib import Path
from typing import Final

import graphmodel
from graphmodel.changes.refusals import MEANINGS, REFUSALS

_SAID: Final = re.compile(r'(?:code=|, |else )"([a-z_]+)"')


def test_every_code_has_its_meaning() -> None:
    """One line each, in the order of the list."""
    assert tuple(MEANINGS) == REFUSALS
    assert all(meaning and "\n" not in meaning for meaning in MEANINGS.values())


def test_no_code_is_there_for_nothing() -> None:
    """Each is said somewhere in the model."""
    root = Path(graphmodel.__file__).parent
    files = [*(root / "changes").rglob("*.py"), *(root / "usecases").glob("*.py")]
    texts = [one.read_text("utf-8") for one in files if one.name != "refusals.py"]
    said = {code for text in texts for code in _SAID.findall(text)}
    assert set(REFUSALS) <= said
