"""Style, fonts and script of the pages, at addresses that change when one of them does.

A browser asks for each of them once: a page opened again costs one request, not forty.
"""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from visualise.sheets import SHEET, whole_sheet

AT: Final = "/static"
FOLDER: Final = Path(str(files("visualise").joinpath("static")))
FOREVER: Final = "public, max-age=31536000, immutable"
_VERSION_LETTERS: Final = 16


class Assets(StaticFiles):
    """The static folder, under its version and without it.

    `AT/VERSION/css/cirkels.css` is the whole style of the pages; `AT/css/base.css` is a part of it.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        super().__init__(directory=folder)
        self._folder = folder
        self._sheet = whole_sheet(self._folder).encode()
        self.version = self._digest()

    @property
    def address(self) -> str:
        """Where a page finds them."""
        return f"{AT}/{self.version}"

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at a path, to be kept for good where the path says of which version it is."""
        version, _, within = path.partition("/")
        if version != self.version:
            return await super().get_response(path, scope)
        if within == SHEET:
            response = Response(self._sheet, media_type="text/css")
        else:
            response = await super().get_response(within, scope)
        response.headers["Cache-Control"] = FOREVER
        return response

    def _digest(self) -> str:
        """Another one when the name or the contents of any file differ."""
        found = sha256(self._sheet)
        for file in sorted(self._folder.rglob("*.*")):
            found.update(file.relative_to(self._folder).as_posix().encode())
            found.update(file.read_bytes())
        return found.hexdigest()[:_VERSION_LETTERS]
