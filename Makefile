# Everything sets itself up: `make run` and `make test` need Python 3.11 or newer and nothing else.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STORE ?= .store/demo
PORT ?= 8000

.PHONY: run test bench lint messages lock clean

run: $(VENV)/.run
	@$(BIN)/cirkels serve --demo --store $(STORE) --port $(PORT)

test: $(VENV)/.test
	@sh tests/browser.sh
	@$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n 2 --dist loadgroup

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict api visualise graphmodel cypher tests
	$(BIN)/lint-imports --no-cache | tail -n 12

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench $(BENCH)
	$(BIN)/python -m tests.bench.genograms

messages: $(VENV)/.test
	$(BIN)/python -m tests.messages

lock: $(VENV)/.test
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 --extra test -o requirements-test.txt pyproject.toml

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, this is $$($(PYTHON) -V)" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python requirements.txt pyproject.toml
	@echo "Setting up (once; a minute or two) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.test: $(VENV)/bin/python requirements-test.txt pyproject.toml
	@echo "Setting up for the tests (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) .cache build dist *.egg-info
