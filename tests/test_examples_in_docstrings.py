"""Every example in a docstring runs and gives what it says."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import api
import graphmodel
import visualise


def _modules(package: ModuleType) -> list[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [module.name for module in found if not module.name.endswith("__main__")]


MODULES = [name for package in (api, graphmodel, visualise) for name in _modules(package)]
STARTS_AT_IMPORT = {"graphmodel.store.engine_process"}


@pytest.mark.parametrize("name", sorted(set(MODULES) - STARTS_AT_IMPORT))
def test_the_examples_of_a_module_run(name: str) -> None:
    """A reader may trust them."""
    results = doctest.testmod(importlib.import_module(name))
    assert results.failed == 0


def test_the_rules_and_layouts_have_examples() -> None:
    """At least one in most modules a reader learns them from."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    names = [
        name for name in MODULES if name.startswith(("graphmodel.rules.", "visualise.layout."))
    ]
    with_examples = [
        name
        for name in names
        if any(found.examples for found in finder.find(importlib.import_module(name)))
    ]
    assert len(with_examples) * 2 > len(names)
