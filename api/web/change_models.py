"""What goes in and out where a household is changed, for the description of the interface."""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from api.web.models import Problem
from visualise.language import Language


class CommandBody(BaseModel):
    """One deed for a household; its fields in `with` by name, or in `form` as pairs of texts."""

    model_config = ConfigDict(populate_by_name=True)

    id: UUID
    do: str
    fields: dict[str, Any] | None = Field(default=None, alias="with")
    form: list[list[str]] | None = None
    made_on: date
    seen: int
    after: UUID | None = None
    device: UUID


class NewHouseholdBody(CommandBody):
    """A household that is opened; who asks makes its id."""

    household: str
    do: Literal["open_household"]


class ChangeAnswer(BaseModel):
    """A change that is kept."""

    change: str
    version: int
    again: bool
    said: str
    notes: list[str]
    grew: list[str]


class ChangeProblem(Problem):
    """A command that is not carried out; `yours` and `theirs` are said where two clash."""

    code: str
    field: str
    said: str
    yours: str | None = None
    theirs: str | None = None


class Me(BaseModel):
    """Who asks; the key is base64 of 32 bytes."""

    user: str
    language: Language
    outbox_key: str
