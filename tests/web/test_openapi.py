"""The description of the interface is valid, and a client can be made from it."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from openapi_spec_validator import validate

pytestmark = pytest.mark.xdist_group("web")


@pytest.fixture
def described(client: httpx.Client) -> dict[str, Any]:
    answer = client.get("/api/openapi.json")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def test_the_description_is_valid_and_names_every_question(described: dict[str, Any]) -> None:
    validate(described)
    named = {one["operationId"] for path in described["paths"].values() for one in path.values()}
    assert named == {
        "circles",
        "signals",
        "candidates",
        "phase",
        "connections",
        "without",
        "list_households",
        "all_signals",
        "roles",
        "change_household",
        "open_household",
        "me",
    }


def test_every_failure_is_described_as_a_problem(described: dict[str, Any]) -> None:
    for path in described["paths"].values():
        for one in path.values():
            answers = one["responses"]
            assert {"200", "403", "404", "422", "503"} <= set(answers)
            assert "requestBody" not in one or {"409", "413", "415"} <= set(answers)
            for status, answer in answers.items():
                if status != "200":
                    assert list(answer["content"]) == ["application/problem+json"]


def test_a_generated_client_reads_the_answers(
    described: dict[str, Any],
    client: httpx.Client,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _generate(described, tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    models = importlib.import_module("made_client.models")
    asked = {
        "CirclesAnswer": "luca-en-sam/circles?since=2026-01-01",
        "CandidatesAnswer": "luca-en-sam/candidates?phase=recovery",
        "PhaseAnswer": "luca-en-sam/phase",
        "WithoutAnswer": "luca-en-sam/without?person=ls-noa",
        "ConnectionsAnswer": "luca-en-sam/connections?from=ls-noa&to=ls-yvonne",
    }
    for model, path in asked.items():
        answer = client.get(f"/api/households/{path}").json()
        assert getattr(models, model).from_dict(answer).to_dict() == answer
    roles = client.get("/api/roles").json()
    assert models.RolesAnswer.from_dict(roles).to_dict() == roles
    signal = client.get("/api/households/luca-en-sam/signals").json()[0]
    assert models.SignalAnswer.from_dict(signal).to_dict() == signal


def _generate(described: dict[str, Any], folder: Path) -> None:
    document, settings = folder / "openapi.json", folder / "settings.yml"
    document.write_text(json.dumps(described), "utf-8")
    settings.write_text("post_hooks: []\n", "utf-8")
    made = subprocess.run(
        [
            sys.executable,
            "-m",
            "openapi_python_client",
            "generate",
            *("--path", str(document)),
            *("--config", str(settings)),
            *("--output-path", str(folder / "made_client")),
            *("--meta", "none"),
            "--fail-on-warning",
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
