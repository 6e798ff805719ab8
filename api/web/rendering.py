"""Pages from templates: everything escaped, and a name that is missing is an error."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from api.web.errors import Trouble, problem_response
from graphmodel.usecases.actor import Actor
from visualise.dutch.errors import say_trouble
from visualise.dutch.terms import PHASE_WORDS

USER_WORDS = {"demo": "Demonstratie", "operator": "Beheer", "stranger": ""}


class Pages:
    """Makes a page from its template and what it says."""

    def __init__(self, actor: Actor) -> None:
        self._templates = Environment(
            loader=PackageLoader("visualise", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals["phase_words"] = dict(PHASE_WORDS)
        self._user = USER_WORDS[actor.kind]

    def render(
        self, template: str, *, title: str, place: str = "", status: int = 200, **said: Any
    ) -> Response:
        """A page; its title names no family and no worry."""
        text = self._templates.get_template(template).render(
            page=title, place=place, user=self._user, **said
        )
        return HTMLResponse(text.encode("utf-8", "replace"), status)

    def failure(self, scope: Scope, trouble: Trouble) -> Response:
        """The answer to what went wrong: a problem for programs, a page for people."""
        if scope["path"].startswith(("/api/", "/static/")):
            return problem_response(trouble)
        words = say_trouble(trouble.status)
        return self.render(
            "error.html",
            title=words.title,
            status=trouble.status,
            what=words.what,
            safe=words.safe,
            next=words.next,
        )
