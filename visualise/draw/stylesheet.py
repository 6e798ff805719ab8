"""The style inside a drawing that stands alone: that of the pages, its colours filled in."""

import re
from importlib.resources import files

_TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;]+);")
_USE = re.compile(r"var\((--[\w-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def drawing_style(*more: str) -> str:
    """`drawing.css` with every `var()` replaced, as not every reader of SVG knows variables.

    `more` names the sheets that this kind of drawing needs besides it.

    Raises:
        KeyError: the drawing uses a token that `tokens.css` does not have.

    Example:
        >>> "var(" in drawing_style()
        False
    """
    return filled_in("\n".join(_sheet(name) for name in ("drawing.css", *more)))


def filled_in(style: str) -> str:
    """A style without comments, every `var()` in it replaced.

    Raises:
        KeyError: it uses a token that `tokens.css` does not have.

    Example:
        >>> filled_in("a { color: var(--paper); }")
        'a { color: #FFFFFF; }'
    """
    tokens = _tokens()
    return _USE.sub(lambda use: tokens[use.group(1)], _plain(style))


def colours() -> dict[str, str]:
    """The colours that drawings use, by the names they have in `tokens.css`.

    Example:
        >>> colours()["--paper"]
        '#FFFFFF'
    """
    return {name: value for name, value in _tokens().items() if _HEX.fullmatch(value)}


def _tokens() -> dict[str, str]:
    return {name: value.strip() for name, value in _TOKEN.findall(_plain(_sheet("tokens.css")))}


def _sheet(name: str) -> str:
    return files("visualise").joinpath("static", "css", name).read_text("utf-8")


def _plain(css: str) -> str:
    without = _COMMENT.sub("", css)
    return "\n".join(line.strip() for line in without.splitlines() if line.strip())
