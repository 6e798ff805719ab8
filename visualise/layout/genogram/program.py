"""A small linear program over places on a line: at least so far apart, as close as can be."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Program:
    """Numbers with least distances between them, and wishes that cost when they are not met.

    Solved by GLOP, the simplex method of OR-tools: the same program gives the same answer.

    Example:
        >>> program = Program()
        >>> left, right = program.number(), program.number()
        >>> program.at_least(right, left, 30)
        >>> program.wish_close(left, right, 1.0)
        >>> program.wish_small(left, 0.1)
        >>> program.solve()
        [0.0, 30.0]
    """

    count: int = 0
    apart: list[tuple[int, int, float]] = field(default_factory=list)
    rows: list[tuple[tuple[tuple[int, float], ...], float]] = field(default_factory=list)
    small: list[tuple[int, float]] = field(default_factory=list)

    def number(self) -> int:
        """A new number of at least 0."""
        self.count += 1
        return self.count - 1

    def at_least(self, more: int, less: int, by: float) -> None:
        """`more` is at least `by` larger than `less`."""
        self.apart.append((more, less, by))

    def wish_close(self, one: int, other: int, weight: float) -> None:
        """The difference of the two costs its size."""
        if one == other:
            return
        self.rows.append((((one, 1.0), (other, -1.0)), weight))

    def wish_middle(self, at: int, one: int, other: int, weight: float) -> None:
        """How far `at` is from half-way the two costs."""
        if one == other:
            self.wish_close(at, one, weight)
        else:
            self.rows.append((((at, 1.0), (one, -0.5), (other, -0.5)), weight))

    def wish_small(self, one: int, weight: float) -> None:
        """A number costs its size."""
        self.small.append((one, weight))

    def solve(self) -> list[float]:
        """The numbers, in the order in which they were asked for."""
        from ortools.linear_solver import pywraplp  # a heavy import, only for who draws a genogram

        solver = pywraplp.Solver.CreateSolver("GLOP")
        infinity = solver.infinity()
        numbers = [solver.NumVar(0, infinity, "") for _ in range(self.count)]
        objective = solver.Objective()
        for more, less, by in self.apart:
            constraint = solver.Constraint(by, infinity)
            constraint.SetCoefficient(numbers[more], 1)
            constraint.SetCoefficient(numbers[less], -1)
        for terms, weight in self.rows:
            over, under = solver.NumVar(0, infinity, ""), solver.NumVar(0, infinity, "")
            constraint = solver.Constraint(0, 0)
            for at, factor in terms:
                constraint.SetCoefficient(numbers[at], factor)
            constraint.SetCoefficient(over, -1)
            constraint.SetCoefficient(under, 1)
            objective.SetCoefficient(over, weight)
            objective.SetCoefficient(under, weight)
        for at, weight in self.small:
            objective.SetCoefficient(numbers[at], objective.GetCoefficient(numbers[at]) + weight)
        objective.SetMinimization()
        if solver.Solve() != pywraplp.Solver.OPTIMAL:
            raise ArithmeticError("a linear program of distances has an answer")
        return [float(number.solution_value()) for number in numbers]
