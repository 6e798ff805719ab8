"""Lines of a GEDCOM file become nodes under nodes, each with the number of its line."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graphmodel.gedcom.characters import is_seven
from graphmodel.interchange.lines import LONGEST_LINE
from graphmodel.interchange.problems import Place, Problem

MOST_LINES: Final = 2_000_000
"""Of a file; more than that does not fit in the memory of a small machine."""

VOID: Final = "@VOID@"
_LINE: Final = re.compile(
    r"[ \t]*(\d{1,2})[ \t]+(?:(@[^@#\s][^@]*@)[ \t]+)?([A-Za-z0-9_]+)(?:[ \t](.*))?", re.DOTALL
)
_POINTER: Final = re.compile(r"@[^@#\s][^@]*@")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK: Final = " \t\x1a\x00"


@dataclass(slots=True, eq=False)
class Node:
    """A line with what stands below it; `told` once somebody made something of it."""

    line: int
    tag: str
    value: str = ""
    pointer: str | None = None
    xref: str | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    told: bool = False
    had_control: bool = False

    def all(self, *tags: str) -> Iterator["Node"]:
        """What stands directly below under one of these tags."""
        return (child for child in self.children if child.tag in tags)

    def first(self, tag: str) -> "Node | None":
        """The first below under this tag; it is taken, so no report names it."""
        for child in self.children:
            if child.tag == tag:
                child.told = True
                return child
        return None

    @property
    def path(self) -> str:
        """The tags that lead to it."""
        above = self.parent.path + "." if self.parent else ""
        return above + self.tag

    def lines(self) -> Iterator["Node"]:
        """It and all below, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


@dataclass(slots=True)
class Tree:
    """The records of a file, and what is wrong with its lines."""

    file: str
    seven: bool
    records: list[Node] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, line: int, name: str, expected: str) -> None:
        """Note what is wrong on a line."""
        self.problems.append(Problem(Place(self.file, line), name, expected))


def tree_of(text: str, file: str) -> Tree:
    """The records of a text; lines that are none are told with their number."""
    tree = Tree(file, is_seven(text))
    stack: list[Node] = []
    continued: _Continued = defaultdict(list)
    if len(_LINE_END.findall(text)) > MOST_LINES:
        tree.wrong(0, "", f"expected at most {MOST_LINES} lines")
        return tree
    last = 0
    for number, line in enumerate(_LINE_END.split(text), 1):
        if not line.strip(_BLANK):
            continue
        last = number
        node = _node(tree, number, line, stack)
        if not tree.records and (node is None or node.tag != "HEAD"):
            tree.problems.clear()
            tree.wrong(number, "", "expected 0 HEAD: this is no GEDCOM file")
            return tree
        if node is not None:
            _place(tree, node, stack, continued)
    for node, parts in continued.items():
        node.value += "".join(parts)
    _check_ends(tree, last)
    return tree


def _node(tree: Tree, number: int, line: str, stack: list[Node]) -> Node | None:
    """The node of a line, at its place in `stack`."""
    if len(line) > LONGEST_LINE:
        tree.wrong(number, "", f"expected a line of at most {LONGEST_LINE} characters")
        return None
    clean = _CONTROL.sub("", line)
    match = _LINE.fullmatch(clean)
    if match is None:
        tree.wrong(number, "", "expected a level, a tag and a value, such as 1 SEX F")
        return None
    level, xref, tag, value = int(match[1]), match[2], match[3], match[4] or ""
    if level > len(stack):
        tree.wrong(number, "", f"expected a level of at most {len(stack)}, found {level}")
        return None
    del stack[level:]
    pointer = value.strip() if _POINTER.fullmatch(value.strip()) else None
    return Node(
        line=number,
        tag=tag,
        value=value if pointer else _unescaped(value, seven=tree.seven),
        pointer=pointer,
        xref=xref,
        parent=stack[-1] if stack else None,
        had_control=clean != line,
    )


_Continued = defaultdict[Node, list[str]]
"""What comes after the first line of a value: many thousands of lines are joined once."""


def _place(tree: Tree, node: Node, stack: list[Node], continued: _Continued) -> None:
    """Hang a node under the one above it; what continues a value is kept for it."""
    above = node.parent
    if above is None:
        tree.records.append(node)
    elif node.tag in ("CONT", "CONC"):
        continued[above].append(("\n" if node.tag == "CONT" else "") + node.value)
        above.had_control |= node.had_control
    else:
        above.children.append(node)
    stack.append(node)


def _unescaped(value: str, *, seven: bool) -> str:
    """The value meant: version 7 doubles a leading @ only, the older ones every @."""
    if seven:
        return value[1:] if value.startswith("@@") else value
    return value.replace("@@", "@")


def _check_ends(tree: Tree, last: int) -> None:
    """A file that was cut off has no trailer; an empty one has nothing."""
    if not tree.records:
        tree.wrong(0, "", "expected a GEDCOM file, this one is empty")
    elif tree.records[-1].tag != "TRLR":
        tree.wrong(last, "", "expected 0 TRLR as the last line: the file was cut off")
