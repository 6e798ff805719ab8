"""Pages from templates: everything escaped, and a name that is missing is an error."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from api.web.errors import Trouble, problem_response
from api.web.guard import READING
from api.web.languages import this_address
from graphmodel.usecases.actor import Actor
from visualise.dutch.errors import TroubleWords, say_trouble
from visualise.dutch.terms import PHASE_WORDS
from visualise.language import Spoken, _, language, mark, n_
from visualise.views.attempt import attempt

USER_WORDS = Spoken({"demo": mark("Demonstratie"), "operator": mark("Beheer"), "stranger": ""})


class Pages:
    """Makes a page from its template and what it says; style and script are at `static`."""

    def __init__(self, actor: Actor, static: str) -> None:
        self._templates = Environment(
            loader=PackageLoader("visualise", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals.update(
            {
                "_": _,
                "n_": n_,
                "language": language,
                "this_address": this_address,
                "bdi": _bdi,
                "attempt": attempt,
                "new_id": lambda: str(uuid4()),
                "phase_words": PHASE_WORDS,
                "static": static,
            }
        )
        self._actor = actor

    def render(
        self, template: str, *, title: str, place: str = "", status: int = 200, **said: Any
    ) -> Response:
        """A page; its title names no family and no worry."""
        text = self._templates.get_template(template).render(
            page=title, place=place, user=USER_WORDS[self._actor.kind], **said
        )
        return HTMLResponse(text.encode("utf-8", "replace"), status)

    def failure(self, scope: Scope, trouble: Trouble) -> Response:
        """The answer to what went wrong: a problem for programs, a page for people."""
        words = say_trouble(trouble.status, trouble.code)
        if scope["path"].startswith(("/api/", "/static/")):
            if scope["method"] in READING:
                return problem_response(trouble)
            return problem_response(trouble, {"field": "", "said": f"{words.what} {words.safe}"})
        return self._sorry(words, trouble.status)

    def refusal(self, said: str, status: int) -> Response:
        """What was not carried out, where there is no page to show it on."""
        words = say_trouble(status)
        return self._sorry(replace(words, what=said), status)

    def _sorry(self, words: TroubleWords, status: int) -> Response:
        return self.render(
            "error.html",
            title=words.title,
            status=status,
            what=words.what,
            safe=words.safe,
            next=words.next,
        )


def _bdi(name: str) -> Markup:
    """Somebody's words within a sentence of ours, whichever way they are read."""
    return Markup("<bdi>{}</bdi>").format(name)
