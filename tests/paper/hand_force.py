"""Operations adjudicated by hand: chapter 8 from the printed tables, and what chapter 10 makes of them, on a `hand_table`."""

from hand_table import Table


class Battlefield(Table):
    """Who weighs, throws and carries out operations with a pencil."""

    def reaches(self, card, seat, target, place):
        if not target or not self.tied(seat, target, "rivalry"):
            return False
        ways = {"air": True, "sea": self.place[place]["coastal"]}
        return ways.get(card["operation"], self.near(seat, place) > 0)

    def fight(self, fights):
        struck = []
        for seat, card, place in fights:
            target = self.target_of(seat, "", place)
            if self.reaches(card, seat, target, place):
                struck.append((seat, card, place, self.balance(seat, target, card, place)))
        for seat, card, place, balance in struck:
            target = self.target_of(seat, "", place)
            if self.reaches(card, seat, target, place):
                self.operate(seat, target, card, place, balance)

    def balance(self, seat, target, card, place):
        b, mine, theirs = self.kit["balance"], self.tracks[seat], self.tracks[target]
        needed = b["front"][self.near(target, place)]["needed"]
        total = max(int(value) for value, least in needed.items() if self.near(seat, place) >= least)
        total += graded(b["whole"], mine["offence"] - theirs["defence"]) + self.access(seat, place)
        total += b["fort"][self.regions[place]["fort"]]
        nation = mine["economy"] + mine["cohesion"] - theirs["economy"] - theirs["cohesion"]
        total += graded(b["nation"], nation) + b["aim"]["unlimited" if card["unlimited"] else "limited"]
        total += b["surprise"][self.of(seat, target)["war"]] + self.friends(seat, target)
        total += graded(b["standing"], mine["standing"]) + graded(b["energy"], mine["energy"])
        total += graded(b["home"], mine["cohesion"]) + b["technique"][self.settings["advantage"]]
        return max(-b["limit"], min(b["limit"], total))

    def access(self, seat, place):
        table = self.kit["balance"]["access"]
        best = table["inside"] if self.tokens(seat, place) else table["afar"]
        best = max([best, *(table["links"][w["link"]] for w in self.place[place]["ways"] if self.tokens(seat, w["to"]))])
        return max(table["least"], best + table["terrain"][self.place[place]["terrain"]])

    def friends(self, seat, target):
        worst = 0
        for friend in self.actors:
            if friend not in (seat, target) and self.tied(friend, target, "alignment"):
                row = self.kit["balance"]["friends"][self.of(friend, target)["alignment"]]
                at_war = self.tied(friend, seat) and self.of(friend, seat)["war"]
                worst = min(worst, row["at-war"] if at_war else graded(row["cohesion"], self.tracks[friend]["cohesion"]))
        return worst

    def operate(self, seat, target, card, place, balance):
        die = self.dice("operation", seat, place, card["operation"])
        dyad, deeper = self.of(seat, target), 3 if card["unlimited"] else 2
        self.grow(target, seat, self.known["war"], 1 if dyad["war"] else deeper)
        dyad["war"] = 1
        self.escalate(seat, target)
        result = next(r["result"] for r in self.kit["balance"]["results"] if r["least"] <= die + balance <= r["most"])
        self.add_toll(seat, target, place, result, card["unlimited"])
        self.carry_result(seat, target, place, card["operation"], self.kit["force"]["results"][card["operation"]][result])

    def add_toll(self, seat, target, place, result, unlimited):
        for row in self.kit["force"]["toll"]:
            if (row["people"], row["unlimited"]) == (self.place[place]["people"], unlimited):
                self.move_track(target, "toll", row["costs"][result]["defender"])
                self.move_track(seat, "toll", row["costs"][result]["attacker"])

    def carry_result(self, seat, target, place, kind, done):
        region = self.regions[place]
        if kind == "ground":
            self.lose(target, place, -done["defender"])
            self.lose(seat, place, -done["attacker"])
            if done["taken"] or (done["contested"] and region["status"] == "contested"):
                self.take(seat, target, place)
            elif done["contested"]:
                region["status"] = "contested"
            return
        region["forces"][target] = max(0, self.tokens(target, place) + done["defender"])
        region["fort"] = max(0, region["fort"] + done["fort"])
        self.move_track(target, "defence", done["defence"])
        self.move_track(target, "economy", done["economy"])

    def lose(self, actor, place, tokens):
        for name in (place, *(other for _, other in self.by_land(place))):
            lost = min(tokens, self.tokens(actor, name))
            self.regions[name]["forces"][actor] = self.tokens(actor, name) - lost
            tokens -= lost

    def take(self, seat, target, place):
        region, claimant = self.regions[place], self.place[place]["claimant"]
        self.recall(target, place, 99)
        left = 2
        for _, name in self.by_land(place):
            moved = min(left, self.tokens(seat, name), max(0, 9 - self.tokens(seat, place)))
            self.regions[name]["forces"][seat] = self.tokens(seat, name) - moved
            region["forces"][seat] = self.tokens(seat, place) + moved
            left -= moved
        taker = "claimant" if claimant == seat else "backer" if self.place[place]["backer"] == seat else "other"
        rows = self.kit["force"]["status"]
        region["holder"], was = seat, region["status"]
        region["status"] = next(r["becomes"] for r in rows if (r["taker"], r["was"]) == (taker, was))
        self.taken += 1
        self.feel(seat, target, claimant)

    def feel(self, seat, target, claimant):
        land = self.known["territory"]
        if claimant == seat:
            self.grow(seat, target, land, -1)
            return
        if self.tied(claimant, seat, "rivalry"):
            self.grow(claimant, seat, land, 2)
        for friend in self.actors:
            if self.tied(friend, claimant, "alignment") and self.tied(friend, seat, "rivalry"):
                self.grow(friend, seat, land, 1)

    def is_nuclear(self, actor):
        return self.tracks[actor]["nuclear"] > 0

    def escalate(self, seat, target):
        if not self.is_nuclear(seat):
            return
        if self.is_nuclear(target):
            self.raise_brink(3)
            return
        for patron in self.actors:
            if patron != seat and self.tied(patron, target, "alignment") and self.is_nuclear(patron):
                if self.of(patron, target)["alignment"] == 5:
                    self.raise_brink(3)
                elif self.tied(patron, seat) and self.of(patron, seat)["war"] and self.dice("brink", seat, patron) == 6:
                    self.raise_brink(1)


def graded(spans, number):
    """Look up a number in a graded table; beyond its ends the outermost line holds."""
    number = max(spans[0]["least"], min(spans[-1]["most"], number))
    return next(each["value"] for each in spans if each["least"] <= number <= each["most"])
