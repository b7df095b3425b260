"""The paper kit: a scenario printed to be played without a computer, every table from the data that the rules play by.

`document` gathers the kit as plain data, which is all that the typesetter and the hand adjudicator of the tests ever read;
`sentences` says effects and conditions, `entries` the catalogue; `probes`, `battle` and `outcomes` make the tables that only
the rules know, by asking them; `rulebook` is the text round the tables; `seats`, `places`, `umpire` and `teaching` the
sheets; `example` and `working` a turn worked out; `labels` and `directions` the words on the sheets; `press` sets it all
with Typst.
"""

from game.paper.document import Kit, kit_of, tables_of
from game.paper.press import PAPERS, NoTypesetter, write_kit

__all__ = ["PAPERS", "Kit", "NoTypesetter", "kit_of", "tables_of", "write_kit"]
