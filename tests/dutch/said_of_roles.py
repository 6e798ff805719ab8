"""Signals about roles, as a reader sees them."""

from tests.dutch.said import Told
from tests.rules.lines import handover, line, member, person, role, tie
from visualise.dutch.signals import SignalWords

SAID_OF_ROLES: list[Told] = [
    (
        "no_case_director",
        "fires",
        [role("joris", "case_director", until="2026-10-01")],
        SignalWords(
            "Er is geen casusregisseur",
            "Niemand is nu casusregisseur. Joris was casusregisseur tot 1 oktober 2026.",
            "Spreek af wie casusregisseur wordt.",
            "Nu 0. Afspraak in de regio: 1.",
        ),
    ),
    (
        "two_case_directors",
        "fires",
        [role("joris", "case_director"), role("mo", "case_director")],
        SignalWords(
            "Er is meer dan één casusregisseur",
            "Joris is casusregisseur. Mo is casusregisseur.",
            "Spreek af wie het is. Nu zijn dat Joris en Mo.",
            "Nu 2. Afspraak in de regio: 1.",
        ),
    ),
    (
        "no_safety_planner",
        "fires",
        [person("joris")],
        SignalWords(
            "Er is geen veiligheidsplanner",
            "Niemand is nu veiligheidsplanner.",
            "Spreek af wie veiligheidsplanner wordt.",
            "Nu 0. Afspraak in de regio: 1.",
        ),
    ),
    (
        "baton_dropped",
        "fires",
        [role("joris", "plan_keeper", until="2026-10-31")],
        SignalWords(
            "Sinds 31 oktober 2026 is niemand regiehouder van het veiligheidsplan",
            "Joris was regiehouder van het veiligheidsplan tot 31 oktober 2026.",
            "Spreek af wie regiehouder van het veiligheidsplan wordt.",
            "Nu 1 dag zonder. Afspraak in de regio: 0 dagen.",
        ),
    ),
    (
        "handover_due",
        "fires",
        [role("joris", "case_director", planned_end="2026-11-13")],
        SignalWords(
            "Joris stopt over 12 dagen",
            "Joris is casusregisseur tot 13 november 2026. Er is nog geen opvolger.",
            "Zoek nu wie het overneemt. Joris blijft tot de ander is begonnen.",
            "Nog 12 dagen. Afspraak in de regio: 14 dagen van tevoren een opvolger.",
        ),
    ),
    (
        "handover_due",
        "fires",
        [
            role("joris", "case_director", planned_end="2026-11-01"),
            handover("proposed", leaving="joris-case_director"),
        ],
        SignalWords(
            "Joris stopt vandaag",
            "Joris is casusregisseur tot 1 november 2026. Er is nog geen opvolger. Een "
            "overdracht is voorgesteld op 1 oktober 2026. Er is nog geen ja.",
            "Zoek nu wie het overneemt. Joris blijft tot de ander is begonnen.",
            "Nog 0 dagen. Afspraak in de regio: 14 dagen van tevoren een opvolger.",
        ),
    ),
    (
        "handover_due",
        "fires",
        [role("joris", "case_director", planned_end="2026-10-31")],
        SignalWords(
            "Joris zou al gestopt zijn",
            "Joris is casusregisseur tot 31 oktober 2026. Er is nog geen opvolger.",
            "Zoek nu wie het overneemt. Joris blijft tot de ander is begonnen.",
            "1 dag te laat. Afspraak in de regio: 14 dagen van tevoren een opvolger.",
        ),
    ),
    (
        "handover_due",
        "fires",
        [role("joris", "restraining_order_worker")],
        SignalWords(
            "Joris heeft nog geen laatste dag",
            "Joris is hulpverlener bij het huisverbod. Er is nog geen laatste dag en geen "
            "opvolger.",
            "Zoek nu wie het overneemt. Joris blijft tot de ander is begonnen.",
            "Dag niet bekend. Afspraak in de regio: 28 dagen van tevoren een opvolger.",
        ),
    ),
    (
        "chair_still_professional",
        "fires",
        [tie("pro", paid=True), role("pro", "meeting_chair"), tie("ria")],
        SignalWords(
            "Nog niemand uit het eigen netwerk zit het beraad voor",
            "Pro is voorzitter van het netwerkberaad en komt voor het werk.",
            "Vraag wie het volgende beraad mee wil voorzitten: Ria.",
            "Nu 0 uit het eigen netwerk. Afspraak in de regio: 1.",
        ),
    ),
    (
        "chair_still_professional",
        "fires",
        [role("ria", "plan_keeper"), member("noor"), role("noor", "meeting_chair")],
        SignalWords(
            "Nog niemand uit het eigen netwerk zit het beraad voor",
            "Noor is voorzitter van het netwerkberaad en woont in huis. Ria is regiehouder "
            "van het veiligheidsplan en staat niet in het eigen netwerk.",
            "Vraag wie er vroeger goed was voor het gezin. Begin met die mensen.",
            "Nu 0 uit het eigen netwerk. Afspraak in de regio: 1.",
        ),
    ),
    (
        "chair_still_professional",
        "fires",
        [person("joris")],
        SignalWords(
            "Nog niemand uit het eigen netwerk zit het beraad voor",
            "Nog niemand is voorzitter of regiehouder.",
            "Vraag wie er vroeger goed was voor het gezin. Begin met die mensen.",
            "Nu 0 uit het eigen netwerk. Afspraak in de regio: 1.",
        ),
    ),
    (
        "organisation_cannot",
        "fires",
        [
            role("joris", "treatment_provider"),
            line("organisation", id="o", name="De Brug", type="x"),
            line("works_for", person="joris", organisation="o"),
        ],
        SignalWords(
            "De organisatie van Joris kan deze rol hier niet doen",
            "Joris is behandelaar en werkt bij De Brug, hier niet op de lijst voor de fase "
            "herstel.",
            "Zoek wie hier behandelaar kan zijn.",
            "",
        ),
    ),
    (
        "organisation_cannot",
        "unknown",
        [role("joris", "treatment_provider")],
        SignalWords(
            "We weten niet voor welke organisatie Joris werkt",
            "Er staat geen organisatie bij Joris.",
            "Vraag Joris: bij welke organisatie werk je?",
            "",
        ),
    ),
    (
        "director_is_helper",
        "fires",
        [role("joris", "treatment_provider"), role("joris", "case_director")],
        SignalWords(
            "Joris is casusregisseur en ook behandelaar",
            "Joris is casusregisseur. Joris is behandelaar.",
            "Spreek af wie een van de twee rollen overneemt van Joris.",
            "",
        ),
    ),
]
