"""The style inside a drawing that stands alone: that of the pages, its colours filled in."""

import re
from importlib.resources import files

_TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;]+);")
_USE = re.compile(r"var\((--[\w-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def drawing_style(*more: str) -> str:
    """`drawing.css` with every `var()` replaced, as not every reader of SVG knows variables.

    `more` names the sheets that this kind of drawing needs besides it.

    Raises:
        KeyError: the drawing uses a token that `tokens.css` does not have.

    Example:
        >>> "var(" in drawing_style()
        False
    """
    folder = files("visualise").joinpath("static", "css")
    tokens = dict(_TOKEN.findall(_plain(folder.joinpath("tokens.css").read_text("utf-8"))))
    sheets = [folder.joinpath(name).read_text("utf-8") for name in ("drawing.css", *more)]
    style = "\n".join(_plain(sheet) for sheet in sheets)
    return _USE.sub(lambda use: tokens[use.group(1)].strip(), style)


def _plain(css: str) -> str:
    without = _COMMENT.sub("", css)
    return "\n".join(line.strip() for line in without.splitlines() if line.strip())
