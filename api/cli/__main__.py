"""`python -m api.cli`: the same as `cirkels`."""

from api.cli.main import run

run()
