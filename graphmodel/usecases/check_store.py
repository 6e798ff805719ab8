"""Check the store: every record is whole and keeps the rules of the interchange format."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphmodel.domain.records import KINDS, Key, Record, RecordKind, key_of
from graphmodel.interchange.content import Content, Problems
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.fields import FIELDS
from graphmodel.interchange.problems import Place, Problem
from graphmodel.interchange.record_rules import faults_of
from graphmodel.interchange.world_rules import world_problems
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.queries.records import LIST_IDS
from graphmodel.store.records import stored_values
from graphmodel.store.schema import current_state
from graphmodel.store.shape import record_of
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
