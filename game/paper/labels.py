"""The words that stand on the sheets of the kit."""

from game.words import say, terms

Words = dict[str, str]


def labels() -> Words:
    """Return the words that stand on the sheets, by the names that the templates know them by."""
    return _front() | _board() | _relations() | _seats() | _cards() | _treaties() | _umpire()


def _front() -> Words:
    return {
        "kit": say("Print-and-play kit"),
        "colon": say(": "),
        "comma": say(", "),
        "semicolon": say("; "),
        "contents": say("Contents"),
        "teaches": say("What it is about"),
        "needed": say("You need"),
        "how": say("How to play it on paper"),
        "signs": say("Signs"),
        "caveat": say(
            "It teaches and explores; it predicts nothing. Claims are attributed to who makes them; "
            "sources stand beside the entries."
        ),
        "rulebook": say("Rule book"),
        "rulebook-note": say(
            "All numbers here are those that the computer plays by; most tables are printed by asking its rules."
        ),
    }


def _board() -> Words:
    situations = terms.situations()
    return {
        "board": say("Board"),
        "matrix": say("Matrix, brink and turns"),
        "matrix-note": say(
            "The umpire keeps the coin of each dyad here, face down for the others; with an open table, for all to see."
        ),
        "low-distrust": say("no side alarmed · each side still believes"),
        "high-distrust": say("a side alarmed · each side convinced, or malign"),
        "low-clash": say("Clash below"),
        "high-clash": say("Clash from"),
        "situation-1": situations["I"],
        "situation-2": situations["II"],
        "situation-3": situations["III"],
        "situation-4": situations["IV"],
        "situation-1-note": say("compatible, and both see it"),
        "situation-2-note": say("compatible, but a side is alarmed"),
        "situation-3-note": say("incompatible, but a side does not know it"),
        "situation-4-note": say("incompatible, and both know it"),
        "brink": say("Brink"),
        "brink-note": say("at 10 everybody has lost"),
        "turns": say("Turns"),
        "season-note": say("a season mark at the end of this turn (5, 9, 10.4)"),
        "regions": say("Regions"),
        "regions-note": say(
            "Keep holders, tokens and fortification here if you do not use tokens on the map. Ways "
            "are written as number and kind."
        ),
        "region": say("region"),
        "in-law": say("in law"),
        "holder": say("holder"),
        "status": say("status"),
        "fort": say("fortification"),
        "ways": say("ways to"),
        "people": say("people"),
        "coastal": say("coast"),
        "status-separatist": terms.statuses()["separatist"],
        "status-disputed": say("contested, occupied, annexed or recognised"),
        "link-road": say("road"),
        "link-mountain": say("mountain way"),
        "link-tunnel": say("tunnel"),
        "link-river": say("river crossing"),
        "link-sea": say("sea lane"),
    }


def _relations() -> Words:
    return {
        "dyads": say("Dyads: alignment, war and regimes"),
        "dyads-note": say("Public. Left box: in force. Right box: suspended. In brackets the weight of the regime."),
        "relation": say("Relation sheet"),
        "distrust": say("Distrust"),
        "alarmed-from": say("alarmed from"),
        "convinced-from": say("convinced from"),
        "intent": say("Intent"),
        "benign": say("benign"),
        "malign": say("malign"),
        "malign-on": say("malign on a die of"),
        "sure-benign": say("benign at the start"),
        "sure-malign": say("malign at the start"),
        "clock": say("Fear clock"),
        "allies-note": say(
            "An alignment: its sheets count for Clash and Distrust as any other; intent and fear clock stay benign and 0."
        ),
        "modifier": say("modifier"),
        "size": say("size"),
        "c": say("C"),
        "r": say("R"),
        "s": say("S"),
        "fades": say("fades"),
        "private": say("own eyes"),
        "aggravating": say("Aggravating"),
        "aggravating-more": say("Aggravating, continued"),
        "mitigating": say("Mitigating"),
        "sheet-note": say(
            "Weights of a step: C on Clash, R on the reader’s Distrust, S on the subject’s own. "
            "“Fades”: half-years without renewal after which a "
            "step is lost; mark each half-year on the line."
        ),
        "war": say("war"),
        "yes": say("yes"),
        "no": say("no"),
        "alignment": say("alignment"),
        "settlement": say("settlement"),
    }


def _seats() -> Words:
    return {
        "role": say("Role"),
        "kinds": say("Kinds of actor"),
        "aims": say("Agenda (public)"),
        "score": say("Score"),
        "aims-met": say("aims met"),
        "security": say("security"),
        "price": say("price"),
        "tracks": say("Tracks"),
        "start": say("start"),
        "points": say("Action points"),
        "points-note": say("a turn; one less with cohesion of 2 or less, one less with economy of 1 or less, never below 1"),
        "order-slips": say("Order slips"),
        "order-note": say("At most six orders, each once. Copy this page as often as you need."),
        "orders": say("Orders"),
        "turn": say("turn"),
        "card": say("card no."),
        "name": say("name"),
        "aimed-at": say("target"),
        "cost": say("cost"),
        "meant": say("meant to"),
        "intents": say(" · ").join(terms.intents().values()),
    }


def _cards() -> Words:
    return {
        "cards": say("Move cards"),
        "covert": say("covert"),
        "target": say("Target"),
        "needs": say("Needs"),
        "effects": say("Effects"),
        "breaches": say("Breaks"),
        "act-propose": say("lay a treaty form before the target (6.1)"),
        "act-accept": say("the target’s open proposal comes into force (6.5)"),
        "act-refuse": say("the target’s open proposal is refused (6.4)"),
        "act-withdraw": say("your open proposal to the target is taken back"),
        "tokens": say("Modifier tokens"),
        "tokens-note": say(
            "Lay a token on the relation sheet it belongs to, and turn it so that its size (1, 2, 3) "
            "is on top. Copy the page for more."
        ),
        "force-tokens": say("Force tokens and markers"),
        "markers": say("Markers"),
        "holds": say("in its hands"),
    }


def _treaties() -> Words:
    return {
        "treaties": say("Treaty forms"),
        "treaties-note": say(
            "Tick the clauses that you propose; the core is always part of it. A clause takes effect "
            "as it stands here, in this order."
        ),
        "proposed-by": say("proposed by"),
        "to": say("offered to"),
        "core": say("core"),
        "accepted": say("accepted"),
        "refused": say("refused"),
        "signed": say("signed"),
    }


def _umpire() -> Words:
    return {
        "calendar": say("Calendar of events (umpire)"),
        "calendar-note": say(
            "Tick an event when its turn opens. With odds, it happens only if a die shows one of these faces."
        ),
        "no-events": say("There are no events in this scenario."),
        "odds": say("only on a die of"),
        "worksheet": say("Worksheet of a turn (umpire)"),
        "worksheet-note": say("Copy it for every turn. Numbers in brackets are clauses of the rule book."),
        "reading-form": say("Readings of threats (4.2)"),
        "reading-who": say("card, mover → reader"),
        "reading-sum": say("sum: 4 or more, suspicion +1"),
        "balance-form": say("Balance sheets (8.3)"),
        "balance-who": say("card, attacker → region"),
        "balance-sum": say("balance (−5 to +5) + die"),
        "record": say("Record (umpire)"),
        "record-note": say(
            "Clash, both Distrusts and the situation of every dyad after every turn: the debrief is "
            "read from it. At the start add malice to Clash."
        ),
        "clash": say("Clash"),
        "sit": say("sit."),
        "example": say("A turn worked out"),
        "example-note": say("Made by running the engine, in the order of the worksheet. Rows of 0 are left out."),
        "example-orders": say("The slips"),
    } | _teacher()


def _teacher() -> Words:
    return {
        "teacher": say("Teacher’s sheets"),
        "teacher-note": say("Not for the seats before the end: keys, claims and history stand here."),
        "presets": say("Lengths"),
        "minutes": say("minutes"),
        "turns-most": say("turns at most"),
        "options": say("Readings and settings to agree on before play"),
        "debrief": say("Debrief"),
        "debrief-note": say("A third of the time. One stage after the other; the truth comes last."),
        "notice": say("Content notice, to be read out"),
        "consent": say("Safety and consent, to be read out"),
        "objectives": say("Objectives"),
        "pause-after": say("Pause after turn"),
        "cabinet": say("Cabinet posts"),
        "cabinet-note": say("The same in every scenario. One person may hold several posts."),
        "cabinet-of": say("Cabinet"),
        "handout": say("To hand out: the briefing in plain words, and a slip for each post."),
        "read-first": say("Cards to read first"),
        "contested": say("What is contested"),
        "facts": say("What happened"),
        "discussion": say("Questions for discussion"),
        "listen": say("Listen for"),
        "assessment": say("Assessment"),
        "probe": say("Questions before and after"),
        "readiness": say("Readiness check, with its key"),
        "readiness-note": say("To be answered by each seat before the first turn, from its briefing."),
        "readiness-blank": say("Readiness check, to hand out"),
        "blank-note": say("To hand out. Answer alone; the key comes later."),
        "documented": say("Situations as a study documents them"),
        "sources": say("Sources"),
    }
