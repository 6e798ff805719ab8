"""Where a real browser is on this machine."""

import shutil
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> Path | None:
    """Debian's Chromium, or another one, by its name."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((Path(one) for one in found if one), None)
