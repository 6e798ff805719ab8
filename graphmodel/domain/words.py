"""The closed vocabularies of the field, as the interchange format spells them."""

from typing import Final, Literal, get_args

Phase = Literal["alignment", "direct_safety", "risk_driven", "recovery"]
PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
"""The four phases in their order."""

WORKING_PHASES: Final[tuple[Phase, ...]] = PHASES[1:]
"""The phases in which an organisation takes the lead role: all but alignment."""

Level = Literal["lead", "trained", "possible"]
Area = Literal[
    "family",
    "friends",
    "neighbours",
    "school_work",
    "community",
    "everyday_services",
    "specialist_services",
]
AREAS: Final[tuple[Area, ...]] = get_args(Area)

RoleName = Literal[
    "case_director",
    "direct_safety_worker",
    "safety_planner",
    "treatment_provider",
    "restraining_order_worker",
    "veilig_thuis_monitor",
    "behavioural_scientist",
    "meeting_chair",
    "plan_keeper",
]
ROLE_NAMES: Final[tuple[RoleName, ...]] = get_args(RoleName)

MemberRole = Literal["parent", "partner", "child", "grandparent", "other"]
ParentKind = Literal["biological", "adoptive", "step", "foster", "donor"]
PartnerKind = Literal["married", "living_together", "relationship"]
PartnerEnd = Literal["separated", "divorced", "widowed"]
BondKind = Literal["close", "fused", "distant", "conflict", "violence", "controlling", "cut_off"]
MissingKin = Literal["mother", "father", "parent"]
"""Which parent of somebody is not drawn yet; `parent` where it cannot be said which."""

FAMILY: Final = "family"
"""The audience that is everybody who sees the family's view."""

Sex = Literal["m", "f", "x"]
Life = Literal["born", "expected", "miscarriage", "abortion", "stillborn"]
KnowLevel = Literal["full", "part", "none"]
Basis = Literal["said", "assumed", "disputed"]
CapacityCode = Literal["none", "some", "waiting_list", "assess_first"]
HandoverState = Literal["proposed", "accepted", "refused", "started", "completed", "withdrawn"]
WishFor = Literal["wanted", "refused"]
Circle = Literal["all", "some", "none"]
WishedCircle = Literal["all", "some"]
Lens = Literal["circles", "genogram", "network"]
