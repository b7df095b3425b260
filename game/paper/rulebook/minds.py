"""Chapters 3, 4, 5 and 13: what relations come to, how acts are read, how fear feeds itself, and the other theory."""

from game.paper.rulebook.blocks import clause, signed, table
from game.paper.sentences import Part
from game.words import say, terms
from game.world import names


def situations(kit: Part) -> list[Part]:
    """Return chapter 3."""
    s = kit["settings"]
    convinced, nuclear = kit["convinced"]
    return [
        clause("3.1", _clash(s)),
        clause("3.2", _distrust(s)),
        clause(
            "3.3",
            say(
                "A side is alarmed from Distrust {alarmed}, convinced from {convinced}, or from "
                "{nuclear} where both have nuclear arms.",
                alarmed=s["alarmed"],
                convinced=convinced,
                nuclear=nuclear,
            ),
        ),
        table(
            [say("Clash"), say("and"), say("situation")],
            [
                [_below(s), say("no side alarmed"), say("I dormant")],
                [_below(s), say("a side alarmed, or both"), say("II activated")],
                [_from(s), say("a side that is neither convinced nor malign"), say("III illusory compatibility")],
                [_from(s), say("each side convinced, or itself malign"), say("IV real incompatibility")],
            ],
        ),
    ]


def _below(s: Part) -> str:
    return say("below {limit}", limit=s["incompatible"])


def _from(s: Part) -> str:
    return say("{least} or more", least=s["incompatible"])


def _clash(s: Part) -> str:
    return say(
        "Clash of a dyad = over both sheets, size × Clash weight, added up (mitigating modifiers "
        "count minus), + {malice} for each "
        "malign side; never below 0. Interests are incompatible from {limit}.",
        malice=s["malice"],
        limit=s["incompatible"],
    )


def _distrust(s: Part) -> str:
    return say(
        "Distrust of a reader = {uncertainty} + size × reader’s weight on its own sheet + size × "
        "subject’s weight on the other’s "
        "sheet about it (mitigating modifiers count minus); from 0 to 30.",
        uncertainty=s["uncertainty"],
    )


def reading(kit: Part) -> list[Part]:
    """Return chapter 4."""
    r = kit["reading"]
    return [
        clause("4.1", _who_reads()),
        clause("4.2", say("A threat is as grave as the sum of these points.")),
        _points(kit),
        clause(
            "4.3",
            say(
                "At {worst} or more the worst is assumed: suspicion +1. Below, the card’s own effects are all.",
                worst=r["worst"],
            ),
        ),
        clause("4.4", _gestures(r)),
        clause(
            "4.5",
            say(
                "Throw a die for every reader of every threat, in the order of the seats; note it even when it changes nothing."
            ),
        ),
        clause("4.6", _works(r)),
        *([] if r["indistinguishable"] else [clause("2.9", _plain_shields())]),
    ]


def _who_reads() -> str:
    return say(
        "An order is read by each actor on whose sheet about the mover its card changes a modifier. "
        "It is a threat if any such line "
        "aggravates (an aggravating modifier up, or a mitigating one down); else a gesture if the card is conciliatory. "
        "Other help is taken as it is. Orders that fail are read as well."
    )


def _plain_shields() -> str:
    return say("Here arms can be told apart: of a defensive card of arming, leave out what would aggravate a sheet.")


def _points(kit: Part) -> Part:
    r = kit["reading"]
    told = r["characters"][r["indistinguishable"]]
    character = say("; ").join(f"{terms.characters()[name]} {points}" for name, points in told.items())
    situation = say("; ").join(f"{['I', 'II', 'III', 'IV'][k]}: {signed(points)}" for k, points in enumerate(r["situations"]))
    image, assured = r["images"][-1], r["assured"][-1]
    priors = say("; ").join(f"{seat['name']}: {signed(r['priors'][seat['id']])}" for seat in kit["seats"])
    dice = say("; ").join(f"{face}: {signed(points)}" for face, points in r["dice"].items() if points)
    rows = [
        [say("character of the card"), character],
        [say("technology and ground"), signed(r["advantage"][kit["settings"]["advantage"]])],
        [say("situation of the dyad"), situation],
        [say("images: memory, nationalism or image of {least} or more", least=image["least"]), signed(image["value"])],
        [say("institutions: assurance + settlement of {least} or more", least=assured["least"]), signed(assured["value"])],
        [say("the reader’s own prior"), priors],
        [say("die"), dice],
    ]
    return table([say("what"), say("points")], rows)


def _gestures(r: Part) -> str:
    return say(
        "A gesture of price {costly} or more gives the reader benefit of the doubt +1. One of price "
        "{cheap} or less to an alarmed reader "
        "gives suspicion +1: words are discounted. The price on a card is its action points and the "
        "steps of own tracks it gives up.",
        costly=r["costly"],
        cheap=r["cheap"],
    )


def _works(r: Part) -> str:
    return say(
        "A regime works where one of weight {weight} is in force, or where settlement process stands at {weight} or more. "
        "Two agreements of weight 1 do not add up to one that works.",
        weight=r["working"],
    )


def spiral(kit: Part) -> list[Part]:
    """Return chapter 5."""
    limit = kit["settings"]["fear-limit"]
    rows = [[name, fades] for fades, name in _fading(kit)]
    return [
        clause(
            "5.0",
            say(
                "At each season mark, for every side of every rivalry: first all clocks, then "
                "spill-over, then feedback; then fading."
            ),
        ),
        clause("5.1", _fear(kit)),
        clause("5.2", say("A benign side that is not alarmed: fear clock −1.")),
        clause("5.3", say("At {limit} the side turns malign.", limit=limit)),
        clause("5.4", _way_back()),
        clause(
            "5.5",
            say("Whenever intent turns, the clock is set to {limit} for a malign side, to 0 for a benign one.", limit=limit),
        ),
        clause("5.6", _spill_over()),
        clause("5.7", _feedback()),
        clause(
            "5.8",
            say(
                "Fading: a modifier not renewed for its half-years loses a step, and its marks are "
                "rubbed out. Any step up renews it."
            ),
        ),
        table([say("modifier"), say("half-years")], rows, figures=1),
        clause(
            "5.9",
            say(
                "Goodwill is fragile: a step of 2 or more of an aggravating modifier takes 1 off the "
                "goodwill on the same sheet."
            ),
        ),
    ]


def _fear(kit: Part) -> str:
    return say(
        "In II, a benign side that is alarmed and has no working regime with the other: fear clock +1, or +2 from Distrust "
        "{convinced}.",
        convinced=kit["convinced"][0],
    )


def _fading(kit: Part) -> list[tuple[int, str]]:
    """Return the modifiers that fade, put together by how long they last."""
    times = sorted({each["fades"] for each in kit["modifiers"] if each["fades"]})
    return [(time, names.joined(each["name"] for each in kit["modifiers"] if each["fades"] == time)) for time in times]


def _way_back() -> str:
    return say(
        "A malign side with settlement process of 2 or more (and so a working regime) and no alarm: "
        "fear clock −1; at 0 it turns "
        "benign. There is no other way back."
    )


def _spill_over() -> str:
    return say(
        "Spill-over: a side malign towards a patron turns malign towards each rival of its own that "
        "is aligned with that patron at "
        "plan (3) or further."
    )


def _feedback() -> str:
    return say("Feedback: in III or IV where institutions do not assure (4.2), at every second season mark: suspicion +1.")


def other_theory(kit: Part) -> list[Part]:
    """Return chapter 13."""
    costly, limit = kit["reading"]["costly"], kit["settings"]["fear-limit"]
    return [
        clause(
            "13.0",
            say(
                "If all agree before play, this chapter stands for 4.2 to 4.4, 5.1 to 5.4, 5.6 and 5.7: danger "
                "then comes from weakness."
            ),
        ),
        clause(
            "13.1",
            say(
                "A threat shows resolve: the reader’s clock about the mover −1. Only an offensive card also gives suspicion +1."
            ),
        ),
        clause(
            "13.2",
            say(
                "A gesture shows weakness: the reader’s clock about the mover +1, or +2 if its price is {costly} or more.",
                costly=costly,
            ),
        ),
        clause("13.3", _temptation()),
        clause(
            "13.4",
            say(
                "At {limit} a benign side dares and turns malign; at 0 a malign one is deterred and turns benign.", limit=limit
            ),
        ),
    ]


def _temptation() -> str:
    return say(
        "At each season mark, each side of a rivalry: clock −1 if its offence is below the other’s "
        "defence, if the other’s friends "
        "would count on the balance sheet, or if both are nuclear; else +1 if its offence exceeds "
        "that defence by 2; else nothing."
    )
