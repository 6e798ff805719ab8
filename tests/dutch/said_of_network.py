"""Signals about children and the network, as a reader sees them."""

from tests.dutch.said import Told
from tests.rules.lines import child, knows, line, member, person, safety, tie, worry
from visualise.dutch.signals import SignalWords

SAID_OF_NETWORK: list[Told] = [
    (
        "no_safety_person",
        "fires",
        [child("roos"), safety("oma", "roos"), line("parent", parent="oma", child="roos")],
        SignalWords(
            "Roos heeft nog geen veiligheidspersoon",
            "Bij Roos staat wel iemand, maar dat is nog niet genoeg. Telt niet mee, want "
            "ouder: Oma.",
            "Vraag Roos: wie is er altijd voor jou?",
            "Nu 0. Afspraak in de regio: 1 per kind.",
        ),
    ),
    (
        "no_safety_person",
        "fires",
        [child("roos")],
        SignalWords(
            "Roos heeft nog geen veiligheidspersoon",
            "Bij Roos staat nog niemand.",
            "Vraag Roos: wie is er altijd voor jou?",
            "Nu 0. Afspraak in de regio: 1 per kind.",
        ),
    ),
    (
        "no_safety_person",
        "unknown",
        [member("noor")],
        SignalWords(
            "We weten nog niet hoe oud Noor is",
            "Er staat geen geboortedag bij Noor, en geen plek in het gezin. Bij Noor staat "
            "nog niemand.",
            "Vraag wanneer Noor geboren is.",
            "Nu 0. Afspraak in de regio: 1 per kind.",
        ),
    ),
    (
        "too_few_active",
        "fires",
        [tie("ria"), tie("mo", active=False), tie("zus"), person("zus", birth="2015")],
        SignalWords(
            "Nog te weinig mensen uit het eigen netwerk doen mee",
            "Nu doen mee: Ria. Wel in beeld, nu niet actief: Mo. Nog niet volwassen: Zus.",
            "Vraag of iemand weer mee wil doen: Mo.",
            "Nu 1. Afspraak in de regio: 3.",
        ),
    ),
    (
        "too_few_active",
        "fires",
        [tie("ria")],
        SignalWords(
            "Nog te weinig mensen uit het eigen netwerk doen mee",
            "Nu doen mee: Ria.",
            "Vraag wie er vroeger goed was voor het gezin. Begin met die mensen.",
            "Nu 1. Afspraak in de regio: 3.",
        ),
    ),
    (
        "safety_person_uninformed",
        "fires",
        [
            child("roos"),
            safety("oma", "roos"),
            worry("w", statement="Papa slaat."),
            knows("oma", "w", "part"),
        ],
        SignalWords(
            "Oma weet nog niet alles",
            "Oma is veiligheidspersoon van Roos. Nog maar een deel verteld: “Papa slaat”.",
            "Spreek met het gezin af wie Oma alles vertelt, en wanneer.",
            "Nu 0 van 1. Afspraak in de regio: alles.",
        ),
    ),
    (
        "safety_person_uninformed",
        "unknown",
        [child("roos"), safety("oma", "roos"), worry("w", statement="Papa slaat.")],
        SignalWords(
            "Niemand vroeg Oma nog naar elke zorg",
            "Oma is veiligheidspersoon van Roos. Nog niet gevraagd: “Papa slaat”.",
            "Vraag aan Oma: wat weet je al?",
            "Nu 0 van 1. Afspraak in de regio: alles.",
        ),
    ),
    (
        "secret_worry",
        "fires",
        [
            worry("w", statement="Papa slaat."),
            tie("ria"),
            knows("ria", "w", "none"),
            tie("pro", paid=True),
            knows("pro", "w"),
        ],
        SignalWords(
            "Niemand van buiten kent de zorg “Papa slaat”",
            "Het gaat om deze zorg: “Papa slaat”. Nog niets verteld aan: Ria. Weet het wel, "
            "maar komt voor het werk: Pro.",
            "Kies samen wie dit mag weten: “Papa slaat”. Wie vertelt het, en wanneer?",
            "Nu 0 van buiten. Afspraak in de regio: ten minste 1.",
        ),
    ),
    (
        "secret_worry",
        "unknown",
        [worry("w", statement="Papa slaat."), tie("ria"), tie("mo")],
        SignalWords(
            "We weten nog niet of iemand van buiten de zorg “Papa slaat” kent",
            "Het gaat om deze zorg: “Papa slaat”. Nog niet gevraagd: Mo en Ria.",
            "Vraag aan Mo en Ria: wat weet je al?",
            "Nu 0 van buiten. Afspraak in de regio: ten minste 1.",
        ),
    ),
    (
        "single_point",
        "fires",
        [
            child("roos"),
            safety("oma", "roos"),
            worry("w", statement="Papa slaat."),
            knows("oma", "w", "full"),
        ],
        SignalWords(
            "Er hangt veel af van Oma",
            "Zonder Oma heeft Roos geen veiligheidspersoon. Zonder Oma is een zorg geheim: "
            "“Papa slaat”.",
            "Vraag Roos: wie is er altijd voor jou? Kies samen wie dit mag weten: “Papa "
            "slaat”. Wie vertelt het, en wanneer?",
            "Dit valt weg: 2. Afspraak in de regio: 0.",
        ),
    ),
    (
        "single_point",
        "fires",
        [tie("ria"), tie("mo"), tie("zoe")],
        SignalWords(
            "Er hangt veel af van Mo",
            "Zonder Mo doen er te weinig mensen mee.",
            "Vraag wie er vroeger goed was voor het gezin. Begin met die mensen.",
            "Dit valt weg: 1. Afspraak in de regio: 0.",
        ),
    ),
    (
        "tie_gone_quiet",
        "fires",
        [tie("ria", last_contact="2026-08-18")],
        SignalWords(
            "Het is stil rond Ria",
            "Het laatste contact was op 18 augustus 2026.",
            "Bel Ria, of vraag wie Ria nog spreekt.",
            "Nu 75 dagen. Afspraak in de regio: minder dan 60 dagen.",
        ),
    ),
    (
        "tie_gone_quiet",
        "unknown",
        [tie("ria", last_contact=None)],
        SignalWords(
            "We weten niet wanneer Ria het laatst is gesproken",
            "Er staat geen datum bij Ria.",
            "Vraag wanneer iemand Ria het laatst sprak.",
            "Dag niet bekend. Afspraak in de regio: minder dan 60 dagen.",
        ),
    ),
    (
        "generations_missing",
        "fires",
        [person("joris")],
        SignalWords(
            "Nog niet genoeg generaties in beeld",
            "Generaties in beeld: 0.",
            "Teken samen de familie: kinderen, ouders en grootouders.",
            "Nu 0. Afspraak in de regio: 3.",
        ),
    ),
    (
        "generations_missing",
        "fires",
        [
            member("roos", role="other"),
            member("noor", role="other"),
            line("parent", parent="noor", child="roos"),
        ],
        SignalWords(
            "Nog niet genoeg generaties in beeld",
            "Generaties in beeld: 2. Nog geen ouder bekend van Noor.",
            "Teken samen de familie: kinderen, ouders en grootouders.",
            "Nu 2. Afspraak in de regio: 3.",
        ),
    ),
]
