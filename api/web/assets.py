"""Style, fonts and script of the pages, at addresses that change when one of them does.

A browser asks for each of them once: a page opened again costs one request, not forty.
"""

from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from visualise.stylesheet import SHEET, whole_sheet

AT: Final = "/static"
FOLDER: Final = Path(str(files("visualise").joinpath("static")))
FOREVER: Final = "public, max-age=31536000, immutable"
_VERSION_LETTERS: Final = 16


class Assets(StaticFiles):
    """The static folder, under its version and without it.

    `AT/VERSION/css/cirkels.css` is the whole style of the pages; `AT/css/base.css` is a part of it.
    What has the version in its address is held in memory, a megabyte in all.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        super().__init__(directory=folder)
        within = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.*")}
        self._held = {path: file.read_bytes() for path, file in sorted(within.items())}
        self._held[SHEET] = whole_sheet(folder).encode()
        self.version = _digest(self._held)

    @property
    def address(self) -> str:
        """Where a page finds them."""
        return f"{AT}/{self.version}"

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at a path, to be kept for good where the path says of which version it is."""
        version, _, within = path.partition("/")
        if version != self.version or within not in self._held:
            return await super().get_response(path, scope)
        media_type, _ = guess_type(within)
        headers = {"Cache-Control": FOREVER}
        return Response(self._held[within], media_type=media_type, headers=headers)


def _digest(held: Mapping[str, bytes]) -> str:
    """Another one when the name or the contents of any file differ."""
    found = sha256()
    for path, contents in held.items():
        found.update(path.encode())
        found.update(sha256(contents).digest())
    return found.hexdigest()[:_VERSION_LETTERS]
