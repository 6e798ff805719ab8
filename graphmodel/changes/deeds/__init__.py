"""Everything that can be done to a household, one frozen class a deed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.changes.deeds.correcting import CorrectKnowledge, CorrectTie, NeverWas, Undo
from graphmodel.changes.deeds.genogram import (
    AskAgain,
    EndParent,
    EndPartner,
    HideBond,
    NobodyKnows,
    PlaceInGenogram,
    SetParent,
    SetPartner,
    ShowBond,
)
from graphmodel.changes.deeds.household import (
    EditHousehold,
    EditMember,
    JoinHousehold,
    LeaveHousehold,
    OpenHousehold,
)
from graphmodel.changes.deeds.knowledge import (
    CloseWorry,
    EditWorry,
    EndSafetyPerson,
    MarkSafetyPerson,
    Move,
    OpenWorry,
    OrderWorries,
)
from graphmodel.changes.deeds.network import (
    AddTie,
    EndRole,
    EndTie,
    GiveRole,
    SetTie,
    Speak,
    WorkFor,
)
from graphmodel.changes.deeds.people import (
    AddKin,
    AddPerson,
    AddPlace,
    EditPerson,
    EditPlace,
    EndBond,
    MergePeople,
    SetBond,
)
from graphmodel.changes.deeds.plan import AddTask, DropWish, EditWish, EndTask, FulfilWish, MakeWish

__all__ = [
    "DEEDS",
    "NAME_OF",
    "AddKin",
    "AddPerson",
    "AddPlace",
    "AddTask",
    "AddTie",
    "AskAgain",
    "CloseWorry",
    "CorrectKnowledge",
    "CorrectTie",
    "Deed",
    "DropWish",
    "EditHousehold",
    "EditMember",
    "EditPerson",
    "EditPlace",
    "EditWish",
    "EditWorry",
    "EndBond",
    "EndParent",
    "EndPartner",
    "EndRole",
    "EndSafetyPerson",
    "EndTask",
    "EndTie",
    "FulfilWish",
    "GiveRole",
    "HideBond",
    "JoinHousehold",
    "LeaveHousehold",
    "MakeWish",
    "MarkSafetyPerson",
    "MergePeople",
    "Move",
    "NeverWas",
    "NobodyKnows",
    "OpenHousehold",
    "OpenWorry",
    "OrderWorries",
    "PlaceInGenogram",
    "SetBond",
    "SetParent",
    "SetPartner",
    "SetTie",
    "ShowBond",
    "Speak",
    "Undo",
    "WorkFor",
]

Deed = (
    OpenHousehold
    | EditHousehold
    | AddPerson
    | EditPerson
    | JoinHousehold
    | EditMember
    | LeaveHousehold
    | AddTie
    | SetTie
    | Speak
    | EndTie
    | AddKin
    | MergePeople
    | WorkFor
    | OpenWorry
    | EditWorry
    | OrderWorries
    | CloseWorry
    | Move
    | MarkSafetyPerson
    | EndSafetyPerson
    | MakeWish
    | EditWish
    | FulfilWish
    | DropWish
    | AddTask
    | EndTask
    | AddPlace
    | EditPlace
    | SetBond
    | EndBond
    | GiveRole
    | EndRole
    | CorrectTie
    | CorrectKnowledge
    | NeverWas
    | SetParent
    | EndParent
    | SetPartner
    | EndPartner
    | NobodyKnows
    | AskAgain
    | HideBond
    | ShowBond
    | PlaceInGenogram
    | Undo
)

DEEDS: Final[Mapping[str, type[Deed]]] = MappingProxyType(
    {
        "open_household": OpenHousehold,
        "edit_household": EditHousehold,
        "add_person": AddPerson,
        "edit_person": EditPerson,
        "join_household": JoinHousehold,
        "edit_member": EditMember,
        "leave_household": LeaveHousehold,
        "add_tie": AddTie,
        "set_tie": SetTie,
        "speak": Speak,
        "end_tie": EndTie,
        "add_kin": AddKin,
        "merge_people": MergePeople,
        "work_for": WorkFor,
        "open_worry": OpenWorry,
        "edit_worry": EditWorry,
        "order_worries": OrderWorries,
        "close_worry": CloseWorry,
        "move": Move,
        "mark_safety_person": MarkSafetyPerson,
        "end_safety_person": EndSafetyPerson,
        "make_wish": MakeWish,
        "edit_wish": EditWish,
        "fulfil_wish": FulfilWish,
        "drop_wish": DropWish,
        "add_task": AddTask,
        "end_task": EndTask,
        "add_place": AddPlace,
        "edit_place": EditPlace,
        "set_bond": SetBond,
        "end_bond": EndBond,
        "give_role": GiveRole,
        "end_role": EndRole,
        "correct_tie": CorrectTie,
        "correct_knowledge": CorrectKnowledge,
        "never_was": NeverWas,
        "set_parent": SetParent,
        "end_parent": EndParent,
        "set_partner": SetPartner,
        "end_partner": EndPartner,
        "nobody_knows": NobodyKnows,
        "ask_again": AskAgain,
        "hide_bond": HideBond,
        "show_bond": ShowBond,
        "place_in_genogram": PlaceInGenogram,
        "undo": Undo,
    }
)
"""Every deed by its name."""

NAME_OF: Final = MappingProxyType({deed: name for name, deed in DEEDS.items()})
"""The name of every deed."""
