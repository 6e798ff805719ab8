"""The form of what decides a deed."""

from collections.abc import Callable
from typing import Any

from graphmodel.changes.command import Refusal
from graphmodel.changes.draft import Draft

Decider = Callable[[Draft, Any], Refusal | None]
"""Puts a deed of one class on the draft, or says why not."""
