"""Every fault a genogram can have, made on purpose in a drawing of one family."""

import re
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
ElementTree.register_namespace("", "http://www.w3.org/2000/svg")


def one_of(root: Element, name: str, value: str) -> Element:
    return next(one for one in root.iter() if one.get(name) == value)


def shifted(points: str, dx: float, dy: float) -> str:
    pairs = (part.split(",") for part in points.split())
    return " ".join(f"{float(x) + dx},{float(y) + dy}" for x, y in pairs)


def moved(element: Element, dx: float, dy: float) -> None:
    """A person with everything that says where it is, elsewhere."""
    for one in element.iter():
        for name in ("x", "cx"):
            if name in one.attrib:
                one.set(name, str(float(one.attrib[name]) + dx))
        for name in ("y", "cy"):
            if name in one.attrib:
                one.set(name, str(float(one.attrib[name]) + dy))
        for name in ("data-symbol", "data-box"):
            if name in one.attrib:
                x, y, w, h = map(float, one.attrib[name].split())
                one.set(name, f"{x + dx} {y + dy} {w} {h}")
        if "d" in one.attrib:
            one.set(
                "d",
                re.sub(
                    r"M(\S+) ([\d.]+)",
                    lambda m: f"M{float(m[1]) + dx} {float(m[2]) + dy}",
                    one.attrib["d"],
                ),
            )


def person(root: Element, key: str) -> Element:
    return one_of(root, "data-person", key)


def gone(root: Element, element: Element) -> None:
    for one in root.iter():
        if element in list(one):
            one.remove(element)
            return


def swapped(root: Element, one: str, other: str) -> None:
    """Two people in each other's place."""
    first, second = person(root, one), person(root, other)
    at = [list(map(float, each.attrib["data-symbol"].split())) for each in (first, second)]
    dx, dy = at[1][0] - at[0][0], at[1][1] - at[0][1]
    moved(first, dx, dy)
    moved(second, -dx, -dy)
    generations = first.get("data-generation", ""), second.get("data-generation", "")
    first.set("data-generation", generations[1])
    second.set("data-generation", generations[0])


def copied(root: Element, element: Element, **changes: str) -> None:
    new = ElementTree.fromstring(ElementTree.tostring(element))
    for name, value in changes.items():
        new.set(f"data-{name}", value)
    root.append(new)


def straight(root: Element, element: Element, *points: str) -> None:
    """A line drawn where its new points say."""
    element.set("data-points", " ".join(points))
    element.set("d", "M" + "L".join(point.replace(",", " ") for point in points))


def middle(root: Element, key: str) -> tuple[float, float]:
    x, y, w, h = map(float, person(root, key).attrib["data-symbol"].split())
    return x + w / 2, y + h / 2


def through_somebody(root: Element) -> None:
    """The line of dot's step parent goes through an on its way."""
    line = next(
        one
        for one in root.iter()
        if one.get("data-child") == "dot" and one.get("data-parents") == "bo"
    )
    (bx, by), (ax, ay), (dx, dy) = (middle(root, key) for key in ("bo", "an", "dot"))
    straight(root, line, f"{bx},{by + 20}", f"{ax},{ay}", f"{dx},{dy - 20}")


def round_a_stranger(root: Element) -> None:
    line = one_of(root, "data-household", "h2")
    spots = [middle(root, key) for key in ("cor", "eef", "fem", "gys")]
    left, right = min(x for x, _ in spots) - 30, max(x for x, _ in spots) + 30
    top, bottom = min(y for _, y in spots) - 30, max(y for _, y in spots) + 70
    way = (f"{left},{top}", f"{right},{top}", f"{right},{bottom}", f"{left},{bottom}")
    straight(root, line, *way)
    line.set("d", line.attrib["d"] + "Z")


def couple(root: Element, names: str) -> Element:
    return one_of(root, "data-couple", names)


def descent(root: Element, child: str, parents: str) -> Element:
    return next(
        one
        for one in root.iter()
        if one.get("data-child") == child and one.get("data-parents") == parents
    )


def home(root: Element) -> Element:
    return one_of(root, "data-household", "h")


def cor_to_gys(root: Element) -> Element:
    return descent(root, "gys", "cor")


def ink_far_away(root: Element) -> None:
    person(root, "gys").append(Element(f"{SVG}circle", {"cx": "5", "cy": "5", "r": "3"}))


def renamed(root: Element) -> None:
    person(root, "gys").findall(f".//{SVG}tspan")[0].text = "Gijs"


def read_as_another(root: Element) -> None:
    """The name of bo is shortened to no more than that of another Wilhelmina."""
    for key in ("bo", "piet"):
        texts = person(root, key).findall(f".//{SVG}text")
        text = next(one for one in texts if one.get("class") == "name")
        for one in list(text):
            text.remove(one)
        text.text = "W…"


FAULTS: dict[str, tuple[str, Callable[[Element], object]]] = {
    "somebody missing": ("missing", lambda root: gone(root, person(root, "gys"))),
    "somebody twice": ("twice", lambda root: copied(root, person(root, "gys"))),
    "a stranger": ("stranger", lambda root: copied(root, person(root, "gys"), person="zed")),
    "symbols overlapping": ("overlap", lambda root: moved(person(root, "fem"), -70, 0)),
    "a child not below its parents": ("below", lambda root: swapped(root, "rie", "an")),
    "somebody off their row": ("row", lambda root: moved(person(root, "gys"), 0, 7)),
    "no generation": (
        "generation",
        lambda root: person(root, "gys").attrib.pop("data-generation"),
    ),
    "a line between people who are no couple": (
        "couple",
        lambda root: copied(root, couple(root, "an cor"), couple="bo rie"),
    ),
    "a couple line that does not reach": (
        "couple",
        lambda root: couple(root, "an cor").set(
            "data-points", shifted(couple(root, "an cor").attrib["data-points"], 10, 0)
        ),
    ),
    "a line through somebody": ("through", through_somebody),
    "brothers and sisters out of order": ("birth order", lambda root: swapped(root, "dot", "fem")),
    "somebody between twins": ("between twins", lambda root: swapped(root, "dot", "eef")),
    "an outline round somebody who does not live there": ("outline", round_a_stranger),
    "an outline that does not hold a member": (
        "outline",
        lambda root: one_of(root, "data-household", "h").set(
            "data-points", shifted(one_of(root, "data-household", "h").attrib["data-points"], 60, 0)
        ),
    ),
    "an outline not drawn": ("outline", lambda root: gone(root, home(root))),
    "an outline of nobody we know": (
        "outline",
        lambda root: copied(root, one_of(root, "data-household", "h"), household="h9"),
    ),
    "an open outline": (
        "outline",
        lambda root: one_of(root, "data-household", "h").set(
            "data-points", one_of(root, "data-household", "h").attrib["data-points"].split()[0]
        ),
    ),
    "partners not drawn": ("relation", lambda root: gone(root, couple(root, "piet rie"))),
    "a parent not drawn": ("relation", lambda root: gone(root, descent(root, "gys", "cor"))),
    "a parent drawn twice": ("relation", lambda root: copied(root, descent(root, "gys", "cor"))),
    "a bond not drawn": (
        "relation",
        lambda root: gone(root, one_of(root, "data-bond", "cor an violence")),
    ),
    "a bond the other way round": (
        "relation",
        lambda root: one_of(root, "data-bond", "cor an violence").set(
            "data-bond", "an cor violence"
        ),
    ),
    "a bond that ends elsewhere": (
        "bond",
        lambda root: one_of(root, "data-bond", "cor an violence").set(
            "data-points",
            shifted(one_of(root, "data-bond", "cor an violence").attrib["data-points"], 0, -9),
        ),
    ),
    "twins not drawn": ("relation", lambda root: gone(root, one_of(root, "data-twins", "eef fem"))),
    "twins not identical": (
        "twins",
        lambda root: one_of(root, "data-twins", "eef fem").attrib.pop("data-identical"),
    ),
    "a descent of no parent": (
        "descent",
        lambda root: descent(root, "gys", "cor").set("data-parents", "bo"),
    ),
    "mother and father apart": (
        "descent",
        lambda root: descent(root, "bo", "piet rie").set("data-parents", "piet"),
    ),
    "a step parent as one of a pair": (
        "descent",
        lambda root: descent(root, "dot", "an cor").set("data-parents", "an bo"),
    ),
    "a descent that ends beside the child": (
        "descent",
        lambda root: descent(root, "bo", "piet rie").set(
            "data-points", shifted(descent(root, "bo", "piet rie").attrib["data-points"], 0, -5)
        ),
    ),
    "a descent that begins nowhere": (
        "descent",
        lambda root: straight(
            root,
            descent(root, "bo", "piet rie"),
            "5,5",
            f"{middle(root, 'bo')[0]},{middle(root, 'bo')[1] - 20}",
        ),
    ),
    "a line of nobody": ("nobody", lambda root: copied(root, cor_to_gys(root), child="q")),
    "ink elsewhere": (
        "ink",
        lambda root: couple(root, "piet rie").set("d", "M5 5L90 5"),
    ),
    "ink left out": ("ink", lambda root: couple(root, "piet rie").attrib.pop("d")),
    "no points": ("points", lambda root: couple(root, "piet rie").attrib.pop("data-points")),
    "ink outside the box": (
        "box",
        ink_far_away,
    ),
    "a symbol outside its box": (
        "box",
        lambda root: person(root, "gys").set("data-symbol", "1 1 40 40"),
    ),
    "another name": (
        "name",
        renamed,
    ),
    "a name that reads as that of somebody else": ("alike", read_as_another),
    "a shortened name without the whole": (
        "name",
        lambda root: person(root, "bo").remove(person(root, "bo")[0]),
    ),
    "a transform": ("transform", lambda root: person(root, "gys").set("transform", "scale(2)")),
    "another day": ("root", lambda root: root.set("data-on", "2020-01-01")),
    "another household": ("root", lambda root: root.set("data-of", "x")),
    "no description": (
        "root",
        lambda root: root.remove(root.find("{http://www.w3.org/2000/svg}desc") or root[1]),
    ),
    "an empty place missing": ("empty", lambda root: gone(root, one_of(root, "data-empty", "m"))),
    "an empty place without words": (
        "empty",
        lambda root: one_of(root, "data-empty", "m").attrib.pop("aria-label"),
    ),
    "lines of two families on one another": (
        "on one another",
        lambda root: straight(
            root,
            descent(root, "gys", "cor"),
            *descent(root, "dot", "an cor").attrib["data-points"].split(),
        ),
    ),
}
