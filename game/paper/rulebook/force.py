"""Chapter 8: how operations are weighed, thrown and carried out; every row comes from the rules themselves."""

from game.paper.rulebook.blocks import clause, graded, signed, span, table
from game.paper.sentences import Part
from game.words import say, terms
from game.world import names


def force(kit: Part) -> list[Part]:
    """Return chapter 8."""
    return [*_weighed(kit), *_carried_out(kit)]


def _weighed(kit: Part) -> list[Part]:
    """Return the clauses up to the die."""
    return [
        clause("8.1", _reach()),
        clause(
            "8.2",
            say(
                "The first blow starts a war and puts war 2 (an unlimited one 3) on the defender’s sheet "
                "about the attacker; every later blow adds 1."
            ),
        ),
        clause("8.3", say("Before any die falls, fill a balance sheet for every operation of the turn. It is open to all.")),
        _balance(kit),
        _front(kit),
        clause(
            "8.4",
            say(
                "Hold the balance between −{limit} and +{limit}. Then fight by seat number, within a seat as "
                "written. What can no longer reach a rival there is not fought.",
                limit=kit["balance"]["limit"],
            ),
        ),
    ]


def _carried_out(kit: Part) -> list[Part]:
    """Return the clauses from the die to what is felt of a loss."""
    return [
        clause("8.5", say("Throw a die and add the balance.")),
        _results(kit),
        clause(
            "8.6",
            say(
                "Losses of an operation by land fall on the tokens in the region, then on those by land next "
                "to it, lowest region number first; of others only on those in the region. Lost tokens leave "
                "the game."
            ),
        ),
        clause(
            "8.7",
            say(
                "Human cost is added to both tolls by every operation, never subtracted: in the table the "
                "defender’s and the attacker’s. A token lost is not a number of dead."
            ),
        ),
        _toll(kit),
        clause(
            "8.8",
            say(
                "Where a region is taken, the defender’s other tokens there go to its reserve; up to two of "
                "the attacker’s move in by land, lowest number first."
            ),
        ),
        clause("8.9", _status()),
        clause("8.10", _loss()),
    ]


def _reach() -> str:
    return say(
        "An operation needs a rival as its target: by land or as a raid, a token of yours in the "
        "region or by land next to it; by sea, "
        "a region on the coast; by air, any region of a rival."
    )


def _balance(kit: Part) -> Part:
    b, s = kit["balance"], kit["settings"]
    access, lines = b["access"], terms.balance_lines()
    rows = [
        [lines["front"], say("see table 8.3")],
        [lines["whole"], say("own offence less the other’s defence: {grades}", grades=graded(b["whole"]))],
        [lines["access"], _access(access)],
        [lines["fort"], say("; ").join(f"{fort}: {signed(value)}" for fort, value in enumerate(b["fort"]))],
        [lines["nation"], say("economy + cohesion, yours less theirs: {grades}", grades=graded(b["nation"]))],
        [
            lines["aim"],
            say("limited {limited}; unlimited {unlimited}", **{name: signed(value) for name, value in b["aim"].items()}),
        ],
        [lines["surprise"], say("no war in the dyad yet: {value}", value=signed(b["surprise"][0]))],
        [lines["friends"], _friends(b["friends"])],
        [
            lines["backlash"],
            say("own standing {standing}; own energy {energy}", standing=graded(b["standing"]), energy=graded(b["energy"])),
        ],
        [lines["home"], say("own cohesion {grades}", grades=graded(b["home"]))],
        [lines["technique"], signed(b["technique"][s["advantage"]])],
    ]
    return table([say("line"), say("points")], rows)


def _access(access: Part) -> str:
    return say(
        "the best way in counts: a token there {inside}; by road {road}; by mountain way, tunnel or river {hard}; else {afar}. "
        "Then town or mountains {ground}. Never below {least}",
        inside=signed(access["inside"]),
        road=signed(access["links"]["road"]),
        hard=signed(access["links"]["mountain"]),
        afar=signed(access["afar"]),
        ground=signed(access["terrain"]["mountain"]),
        least=names.plain(access["least"]),
    )


def _friends(rows: list[Part]) -> str:
    """Return the line of the defender's friends; the worst of them counts."""
    if not rows:
        return say("nobody has such a friend here")
    partner, member = rows[2], rows[5]
    kept = partner["cohesion"][-1]
    return say(
        "worst of: an ally of the defender at war with you {war}; a member’s treaty (5) {member}; "
        "else alignment of {least} or more and "
        "its cohesion {cohesion} or more {partner}",
        war=signed(partner["at-war"]),
        member=signed(member["cohesion"][-1]["value"]),
        least=next(row["alignment"] for row in rows if row["cohesion"][-1]["value"]),
        cohesion=kept["least"],
        partner=signed(kept["value"]),
    )


def _front(kit: Part) -> Part:
    """Return the first line as a table: how many tokens near the front the attacker needs against how many."""
    columns = kit["balance"]["front"][:13]
    head = [say("defender’s tokens in or by land next to the region"), *(str(each["defenders"]) for each in columns)]
    rows = [
        [say("{value}: attacker has at least", value=signed(int(value))), *(_needed(each, value) for each in columns)]
        for value in ("2", "1", "0", "-1")
    ]
    rows.append([say("{value}: fewer", value=signed(-2)), *("" for _ in columns)])
    return table(head, rows, figures=len(columns), title=say("8.3 Forces near the front"))


def _needed(column: Part, value: str) -> str:
    """Return the least number of tokens that gives at least a value."""
    found = [tokens for each, tokens in column["needed"].items() if int(each) >= int(value)]
    return str(min(found)) if found else "–"


def _results(kit: Part) -> Part:
    b, kinds = kit["balance"], kit["force"]["results"]
    low, high = b["results"][0]["least"], b["results"][-1]["most"]
    head = [say("die + balance"), say("result"), *(terms.operations()[kind] for kind in kinds)]
    rows = [
        [
            span(each, lowest=low, highest=high),
            terms.results()[each["result"]],
            *(_done(kinds[kind][each["result"]]) for kind in kinds),
        ]
        for each in reversed(b["results"])
    ]
    return table(head, rows, title=say("8.5 Results"))


def _done(what: Part) -> str:
    """Return what a result does, in words."""
    told = []
    if what["taken"]:
        told.append(say("region taken"))
    if what["contested"]:
        told.append(say("region contested; taken if it was"))
    says = {
        "defender": say("defender’s tokens"),
        "attacker": say("attacker’s tokens"),
        "fort": say("fortification"),
        "defence": say("defender’s defence"),
        "economy": say("defender’s economy"),
    }
    told += [f"{word} {signed(what[key])}" for key, word in says.items() if what[key]]
    return say("; ").join(told) or "–"


def _toll(kit: Part) -> Part:
    head = [say("people"), say("aim"), *(terms.results()[each["result"]] for each in kit["balance"]["results"])]
    rows = [
        [
            str(row["people"]),
            say("unlimited") if row["unlimited"] else say("limited"),
            *(
                f"{row['costs'][each['result']]['defender']} / {row['costs'][each['result']]['attacker']}"
                for each in kit["balance"]["results"]
            ),
        ]
        for row in kit["force"]["toll"]
    ]
    return table(head, rows, figures=len(head) - 2, title=say("8.7 Human cost: defender / attacker"))


def _status() -> str:
    return say(
        "A region taken becomes undisputed if the taker is its claimant; separatist if it was "
        "separatist, or if the taker backed its "
        "authorities at the start; else occupied."
    )


def _loss() -> str:
    return say(
        "The claimant feels the loss as territory 2 about a rival taker; each friend of the claimant "
        "that is a rival of the taker as "
        "territory 1. A claimant that takes a region back feels territory −1 about the side it took it from."
    )
