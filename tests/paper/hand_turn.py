"""A turn adjudicated by hand: the sequence of chapter 12, down the printed worksheet, on a `hand_table`."""

from hand_force import Battlefield, graded


class Adjudicator(Battlefield):
    """Who goes down the worksheet with a pencil."""

    def open_game(self):
        self.count()
        self.deal_points()
        self.let_events_happen()
        self.count()

    def adjudicate(self, slips):
        """Adjudicate a turn from everybody's order slips: lists of (card, target, treaty, clauses)."""
        self.negotiate(slips, answers=True)
        self.negotiate(slips, answers=False)
        fights = self.play_cards(slips)
        self.fight(fights)
        self.count()
        for _ in range(self.kit["turns"][self.turn]["seasons"]):
            self.pass_season()
        self.look_for_end()
        if not self.ending:
            self.open_turn()

    # Diplomacy (6).

    def negotiate(self, slips, *, answers):
        for seat in self.actors:
            for card, other, treaty, clauses in slips[seat]:
                act = self.card[card]["act"]
                if answers and act == "accept":
                    self.conclude(other, seat)
                elif answers and act == "refuse":
                    self.offers.pop((other, seat), None)
                    self.cold[other, seat] = self.kit["diplomacy"]["cold-lasts"] + 1
                elif not answers and act == "withdraw":
                    self.offers.pop((seat, other), None)
                elif not answers and act == "propose":
                    whole = self.treaty[treaty]
                    ticked = [each for each in whole["clauses"] if each in clauses or each in whole["core"]]
                    self.offers[seat, other] = [treaty, tuple(ticked), 0]

    def conclude(self, proposer, other):
        if (proposer, other) not in self.offers:
            return
        treaty, clauses, _ = self.offers.pop((proposer, other))
        self.offers.pop((other, proposer), None)
        self.of(proposer, other)["treaties"][treaty] = clauses
        self.treaties_made += 1
        for each in clauses:
            self.carry(self.clause[each]["effects"], proposer, other, "", by_treaty=True)

    def break_treaties(self, card, mover, target):
        broken = {each["id"] for each in card["breaches"]}
        at_rival = bool(target) and self.tied(mover, target, "rivalry")
        for other in self.actors:
            if other != mover and self.tied(mover, other) and (other == target or not at_rival):
                treaties = self.of(mover, other)["treaties"]
                for name in [each for each in self.treaty if set(treaties.get(each, ())) & broken]:
                    del treaties[name]
                    self.move_track(mover, "standing", -1)
                    self.grow(other, mover, self.known["image"], 1)

    # Cards and their readings (7, 4).

    def play_cards(self, slips):
        fights = {seat: [] for seat in self.actors}
        for family in self.kit["families"]:
            for seat in self.actors:
                for row, (name, aim, _, _) in enumerate(slips[seat]):
                    card = self.card[name]
                    if card["family"] == family["id"]:
                        place = aim if aim in self.regions else ""
                        target = self.target_of(seat, "" if place else aim, place)
                        if self.is_possible(card, seat, target, place):
                            self.carry(self.lines(card), seat, target, place)
                            if not card["covert"]:
                                self.break_treaties(card, seat, target)
                            if card["operation"] != "none":
                                fights[seat].append((row, card, place))
                        self.read(card, seat, target, place, row)
        return [(seat, card, place) for seat in self.actors for _, card, place in sorted(fights[seat], key=lambda f: f[0])]

    def is_possible(self, card, seat, target, place):
        if card["act"]:
            return True
        if place and target and not self.fits(card, seat, target):
            return False
        if not self.all_hold(card["needs"], seat, target, place):
            return False
        return card["operation"] == "none" or self.reaches(card, seat, target, place)

    def fits(self, card, seat, target):
        if target == seat or not self.tied(seat, target) or (card["tie"] and not self.tied(seat, target, card["tie"])):
            return False
        return not card["to"] or bool(set(card["to"]) & set(self.seat[target]["tags"]))

    def read(self, card, mover, target, place, row):
        for reader in self.actors:
            if self.tied(reader, mover):
                touch = self.touch(card, mover, target, reader, place)
                if touch > 0:
                    self.read_threat(card, mover, reader, row)
                elif touch < 0 and card["character"] == "conciliatory":
                    self.read_gesture(card, mover, reader)

    def lines(self, card):
        if self.kit["reading"]["indistinguishable"] or (card["family"], card["character"]) != ("arming", "defensive"):
            return card["effects"]
        return [e for e in card["effects"] if e["do"] != "modifier" or e["step"] * self.modifier[e["what"]]["sign"] < 0]

    def touch(self, card, mover, target, reader, place):
        lines = [
            e["step"] * self.modifier[e["what"]]["sign"]
            for e in self.lines(card)
            if e["do"] == "modifier"
            and reader in self.who(e["of"], mover, target, place)
            and mover in self.who(e["about"], mover, target)
        ]
        return 0 if not lines else 1 if max(lines) > 0 else -1

    def read_threat(self, card, mover, reader, row):
        r = self.kit["reading"]
        die = self.dice("reading", mover, reader, row, card["id"])
        points = r["characters"][r["indistinguishable"]][card["character"]]
        points += r["advantage"][self.settings["advantage"]] + r["priors"][reader] + r["dice"][str(die)]
        points += r["situations"][self.of(reader, mover)["situation"] - 1]
        worst = max(self.size(reader, mover, name) for name in r["image-modifiers"])
        points += graded(r["images"], worst) + graded(r["assured"], min(3, self.assurance(reader, mover)))
        if points >= r["worst"]:
            self.grow(reader, mover, self.known["suspicion"], 1)

    def assurance(self, reader, mover):
        return sum(self.size(reader, mover, name) for name in self.kit["reading"]["assuring-modifiers"])

    def read_gesture(self, card, mover, reader):
        r = self.kit["reading"]
        if card["price"] >= r["costly"]:
            self.grow(reader, mover, self.known["benefit-of-doubt"], 1)
        elif card["price"] <= r["cheap"] and self.is_alarmed(reader, mover):
            self.grow(reader, mover, self.known["suspicion"], 1)

    # Counting (3).

    def is_alarmed(self, reader, subject):
        return self.distrust[reader, subject] >= self.settings["alarmed"]

    def knows(self, one, other):
        both = self.is_nuclear(one) and self.is_nuclear(other)
        return self.distrust[one, other] >= self.kit["convinced"][both] or self.intent[one, other] == 1

    def felt(self, pair, weight):
        return sum(size * self.modifier[name][weight] for name, size in self.sizes[pair].items())

    def count(self):
        s = self.settings
        for pair in self.sizes:
            felt = s["uncertainty"] + self.felt(pair, "reader") + self.felt(pair[::-1], "subject")
            self.distrust[pair] = max(0, min(30, felt))
        for one, other in map(tuple, self.dyads):
            dyad, malign = self.of(one, other), self.intent[one, other] + self.intent[other, one]
            facts = self.felt((one, other), "clash") + self.felt((other, one), "clash")
            dyad["clash"] = min(99, max(0, facts + s["malice"] * malign))
            if dyad["clash"] < s["incompatible"]:
                dyad["situation"] = 2 if self.is_alarmed(one, other) or self.is_alarmed(other, one) else 1
            else:
                dyad["situation"] = 4 if self.knows(one, other) and self.knows(other, one) else 3

    # Season marks (5, 10.4, 9).

    def pass_season(self):
        self.seasons += 1
        rivals = [(a, c) for a in self.actors for c in self.actors if self.tied(a, c, "rivalry")]
        for step in (self.move_clock, self.spill_over, self.feed_back):
            for one, other in rivals:
                step(one, other)
        self.fade()
        if not self.risen:
            self.raise_brink(-1)
        self.risen = 0
        for actor in self.actors:
            self.season_at_home(actor)
        self.count()

    def works(self, one, other):
        weight = self.kit["reading"]["working"]
        states = self.of(one, other)["regimes"].items()
        in_force = any(state == "in-force" and self.regime[name]["weight"] >= weight for name, state in states)
        return in_force or self.size(one, other, self.known["settlement-process"]) >= weight

    def move_clock(self, one, other):
        pair, limit = (one, other), self.settings["fear-limit"]
        settled = self.size(one, other, self.known["settlement-process"]) >= 2 and not self.is_alarmed(one, other)
        if self.intent[pair]:
            if settled:
                self.clock[pair] = max(0, self.clock[pair] - 1)
                if self.clock[pair] == 0:
                    self.turn_intent(one, other, 0)
            return
        if not self.is_alarmed(one, other):
            self.clock[pair] = max(0, self.clock[pair] - 1)
        elif self.of(one, other)["situation"] == 2 and not self.works(one, other):
            self.clock[pair] = min(limit, self.clock[pair] + (2 if self.distrust[pair] >= self.kit["convinced"][0] else 1))
        if self.clock[pair] >= limit:
            self.turn_intent(one, other, 1)

    def spill_over(self, one, patron):
        if not self.intent[one, patron] or "patron" not in self.seat[patron]["tags"]:
            return
        for neighbour in self.actors:
            joined = self.tied(neighbour, patron, "alignment") and self.of(neighbour, patron)["alignment"] >= 3
            if joined and self.tied(one, neighbour, "rivalry") and not self.intent[one, neighbour]:
                self.turn_intent(one, neighbour, 1)

    def feed_back(self, one, other):
        if (
            self.of(one, other)["situation"] >= 3
            and self.seasons % 2 == 0
            and not graded(self.kit["reading"]["assured"], min(3, self.assurance(one, other)))
        ):
            self.grow(one, other, self.known["suspicion"], 1)

    def fade(self):
        for pair, sheet in self.sizes.items():
            for name, size in sheet.items():
                time = self.modifier[name]["fades"]
                if time and size:
                    age = self.ages[pair].get(name, 0) + 1
                    self.ages[pair][name] = age if age < time else 0
                    sheet[name] = size - (age >= time)

    def is_at_war(self, actor):
        return any(self.tied(actor, other) and self.of(actor, other)["war"] for other in self.actors)

    def is_collapsing(self, actor):
        spent = self.tracks[actor]["economy"] <= 1 and self.tracks[actor]["cohesion"] <= 1
        return self.is_at_war(actor) and spent

    def season_at_home(self, actor):
        start, now = self.seat[actor]["tracks"], self.tracks[actor]
        if self.is_at_war(actor):
            self.move_track(actor, "economy", -1)
        else:
            self.move_track(actor, "economy", towards(now["economy"], start["economy"]))
        self.move_track(actor, "standing", towards(now["standing"], 5))
        if self.is_collapsing(actor):
            return
        if now["cohesion"] == 0:
            self.move_track(actor, "orientation", towards(now["orientation"], 2))
            now["cohesion"] = 4
        else:
            self.move_track(actor, "cohesion", towards(now["cohesion"], start["cohesion"]))

    # Ends and the next turn (11, 9, 6).

    def look_for_end(self):
        rivalries = [self.dyads[two] for two, kind in self.tie.items() if kind == "rivalry"]
        worst, war = max(d["situation"] for d in rivalries), any(d["war"] for d in self.dyads.values())
        is_peace = worst <= 2 and not war and self.treaties_made > 0
        self.peace = min(999, self.peace + 1) if is_peace else 0
        if self.brink >= 10:
            self.ending = "catastrophe"
        elif any(self.is_collapsing(actor) for actor in self.actors):
            self.ending = "collapse"
        elif self.horizon_has_come():
            frozen = any(r["status"] in ("separatist", "contested", "occupied") for r in self.regions.values())
            cooperative = worst == 1 or self.peace >= self.settings["peace-turns"]
            fits = {
                "war-without-end": war, "limited-victory": self.taken > 0, "frozen-conflict": frozen,
                "armed-peace": worst >= 3, "cooperative-peace": cooperative, "uneasy-calm": True,
            }  # fmt: skip
            self.ending = next(name for name, does in fits.items() if does)

    def horizon_has_come(self):
        turn = self.turn + 1
        if turn >= self.settings["most"] or turn < self.settings["least"]:
            return turn >= self.settings["most"]
        return self.dice("horizon") == 6

    def open_turn(self):
        self.turn += 1
        self.cold = {pair: left - 1 for pair, left in self.cold.items() if left > 1}
        lasts = self.kit["diplomacy"]["offer-lasts"]
        self.offers = {pair: [t, c, age + 1] for pair, (t, c, age) in self.offers.items() if age < lasts}
        self.deal_points()
        if self.let_events_happen():
            self.count()

    def deal_points(self):
        for actor in self.actors:
            tired = (self.tracks[actor]["cohesion"] <= 2) + (self.tracks[actor]["economy"] <= 1)
            self.points[actor] = max(1, self.seat[actor]["points"] - tired)

    def let_events_happen(self):
        due = [each for each in self.kit["calendar"] if each["turn"] == self.turn]
        for each in due:
            if each["odds"] == 6 or self.dice("event", each["of"], each["row"]) <= each["odds"]:
                place = each["about"] if each["about"] in self.regions else ""
                about = self.target_of(each["of"], "" if place else each["about"], place)
                self.carry(each["effects"], each["of"], about, place)
        return bool(due)

    def score(self, seat):
        """Return a seat's score by chapter 11."""
        if self.ending == "catastrophe":
            return 0
        start, now = self.seat[seat]["tracks"], self.tracks[seat]
        lost = max(0, start["economy"] - now["economy"]) + max(0, start["cohesion"] - now["cohesion"])
        return self.aims_met(seat) + self.security(seat) - lost - now["toll"] // 10

    def aims_met(self, seat):
        malign = any(self.intent.get((seat, other), 0) for other in self.actors)
        met = 0
        for aim in self.seat[seat]["aims"]:
            counts = aim["when"] == "always" or (aim["when"] == "malign") == malign
            place = aim["target"] if aim["target"] in self.regions else ""
            target = self.target_of(seat, "" if place else aim["target"], place)
            met += aim["points"] * (counts and self.all_hold(aim["needs"], seat, target, place))
        return met

    def security(self, seat):
        danger = 0
        for rival in self.actors:
            if self.tied(seat, rival, "rivalry"):
                offence = self.tracks[rival]["offence"]
                danger += self.distrust[seat, rival] + (offence if self.is_close(rival, seat) else offence // 2)
        return 10 - min(10, danger // 2)

    def is_close(self, rival, seat):
        claimed = {name for name, each in self.place.items() if each["claimant"] == seat}
        return any(
            self.tokens(rival, name) and (name in claimed or any(w["to"] in claimed for w in each["ways"]))
            for name, each in self.place.items()
        )


def towards(now, rest):
    return (now < rest) - (now > rest)
