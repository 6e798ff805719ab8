"""Couples, and parents who are none, as FAM records."""

from collections.abc import Iterator

from graphmodel.domain.calendar import Day
from graphmodel.domain.person import Partner, Person
from graphmodel.gedcom.pages import Line, Pages, day_text
from graphmodel.gedcom.words import NO_COUPLE


def couples(pages: Pages) -> Iterator[Line]:
    """Every family with its parents, its children and how the couple began and ended."""
    for number, family in enumerate(pages.families, 1):
        yield 0, f"@F{number}@ FAM", ""
        tags = _spouse_tags([pages.people[one] for one in family.spouses])
        for tag, spouse in sorted(zip(tags, family.spouses, strict=True)):
            yield 1, tag, pages.xrefs[spouse]
        for child in dict.fromkeys(child for child, _ in family.children):
            yield 1, "CHIL", pages.xrefs[child]
        if family.partner is not None:
            yield from _begin(family.partner)
            yield from _end(family.partner)
        elif len(family.spouses) > 1:
            yield from _event(NO_COUPLE, None)


def _spouse_tags(spouses: list[Person]) -> list[str]:
    """HUSB and WIFE by sex where that tells them apart, else in their order."""
    if len(spouses) == 1:
        return ["WIFE" if spouses[0].sex == "f" else "HUSB"]
    turned = spouses[0].sex == "f" != spouses[1].sex or spouses[1].sex == "m" != spouses[0].sex
    return ["WIFE", "HUSB"] if turned else ["HUSB", "WIFE"]


def _begin(partner: Partner) -> Iterator[Line]:
    if partner.kind == "married":
        yield from _dated("MARR", partner.from_)
    else:
        yield from _event(partner.kind.replace("_", " "), partner.from_)


def _end(partner: Partner) -> Iterator[Line]:
    if partner.ended == "divorced":
        yield from _dated("DIV", partner.until)
    elif partner.ended or partner.until:
        yield from _event(partner.ended or "ended", partner.until)


def _dated(tag: str, day: Day | None) -> Iterator[Line]:
    yield 1, tag, "" if day else "Y"
    if day:
        yield 2, "DATE", day_text(day)


def _event(kind: str, day: Day | None) -> Iterator[Line]:
    yield 1, "EVEN", ""
    yield 2, "TYPE", kind
    if day:
        yield 2, "DATE", day_text(day)
