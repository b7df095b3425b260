"""A table as it lies after the kit is laid out: state, roles, conditions and effects, from the kit's data and nothing else.

Nothing here, in `hand_force` or in `hand_turn` may import the rules: what is not in the kit's tables is written down from
its printed clauses.
"""

from itertools import product

SIDES = ("reader", "subject")


class Table:
    """Everything that lies on the table; changes are held to the printed ranges."""

    def __init__(self, kit, dice):
        self.kit, self.dice = kit, dice
        self.actors = [seat["id"] for seat in kit["seats"]]
        self.seat = {seat["id"]: seat for seat in kit["seats"]}
        self.place = {region["id"]: region for region in kit["regions"]}
        self.modifier = {each["id"]: each for each in kit["modifiers"]}
        self.regime = {each["id"]: each for each in kit["regimes"]}
        self.card = {each["id"]: each for each in kit["moves"]}
        self.treaty = {each["id"]: each for each in kit["treaties"]}
        self.clause = {each["id"]: each for each in kit["clauses"]}
        self.most = {each["id"]: each["most"] for each in kit["tracks"]}
        self.known, self.settings = kit["known"], kit["settings"]
        self.lay_out()

    def lay_out(self):
        kit = self.kit
        self.tie = {frozenset((d["one"], d["other"])): d["kind"] for d in kit["dyads"]}
        self.tracks = {a: dict(self.seat[a]["tracks"]) for a in self.actors}
        self.points = dict.fromkeys(self.actors, 0)
        self.sizes = {(r["reader"], r["subject"]): dict(r["sizes"]) for r in kit["relations"]}
        self.ages = {pair: {} for pair in self.sizes}
        self.intent, self.clock, self.distrust = (dict.fromkeys(self.sizes, 0) for _ in range(3))
        self.dyads = {
            frozenset((d["one"], d["other"])): {
                "war": int(d["war"]), "alignment": d["alignment"], "regimes": dict(d["regimes"]), "treaties": {}, "clash": 0,
                "situation": 1,
            }
            for d in kit["dyads"]
        }  # fmt: skip
        self.regions = {
            r["id"]: {"holder": r["holder"], "status": r["status"], "fort": r["fort"], "forces": dict(r["forces"])}
            for r in kit["regions"]
        }
        self.offers, self.cold = {}, {}
        self.turn = self.seasons = self.peace = self.treaties_made = self.taken = self.risen = 0
        self.brink, self.ending = self.settings["brink-start"], ""
        for r in kit["relations"]:
            pair = (r["reader"], r["subject"])
            if r["malign-faces"] and self.dice("intent", *pair) <= r["malign-faces"]:
                self.intent[pair], self.clock[pair] = 1, self.settings["fear-limit"]

    # Small questions.

    def tied(self, one, other, kind=""):
        found = self.tie.get(frozenset((one, other)), "") if one != other else ""
        return found == kind if kind else bool(found)

    def size(self, reader, subject, name):
        return self.sizes.get((reader, subject), {}).get(name, 0)

    def of(self, one, other):
        return self.dyads[frozenset((one, other))]

    def by_land(self, place):
        return sorted((w["number"], w["to"]) for w in self.place[place]["ways"] if w["link"] != "sea")

    def tokens(self, actor, place):
        return self.regions[place]["forces"].get(actor, 0)

    def near(self, actor, place):
        return self.tokens(actor, place) + sum(self.tokens(actor, other) for _, other in self.by_land(place))

    def target_of(self, mover, target, place):
        if not place:
            return target
        holder, claimant = self.regions[place]["holder"], self.place[place]["claimant"]
        return holder if holder != mover else claimant if claimant != mover else ""

    def who(self, role, mover, target, place=""):
        """Return the actors that play a role, by seat number."""
        plays = {
            "self": lambda a: a == mover,
            "target": lambda a: a == target,
            "rivals": lambda a: a not in (mover, target) and self.tied(a, mover, "rivalry"),
            "backers": lambda a: (
                a != mover and bool(target) and self.tied(a, mover, "rivalry") and self.tied(a, target, "alignment")
            ),
            "allies": lambda a: a not in (mover, target) and self.tied(a, mover, "alignment"),
            "others": lambda a: a not in (mover, target),
            "everyone": lambda a: a != mover,
            "neighbours": lambda a: self.tied(a, mover, "rivalry") and (not place or self.is_neighbour(a, place)),
        }
        return [a for a in self.actors if plays[role](a)]

    def is_neighbour(self, actor, place):
        borders = any(self.place[w["to"]]["claimant"] == actor for w in self.place[place]["ways"])
        return borders or self.near(actor, place) > 0

    # Conditions (chapter 2).

    def holds(self, need, mover, target, place):
        least, most = need["least"], need["most"]
        values = list(self.values(need, mover, target, place))
        if least > 0:
            return any(least <= value <= most for value in values)
        return all(value <= most for value in values)

    def all_hold(self, needs, mover, target, place):
        return all(self.holds(need, mover, target, place) for need in needs)

    def values(self, need, mover, target, place):
        kind = need["measure"]
        ones = self.who(need["of"], mover, target)
        if kind in ONE_ACTOR:
            yield from (ONE_ACTOR[kind](self, need["what"], one, place) for one in ones)
            return
        for one, other in product(ones, self.who(need["about"], mover, target)):
            if kind in ("held", "dispute") or self.tied(one, other):
                yield TWO_ACTORS[kind](self, need["what"], one, other)

    def held(self, holder, claimant):
        return sum(self.regions[p]["holder"] == holder and self.place[p]["claimant"] == claimant for p in self.regions)

    # Changes (chapter 2).

    def move_track(self, actor, track, steps):
        before = self.tracks[actor][track]
        self.tracks[actor][track] = max(0, min(self.most[track], before + steps))
        return self.tracks[actor][track] - before

    def grow(self, reader, subject, name, steps):
        sheet, before = self.sizes[reader, subject], self.size(reader, subject, name)
        sheet[name] = max(0, min(3, before + steps))
        if steps > 0:
            self.ages[reader, subject][name] = 0
        good = self.known["goodwill"]
        if steps >= 2 and self.modifier[name]["sign"] > 0 and sheet.get(good, 0) > 0:
            sheet[good] -= 1

    def turn_intent(self, one, other, malign):
        self.intent[one, other] = malign
        self.clock[one, other] = self.settings["fear-limit"] if malign else 0

    def raise_brink(self, steps):
        before, self.brink = self.brink, max(0, min(10, self.brink + steps))
        if self.brink > before:
            self.risen = 1

    def set_regime(self, one, other, name, to):
        regimes = self.of(one, other)["regimes"]
        before = regimes.get(name, "none")
        after = {"restored": "in-force" if before == "suspended" else before}.get(to, to)
        after = before if to == "suspended" and before != "in-force" else after
        regimes[name] = after
        if (after == "in-force") == (before == "in-force"):
            return
        settlement = self.regime[name]["settlement"]
        kept = [r for r, state in regimes.items() if state == "in-force" and self.regime[r]["settlement"] == settlement]
        given = min(3, sum(self.regime[r]["weight"] for r in kept))
        felt = self.known["settlement-process" if settlement else "institutional-assurance"]
        for pair in ((one, other), (other, one)):
            self.grow(*pair, felt, given - self.size(*pair, felt))

    def deploy(self, actor, place, tokens):
        fit = min(tokens, self.tracks[actor]["reserve"], 9 - self.tokens(actor, place))
        self.regions[place]["forces"][actor] = self.tokens(actor, place) + fit
        self.move_track(actor, "reserve", -fit)

    def recall(self, actor, place, tokens):
        moved = min(tokens, self.tokens(actor, place))
        self.regions[place]["forces"][actor] = self.tokens(actor, place) - moved
        self.move_track(actor, "reserve", moved)

    def withdraw(self, actor, claimant):
        for name, region in self.regions.items():
            if self.place[name]["claimant"] == claimant:
                self.recall(actor, name, 99)
                if region["status"] == "occupied" and region["holder"] == actor:
                    region["holder"], region["status"] = claimant, "undisputed"
                elif region["status"] == "contested" and region["holder"] == claimant:
                    region["status"] = "undisputed"

    def carry(self, effects, mover, target, place, *, by_treaty=False):
        for effect in effects:
            self.carry_one(effect, mover, target, place, by_treaty)

    def carry_one(self, e, mover, target, place, by_treaty):
        do, step = e["do"], e["step"]
        if do == "brink":
            self.raise_brink(step)
        elif do in ("status", "fort", "holder"):
            self.change_region(e, mover, target, place)
        elif do == "track":
            for one in self.who(e["of"], mover, target):
                self.move_track(one, e["what"], step)
        elif do == "forces":
            for one in self.who(e["of"], mover, target) if place else ():
                self.deploy(one, place, step) if step > 0 else self.recall(one, place, -step)
        elif do != "operation":
            for one, other in product(self.who(e["of"], mover, target, place), self.who(e["about"], mover, target)):
                if self.tied(one, other):
                    self.change_pair(e, mover, one, other, by_treaty)

    def change_region(self, e, mover, target, place):
        if not place:
            return
        region = self.regions[place]
        if e["do"] == "status":
            region["status"] = e["to"]
        elif e["do"] == "fort":
            region["fort"] = max(0, min(3, region["fort"] + e["step"]))
        else:
            region["holder"] = next(iter(self.who(e["to"], mover, target)), region["holder"])

    def change_pair(self, e, mover, one, other, by_treaty):
        do, step, dyad = e["do"], e["step"], self.of(one, other)
        if do == "modifier":
            slow = by_treaty and self.modifier[e["what"]]["kind"] == "psychological"
            self.grow(one, other, e["what"], max(-1, min(1, step)) if slow else step)
        elif do == "regime":
            self.set_regime(one, other, e["what"], e["to"])
        elif do == "alignment":
            may_promise = by_treaty or {"alliance", "union"} & set(self.seat[mover]["tags"])
            step = step if may_promise else min(step, max(0, 3 - dyad["alignment"]))
            dyad["alignment"] = max(0, min(5, dyad["alignment"] + step))
        elif do == "war":
            dyad["war"] = int(e["to"] == "on")
        elif do == "intent":
            self.turn_intent(one, other, int(e["to"] == "malign"))
        elif do == "clock":
            self.clock[one, other] = max(0, min(self.settings["fear-limit"], self.clock[one, other] + step))
        elif do == "withdraw":
            self.withdraw(one, other)


REGIME_STATES = ("none", "in-force", "suspended")
ONE_ACTOR = {
    "track": lambda t, what, one, place: t.tracks[one][what],
    "toll": lambda t, what, one, place: t.tracks[one]["toll"],
    "tag": lambda t, what, one, place: int(what in t.seat[one]["tags"]),
    "status": lambda t, what, one, place: int(bool(place) and t.regions[place]["status"] == what),
    "holds": lambda t, what, one, place: int(bool(place) and t.regions[place]["holder"] == one),
    "claims": lambda t, what, one, place: int(bool(place) and t.place[place]["claimant"] == one),
    "forces": lambda t, what, one, place: t.tokens(one, place) if place else 0,
    "near": lambda t, what, one, place: t.near(one, place) if place else 0,
    "access": lambda t, what, one, place: int(bool(place) and t.near(one, place) > 0),
    "fort": lambda t, what, one, place: t.regions[place]["fort"] if place else 0,
    "brink": lambda t, what, one, place: t.brink,
    "turn": lambda t, what, one, place: t.turn,
}
TWO_ACTORS = {
    "alignment": lambda t, what, one, other: t.of(one, other)["alignment"],
    "modifier": lambda t, what, one, other: t.size(one, other, what),
    "regime": lambda t, what, one, other: REGIME_STATES.index(t.of(one, other)["regimes"].get(what, "none")),
    "war": lambda t, what, one, other: t.of(one, other)["war"],
    "intent": lambda t, what, one, other: t.intent[one, other],
    "offer": lambda t, what, one, other: int((one, other) in t.offers),
    "treaty": lambda t, what, one, other: int(
        what in t.of(one, other)["treaties"] if what else bool(t.of(one, other)["treaties"])
    ),
    "distrust": lambda t, what, one, other: t.distrust[one, other],
    "held": lambda t, what, one, other: t.held(one, other),
    "dispute": lambda t, what, one, other: int(
        (t.tied(one, other) and t.of(one, other)["war"] == 1) or t.held(one, other) + t.held(other, one) > 0
    ),
    "situation": lambda t, what, one, other: t.of(one, other)["situation"],
    "clash": lambda t, what, one, other: t.of(one, other)["clash"],
}
