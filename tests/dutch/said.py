"""What is expected to be said of a household."""

from graphmodel.domain.finding import FindingState, SignalCode
from tests.rules.lines import Line
from visualise.dutch.signals import SignalWords

Told = tuple[SignalCode, FindingState, list[Line | tuple[Line, ...]], SignalWords]
"""A signal, its state, the household it is said of, and the words."""
