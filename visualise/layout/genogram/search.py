"""The search for an order as an integer program: who stands before whom, and what that costs."""

from collections.abc import Sequence
from itertools import combinations

from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from visualise.layout.genogram.kin import Node
from visualise.layout.genogram.wishes import MAN_ON_THE_RIGHT, Rows, Together, Wishes

_Literal = Literal


class Search:
    """One model: a yes-or-no for every two of a row, unless it is known."""

    def __init__(self, wishes: Wishes, started: Rows) -> None:
        self._model = cp_model.CpModel()
        self._wishes = wishes
        self._rows = started
        self._costs: list[cp_model.LinearExprT] = []
        self._before: dict[tuple[Node, Node], _Literal] = {}
        self._true = self._model.new_constant(1)
        for row in started:
            self._order(row)
        self._place = {
            node: sum([self._before[other, node] for other in row if other != node], start=0)
            for row in started
            for node in row
        }
        for one in wishes.together:
            self._keep_together(one)
        self._keep_uncrossed()
        self._costs += [MAN_ON_THE_RIGHT * self._before[b, a] for a, b in wishes.left]

    def solve(self, work: float, seed: int) -> Rows:
        """The best rows found within so much work, beginning with those given."""
        self._model.minimize(sum(self._costs))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed
        solver.parameters.max_deterministic_time = work
        solver.parameters.linearization_level = 1
        status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return self._rows
        return tuple(
            tuple(sorted(row, key=lambda node: solver.value(self._place[node])))
            for row in self._rows
        )

    def _order(self, row: Sequence[Node]) -> None:
        """A total order of one row, with what must be; the given order is the first guess.

        Who are born together are all before somebody, or none of them is.
        """
        fixed, twins = self._wishes.before, self._wishes.twins
        for one, other in combinations(row, 2):
            mine, theirs = (min(twins.get(each, (each,))) for each in (one, other))
            if mine != theirs and (mine, theirs) in self._before:
                first = self._before[mine, theirs]
            elif (one, other) in fixed or (other, one) in fixed:
                first = self._true if (one, other) in fixed else self._true.negated()
            else:
                first = self._model.new_bool_var("")
                self._model.add_hint(first, 1)
            alike = {(one, other), (mine, theirs)} if mine != theirs else {(one, other)}
            for left, right in alike:
                self._before[left, right] = first
                self._before[right, left] = first.negated()
        for one, other, third in combinations(row, 3):
            a, b, c = self._before[one, other], self._before[other, third], self._before[one, third]
            if not {(one, other), (other, third), (one, third)} <= fixed:
                self._model.add_bool_or(a.negated(), b.negated(), c)
                self._model.add_bool_or(a, b, c.negated())

    def _keep_together(self, one: Together) -> None:
        model, size = self._model, self._size(one)
        if size <= len(one.nodes):
            return
        first, last = model.new_int_var(0, size, ""), model.new_int_var(0, size, "")
        for node in one.nodes:
            model.add(first <= self._place[node])
            model.add(last >= self._place[node])
        between = last - first + 1 - len(one.nodes)
        if one.broken:
            broken = model.new_bool_var("")
            model.add(between <= size * broken)
            self._costs.append(one.broken * broken)
        self._costs.append(one.each * between)

    def _size(self, one: Together) -> int:
        return next(len(row) for row in self._rows if one.nodes[0] in row)

    def _keep_uncrossed(self) -> None:
        for one in self._wishes.crossings:
            above, below = self._before[one.above], self._before[one.below]
            crossed = self._model.new_bool_var("")
            self._model.add_bool_or(above.negated(), below, crossed)
            self._model.add_bool_or(above, below.negated(), crossed)
            self._costs.append(one.cost * crossed)
