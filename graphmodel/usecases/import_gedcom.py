"""Import a GEDCOM file: its people and relations into the store, all of them or nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, DeathDate, PartialDate
from graphmodel.domain.person import Person
from graphmodel.domain.records import KIND_BY_CLASS
from graphmodel.errors import BadInput, WrongUse
from graphmodel.gedcom.characters import LARGEST_FILE
from graphmodel.gedcom.ids import LONGEST_PREFIX, is_prefix
from graphmodel.gedcom.people import NAMELESS
from graphmodel.gedcom.read import GedcomContent, read_gedcom
from graphmodel.interchange.content import Content, Problems, take
from graphmodel.interchange.lines import unreadable
from graphmodel.interchange.problems import Place, Problem
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.records import read_records
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.load import LoadReport, Progress, load_content

_Date = TypeVar("_Date", PartialDate, DeathDate)
_ANOTHER: Final = "another person has this id in the store: import with --prefix TEXT"


def relatives_in(path: Path, policy: PolicyOnDay, *, prefix: str = "") -> GedcomContent:
    """The people and relations of a file, `prefix` before each id; no store is asked yet.

    Raises:
        WrongUse: no id can begin with `prefix`.
        BadInput: the file cannot be read, or with every problem in it.
    """
    if not is_prefix(prefix):
        allowed = f"at most {LONGEST_PREFIX} characters of A-Z a-z 0-9 . _ -"
        raise WrongUse(f"--prefix: expected {allowed}")
    most = policy.numbers.imported_people
    found = read_gedcom(_bytes_of(path), str(path), prefix=prefix, most_people=most)
    if found.problems:
        count = len(found.problems)
        told = f"{count} problems; nothing was loaded" if count > 1 else str(found.problems[0])
        raise BadInput(found.problems, told)
    return found


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > LARGEST_FILE:
        problem = Problem(Place(str(path), 0), "", f"expected at most {LARGEST_FILE} bytes")
        raise BadInput((problem,), str(problem))
    return data


def import_gedcom(
    store: Store,
    actor: Actor,
    path: Path,
    found: GedcomContent,
    policy: PolicyOnDay,
    progress: Progress | None = None,
) -> LoadReport:
    """Store what is new or changed in a file; what the file does not say stays as it was.

    Raises:
        BadInput: with every problem; nothing was stored.
        StoreBusy: another load began while this one looked at the store.
    """
    return load_content(
        store, actor, lambda problems: _content(store, found, str(path), problems), policy, progress
    )


def _content(store: Store, found: GedcomContent, file: str, problems: Problems) -> Content:
    """The records with what the store knows of the same people and the file does not say."""
    content = Content(files=[file])
    ids = [str(record.id) for record, _ in found.records if isinstance(record, Person)]
    known = {one.id: one for one in read_records(store, "person", ids) if isinstance(one, Person)}
    for record, line in found.records:
        place = Place(file, line)
        kept = record
        if isinstance(record, Person) and record.id in known:
            before = known[record.id]
            if _is_another(record, before):
                problems.add(Problem(place, "INDI", _ANOTHER))
            kept = _kept(record, before)
        take(content, problems, KIND_BY_CLASS[type(record)].name, kept, (0, place))
    return content


def _is_another(record: Person, before: Person) -> bool:
    """Whether nothing says that these are one person: neither the name nor the birth."""
    names = {record.name.casefold(), before.name.casefold()}
    born = (record.birth or "", before.birth or "")
    is_same_birth = all(born) and (born[0].startswith(born[1]) or born[1].startswith(born[0]))
    return len(names) > 1 and NAMELESS.casefold() not in names and not is_same_birth


def _kept(record: Person, before: Person) -> Person:
    """The person of the file; its silence takes away nothing that is known."""
    return replace(
        record,
        name=before.name if record.name == NAMELESS else record.name,
        birth=_fuller(record.birth, before.birth),
        sex=record.sex or before.sex,
        died=_fuller(record.died, before.died),
        vulnerable=before.vulnerable,
        life=before.life if record.life == "born" and not record.birth else record.life,
        note=before.note,
    )


def _fuller(said: _Date | None, known: _Date | None) -> _Date | None:
    """The date of the file, unless what is known says the same and more."""
    if said is None or known is None:
        return said or known
    return known if said == DEATH_DAY_UNKNOWN or known.startswith(said) else said
