"""A decent order of the rows without a search: by walking the family, then by moving groups.

It is the beginning of the search, and the answer where a family is too large for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, islice, pairwise

from visualise.layout.genogram.kin import Kin, Node
from visualise.layout.genogram.twins import side_by_side
from visualise.layout.genogram.wishes import Rows, Wishes, first_things_first

SWEEPS = 6
MOST_WORK = 8_000_000
"""How many wishes are looked at while groups are moved; families of 120 need half of it."""

_Row = list[Node]


def first_order(kin: Kin, wishes: Wishes, most_rounds: int = 3) -> Rows:
    """An order that keeps what must be; each move makes it better, at most so many rounds."""
    near = _Near(kin, wishes)
    rows = near.walked()
    rows = [near.lawful(row) for row in rows]
    best, cost = rows, wishes.cost(rows)
    for sweep in range(SWEEPS):
        rows = near.swept(rows, down=sweep % 2 == 0)
        if wishes.cost(rows) < cost:
            best, cost = rows, wishes.cost(rows)
    return tuple(map(tuple, _moved(near, best, most_rounds)))


def _moved(near: "_Near", rows: list[_Row], most_rounds: int) -> list[_Row]:
    """Move groups next to those they belong to, for as long as it helps."""
    wishes = near.wishes
    cost = wishes.cost(rows)
    left = MOST_WORK // max(1, len(wishes.together) + len(wishes.crossings))
    for _ in range(most_rounds):
        before = cost
        for level in range(len(rows)):
            for group in near.groups(rows[level]):
                for row in islice(near.tries(rows[level], group), max(0, left)):
                    left -= 1
                    tried = [*rows[:level], row, *rows[level + 1 :]]
                    now = wishes.cost(tried)
                    if now < cost:
                        rows, cost = tried, now
        if cost == before:
            break
    return rows


class _Near:
    """Who belongs next to whom."""

    def __init__(self, kin: Kin, wishes: Wishes) -> None:
        self.wishes = wishes
        self.level = {node: at for at, row in enumerate(wishes.rows) for node in row}
        self.above: defaultdict[Node, list[Node]] = defaultdict(list)
        self.below: defaultdict[Node, list[Node]] = defaultdict(list)
        self.beside: defaultdict[Node, list[Node]] = defaultdict(list)
        for unit in kin.units:
            parents = (*unit.parents, unit.beside) if unit.beside else unit.parents
            for child in unit.children:
                self.above[child] += parents
                for parent in parents:
                    self.below[parent].append(child)
        for one in wishes.together:
            for node in one.nodes:
                self.beside[node] += [other for other in one.nodes if other != node]
        self.partners: defaultdict[Node, list[Node]] = defaultdict(list)
        for couple in kin.couples:
            if self.level[couple.a] == self.level[couple.b]:
                self.partners[couple.a].append(couple.b)
                self.partners[couple.b].append(couple.a)

    def walked(self) -> list[_Row]:
        """Everybody in the order of a walk: children, partners, and what stands above those."""
        rows: list[_Row] = [[] for _ in self.wishes.rows]
        seen: set[Node] = set()

        def visit(node: Node) -> None:
            stack = [node]
            while stack:
                at = stack.pop()
                if at in seen:
                    continue
                seen.add(at)
                rows[self.level[at]].append(at)
                following = [*self.partners[at], *self.below[at], *self.above[at], *self.beside[at]]
                stack += [one for one in reversed(following) if one not in seen]

        for row in self.wishes.rows:
            for node in sorted(row, key=lambda one: (-len(self.below[one]), one)):
                visit(node)
        return rows

    def lawful(self, row: Sequence[Node]) -> _Row:
        """The same row, everybody as early as those who must stand before them allow."""
        parts = side_by_side(row, self.wishes.twins)
        return [node for part in first_things_first(parts, self.wishes.before) for node in part]

    def swept(self, rows: list[_Row], *, down: bool) -> list[_Row]:
        """Every row sorted by the middle of those above (or below), couples as one."""
        swept = [list(row) for row in rows]
        levels = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for level in levels:
            neighbours = self.above if down else self.below
            place = {node: at / max(1, len(row)) for row in swept for at, node in enumerate(row)}
            keys: dict[Node, float] = {}
            for group in self.groups(swept[level]):
                if len(group) == 1 and group[0] in keys:
                    continue
                near = [place[one] for node in group for one in neighbours[node]]
                own = [place[node] for node in group]
                middle = sum(near) / len(near) if near else sum(own) / len(own)
                for node in group:
                    keys.setdefault(node, middle)
            swept[level] = self.lawful(
                sorted(swept[level], key=lambda one: (keys[one], place[one], one))
            )
        return swept

    def groups(self, row: Sequence[Node]) -> list[_Row]:
        """What can be moved as one: neighbours that belong together, then each by themselves."""
        place = {node: at for at, node in enumerate(row)}
        runs: list[_Row] = []
        for one, other in pairwise(row):
            if other in self.partners[one]:
                if runs and runs[-1][-1] == one:
                    runs[-1].append(other)
                else:
                    runs.append([one, other])
        families: list[_Row] = []
        for wish in self.wishes.together:
            if len(wish.nodes) > 1 and all(node in place for node in wish.nodes):
                first = min(place[node] for node in wish.nodes)
                last = max(place[node] for node in wish.nodes)
                if last - first < len(wish.nodes) + 3:
                    families.append(list(row[first : last + 1]))
        known: set[tuple[Node, ...]] = set()
        ordered: list[_Row] = []
        for each in [*runs, *families, *([node] for node in row)]:
            group = self._with_twins(each, row, place)
            if tuple(group) not in known:
                known.add(tuple(group))
                ordered.append(group)
        return ordered

    def tries(self, row: Sequence[Node], group: Sequence[Node]) -> Iterable[_Row]:
        """The row with this group elsewhere, also turned round, as far as it may."""
        inside = set(group)
        rest = [node for node in row if node not in inside]
        wanted = {other for node in group for other in self.beside[node]} - inside
        spots = {0, len(rest)}
        for at, node in enumerate(rest):
            if node in wanted:
                spots |= {at, at + 1}
        now = next((at for at, node in enumerate(row) if node in inside), 0)
        spots |= {max(0, now - 1), min(len(rest), now + 1), now}
        for turned in dict.fromkeys((tuple(group), tuple(reversed(group)))):
            if not self._may(turned):
                continue
            low, high = self._between(turned, rest)
            for spot in sorted(spots):
                tried = [*rest[:spot], *turned, *rest[spot:]]
                if low <= spot <= high and tried != list(row) and self._twins_kept(tried):
                    yield tried

    def _with_twins(self, group: _Row, row: Sequence[Node], place: Mapping[Node, int]) -> _Row:
        """A run of a row, with the twins of its ends."""
        twins = self.wishes.twins
        ends = [place[one] for end in group for one in twins.get(end, (end,))]
        return list(row[min(ends) : max(ends) + 1]) if twins else group

    def _twins_kept(self, row: Sequence[Node]) -> bool:
        """Whether nobody stands between those who are born together."""
        twins = self.wishes.twins
        if not any(node in twins for node in row):
            return True
        return [node for part in side_by_side(row, twins) for node in part] == list(row)

    def _may(self, group: Sequence[Node]) -> bool:
        """Whether nobody of a group stands before somebody of it who must come first."""
        before = self.wishes.before
        return not any((other, one) in before for one, other in combinations(group, 2))

    def _between(self, group: Sequence[Node], rest: Sequence[Node]) -> tuple[int, int]:
        """The first and the last spot in the rest of a lawful row where a group may stand."""
        before, low, high = self.wishes.before, 0, len(rest)
        for at, other in enumerate(rest) if before else ():
            if any((other, one) in before for one in group):
                low = at + 1
            if high > at and any((one, other) in before for one in group):
                high = at
        return low, high
