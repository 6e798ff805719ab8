"""Forms of a page, filled in and sent as a browser without script does."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx

from tests.web.commands import FORM

Pairs = list[tuple[str, str]]


@dataclass
class Field:
    """A field of a form: what it sends, and what could be chosen in it."""

    name: str
    value: str
    choices: list[str] = field(default_factory=list)


@dataclass
class FormOnPage:
    """A form with its fields as they stand, wherever on the page these are, and its buttons."""

    deed: str
    action: str
    id: str = ""
    fields: list[Field] = field(default_factory=list)
    buttons: Pairs = field(default_factory=list)

    def names(self) -> set[str]:
        """Every name the form can send."""
        return {one.name for one in self.fields} | {name for name, _ in self.buttons}

    def value(self, name: str) -> str:
        """What stands in a field; empty when the form does not have it."""
        return next((one.value for one in self.fields if one.name == name), "")

    def choices(self, name: str) -> list[str]:
        """What can be chosen in a field of this name."""
        return [choice for one in self.fields if one.name == name for choice in one.choices]

    def filled(self, *button: str, **given: str) -> Pairs:
        """What is sent when these fields are filled in, by the button with this name and value.

        A name that Python keeps for itself ends in an underscore. Of several fields of one name
        the last one is filled in.
        """
        sent = [(one.name, one.value) for one in self.fields]
        for name, value in given.items():
            at = [i for i, (one, _) in enumerate(sent) if one == name.rstrip("_")]
            sent[at[-1]] = (sent[at[-1]][0], value)
        if button:
            assert (button[0], button[1]) in self.buttons
            sent.append((button[0], button[1]))
        return sent


class FormsReader(HTMLParser):
    """The forms in the main part of a page with every field of theirs, and the page's words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[FormOnPage] = []
        self.words: list[str] = []
        self.ids: list[str] = []
        self.parts: list[str] = []
        self.main: dict[str, str] = {}
        self._inside = False
        self._form: FormOnPage | None = None
        self._open: Field | None = None
        self._elsewhere: list[tuple[str, Field | tuple[str, str]]] = []
        self.feed(text)
        for owner, one in self._elsewhere:
            _give(next(form for form in self.forms if form.id == owner), one)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        self.parts += [found["data-part"]] if "data-part" in found else []
        if tag == "main":
            self.main, self._inside = found, True
        elif tag == "form" and self._inside:
            deed, action = found.get("data-deed", ""), found.get("action", "")
            self._form = FormOnPage(deed, action, found.get("id", ""))
            self.forms.append(self._form)
        elif tag == "option" and self._open is not None:
            value = found.get("value", "")
            if "selected" in found or not self._open.choices:
                self._open.value = value
            self._open.choices.append(value)
        elif found.get("name"):
            self._field(tag, found)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("select", "textarea"):
            self._open = None
        if tag == "form":
            self._form = None
        if tag == "main":
            self._inside = False

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._open is not None and not self._open.choices:
            self._open.value += data.lstrip("\n")

    @property
    def text(self) -> str:
        """The words of the page on one line."""
        return " ".join(" ".join(self.words).split())

    def deeds(self, deed: str, **telling: str) -> list[FormOnPage]:
        """The forms of a deed, those in which these fields stand so."""
        return [
            form
            for form in self.forms
            if form.deed == deed
            and all(form.value(name) == value for name, value in telling.items())
        ]

    def deed(self, deed: str, **telling: str) -> FormOnPage:
        """The first such form."""
        return self.deeds(deed, **telling)[0]

    def _field(self, tag: str, found: dict[str, str]) -> None:
        one: Field | tuple[str, str] = Field(found["name"], found.get("value", ""))
        if tag == "button":
            one = (found["name"], found.get("value", ""))
        elif tag in ("select", "textarea") and isinstance(one, Field):
            self._open = one
        elif tag != "input" or found.get("type") in ("checkbox", "radio"):
            return
        if "form" in found:
            self._elsewhere.append((found["form"], one))
        elif self._form is not None:
            _give(self._form, one)


def _give(form: FormOnPage, one: Field | tuple[str, str]) -> None:
    if isinstance(one, Field):
        form.fields.append(one)
    else:
        form.buttons.append(one)


def read_forms(client: httpx.Client, path: str) -> FormsReader:
    """The forms of a page that is there."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return FormsReader(answer.text)


def send(client: httpx.Client, form: FormOnPage, pairs: Pairs) -> httpx.Response:
    """Send a form as a browser does."""
    return client.post(form.action, content=urlencode(pairs).encode(), headers=FORM)
