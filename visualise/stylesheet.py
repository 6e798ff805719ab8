"""The style of the pages: small files for who writes it, one for who reads a page."""

from pathlib import Path
from typing import Final

SHEET: Final = "css/cirkels.css"
PARTS: Final = (
    "tokens",
    "fonts",
    "base",
    "parts",
    "drawing",
    "drawing_time",
    "genogram",
    "kin",
    "pages",
    "house",
    "sheets",
    "lenses_a",
    "lenses_b",
    "script",
    "print",
)
"""In the order in which they count: what comes later goes before what came earlier."""


def whole_sheet(folder: Path) -> str:
    """All parts after one another, from the static folder."""
    return "\n".join((folder / "css" / f"{part}.css").read_text("utf-8") for part in PARTS)
