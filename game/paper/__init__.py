"""The paper kit: a scenario printed to be played without a computer, every table from the data that the rules play by.

`document` gathers the whole kit as plain data, which is all that the typesetter and the tests ever read; `sentences` says effects
and conditions, `entries` the catalogue, `probes` and `battle` the tables that only the rules know, by asking them; `rulebook` is the
text round the tables, `seats`, `places` and `umpire` the sheets, `example` a turn worked out; `press` sets it with Typst.
"""

from game.paper.document import Kit, kit_of
from game.paper.press import PAPERS, NoTypesetter, write_kit

__all__ = ["PAPERS", "Kit", "NoTypesetter", "kit_of", "write_kit"]
