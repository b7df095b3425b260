"""The rule book: a chapter a module, in the order of the printed rules.

1 `board`, `ledger`, `dice`; 2 `measures`, `effects`; 3 `situation`; 4 `perception`; 5 `spiral`; 6 `diplomacy`; 7 `orders`;
8 `balance`, `force`; 9 `politics`; 10 `brink`; 11 `ends`; 12 `turn`. Before them stand `codes` (words as numbers), `tables`,
`candidates` and `setup` (a scenario becomes a board); beside them `rule` (one source, two speeds) and `playout`.
"""
