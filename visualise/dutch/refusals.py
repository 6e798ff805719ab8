"""Why a change was not carried out, in one sentence at the field where it happened."""

from collections.abc import Callable
from typing import Final

from graphmodel.changes.command import Refusal
from graphmodel.changes.refusals import RefusalCode
from visualise.language import Spoken, _, mark

Names = Callable[[str], str]

SENTENCES: Final[Spoken[RefusalCode]] = Spoken(
    {
        "unknown_deed": mark("Dit kunnen we hier niet. Open de bladzijde opnieuw."),
        "unknown_field": mark("Dit formulier is van vroeger. Open de bladzijde opnieuw."),
        "wrong_type": mark("Dit begrijpen we niet. Vul het anders in."),
        "missing": mark("Vul dit nog in."),
        "forged": mark("Deze verandering klopt niet met wat eerder is verstuurd. Doe het opnieuw."),
        "out_of_order": mark(
            "Er is nog een verandering van dit toestel onderweg. Wacht even en probeer het dan."
        ),
        "made_tomorrow": mark("Dit is gemaakt op een dag die nog komt. Kijk naar de klok."),
        "too_old": mark("Dit is te lang geleden gemaakt. Doe het opnieuw, op vandaag."),
        "elsewhere": mark("Dit hoort niet bij dit huishouden."),
        "id_taken": mark("Dit staat er al."),
        "bad_id": mark("Dit adres klopt niet. Open de bladzijde opnieuw."),
        "closed_household": mark(
            "Dit huishouden is die dag niet open. Daarom kan er niets veranderen."
        ),
        "name_empty": mark("Vul een naam in."),
        "name_too_long": mark("Deze naam is te lang. Er passen {first} letters."),
        "text_empty": mark("Schrijf in een paar woorden op wat het is."),
        "text_too_long": mark("Deze tekst is te lang. Er passen {first} letters."),
        "control_characters": mark(
            "Hier staan tekens in die we niet kunnen laten zien. Typ het opnieuw."
        ),
        "same_name": mark(
            "{first} staat al op de kaart. Is dit iemand anders? Zet dan het vinkje."
        ),
        "day_impossible": mark("Deze dag begrijpen we niet. Vul een dag in, zoals 24-11-2026."),
        "day_long_ago": mark("Deze dag is te lang geleden. Kijk naar het jaar."),
        "day_to_come": mark("Deze dag moet nog komen. Kies een dag tot en met vandaag."),
        "day_too_far": mark("Deze dag ligt te ver vooruit. Kijk naar het jaar."),
        "day_past": mark("Deze dag is al geweest. Kies een dag die nog komt."),
        "ends_before_begin": mark("Dit eindigt voor het begint. Kies een latere dag."),
        "no_days": mark("Dit begint op diezelfde dag. Kies een latere dag."),
        "overlaps": mark("Dit stond er voor die dagen al. Kies andere dagen."),
        "too_many_worries": mark(
            "Er staan al {first} zorgen open. Meer is niet te overzien. Sluit er eerst een af."
        ),
        "which_levels": mark("Kies bij elke zorg wat deze persoon weet."),
        "which_kin": mark("Kies van wie dit familie is, en wat."),
        "which_fact": mark("Kies wat er niet klopte."),
        "nothing_open": mark("Er staan nog geen zorgen open. Daarom valt er nog niets te weten."),
        "worry_closed": mark("Deze zorg staat die dag niet open: {first}."),
        "not_all_worries": mark("De zorgen zijn intussen veranderd. Zet ze opnieuw op volgorde."),
        "already_tied": mark("{first} hoort al bij het netwerk."),
        "already_member": mark("{first} woont al in dit huis."),
        "already_so": mark("Zo staat het er al."),
        "not_tied": mark("{first} hoort die dag niet bij het netwerk."),
        "not_member": mark("{first} woont die dag niet in dit huis."),
        "not_so": mark("Dit was die dag niet zo. Er is niets om te stoppen."),
        "own_ancestor": mark("Zo zou iemand familie van zichzelf worden. Kijk wie de ouder is."),
        "two_parents": mark("{first} heeft al twee ouders. Kies adoptie, stief, pleeg of donor."),
        "no_parents": mark("Teken eerst een ouder van {first}. Die delen ze."),
        "born_later": mark("{first} zou na het kind geboren zijn. Kijk naar de jaren."),
        "born_apart": mark("Een tweeling is samen geboren. Kijk naar de dagen."),
        "stays_parent": mark("{first} blijft altijd ouder. Klopt de lijn niet? Haal die dan weg."),
        "is_dead": mark("{first} leeft die dag niet meer."),
        "not_born": mark("{first} is nog niet geboren."),
        "not_a_child": mark(
            "{first} is geen kind en niet kwetsbaar. Een veiligheidspersoon is voor een kind."
        ),
        "same_person": mark("Dit is twee keer dezelfde persoon. Kies iemand anders."),
        "told_by_self": mark("Niemand vertelt het aan zichzelf. Kies wie het vertelde."),
        "are_kin": mark("Deze twee zijn familie van elkaar. Dan zijn ze niet dezelfde."),
        "known_elsewhere": mark(
            "{first} staat ook bij een ander huishouden. Daarom kan dit hier niet."
        ),
        "unknown_unit": mark("Deze gemeente of organisatie kennen we niet. Kies uit de lijst."),
        "one_unit": mark("Kies een organisatie of een team, niet allebei."),
        "wish_done": mark("Deze stap is al gelukt."),
        "reason_missing": mark("Schrijf op waarom dit niet klopte."),
        "nothing_that_day": mark("Op die dag staat hier niets over."),
        "already_undone": mark("Dit is al teruggezet."),
        "changed_since": mark(
            "Dit is daarna nog eens veranderd. Zet eerst de latere verandering terug."
        ),
        "built_upon": mark("Er staat al iets anders op dat hierop steunt. Zet dat eerst terug."),
        "rule": mark("Zo kan het niet: dan klopt het verhaal van dit huishouden niet meer."),
    }
)
"""A sentence for every reason; `{first}` is what it is about."""

A_NUMBER: Final = frozenset({"name_too_long", "text_too_long", "too_many_worries"})
A_WORRY: Final = frozenset({"worry_closed"})
SOMEBODY: Final = mark("Deze persoon")
SOMETHING: Final = mark("kies een andere")
LONGEST_QUOTE: Final = 60


def say_refusal(refusal: Refusal, names: Names) -> str:
    """Why it was not carried out; `names` says how an id is called here.

    >>> say_refusal(Refusal(code="already_tied", about=("p1",)), {"p1": "Ria"}.__getitem__)
    'Ria hoort al bij het netwerk.'
    """
    text = SENTENCES[refusal.code]
    if "{first}" not in text:
        return text
    return text.format(first=_first(refusal, names))


def _first(refusal: Refusal, names: Names) -> str:
    """What a sentence is about: a number as it is, somebody or a worry as it is called."""
    if not refusal.about:
        return _(SOMETHING) if refusal.code in A_WORRY else _(SOMEBODY)
    about = refusal.about[0]
    if refusal.code in A_NUMBER:
        return about
    return quote(names(about)) if refusal.code in A_WORRY else names(about)


def quote(text: str, longest: int = LONGEST_QUOTE) -> str:
    """The words of the household between quotation marks, cut where they are long.

    >>> quote("Papa slaat mama.")
    '“Papa slaat mama”'
    """
    whole = " ".join(text.split()).rstrip(".")
    if len(whole) > longest:
        whole = whole[:longest].rsplit(" ", 1)[0].rstrip(".,;:") + "…"
    return f"“{whole}”"
