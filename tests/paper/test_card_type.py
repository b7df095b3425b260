"""No card is set in type too small to read: one with too much on it folds instead."""

import json

import pytest

from game.data import data_folder
from game.paper import kit_of
from game.words import use_language
from game.world.load import load_scenario

typst = pytest.importorskip("typst")

CHECK = """
#import "/cards.typ": card-rows, faces, least
#set text(font: "Double Dilemma Sans")
#let kit = json(bytes(sys.inputs.kit))
#context {
  let cards = kit.moves.map(each => (move: each, sides: faces(kit, each)))
  let rows = card-rows(cards)
  assert(least * 6.9 >= 6.5)
  [#metadata((
    sides: cards.map(each => each.sides.len()),
    rows: rows.map(row => row.map(each => each.sides.len()).sum()),
    numbers: rows.flatten().map(each => each.move.number),
  )) <found>]
}
"""


@pytest.mark.parametrize(("name", "language"), [("rose-2003", "en"), ("five-days-2008", "zh-TW")])
def test_dense_cards_fold_and_every_card_is_printed_once(name, language):
    use_language(language)
    try:
        kit = kit_of(load_scenario(name))
    finally:
        use_language("en")
    root = data_folder("assets") / "paper"
    (told,) = json.loads(
        typst.query(
            CHECK.encode(),
            "<found>",
            field="value",
            root=str(root),
            font_paths=[str(data_folder("assets") / "fonts")],
            ignore_system_fonts=True,
            sys_inputs={"kit": json.dumps(kit, ensure_ascii=False)},
        )
    )
    assert max(told["rows"]) <= 3
    assert set(told["sides"]) <= {1, 2}
    assert sorted(told["numbers"]) == [each["number"] for each in kit["moves"]]
    if language == "en":
        assert 2 in told["sides"]
