"""A player that speaks lines: it accepts every offer, else draws among its legal orders. See docs/players.md."""

import json
import random
import sys


def tell(**message: object) -> None:
    print(json.dumps(message), flush=True)


def write_sheet(turn: dict, chance: random.Random) -> list[dict]:
    sheet, legal = [], turn["legal"]
    while legal and chance.random() < 0.8:
        offers = [order for order in legal if order.startswith("accept-offer")]
        order = offers[0] if offers else chance.choice(legal)
        sheet.append({"order": order, "intent": "other", "because": "it was open to me"})
        tell(type="legal", orders=sheet)  # what may follow?
        legal = json.loads(sys.stdin.readline())["legal"]
    return sheet


for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "begin":
        chance = random.Random(message["seed"])
        tell(type="ready", protocol=1)
    elif message["type"] == "turn":
        tell(type="orders", orders=write_sheet(message, chance))
