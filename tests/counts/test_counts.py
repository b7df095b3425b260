"""How many orders are legal is counted and kept, so that no change of legality goes unseen."""

import pytest
from randomplay import SCENARIOS, shipped
from recording import COMMAND, counts_file, counts_of, games_of, playthrough_file, read_record


@pytest.mark.parametrize("name", SCENARIOS)
def test_as_many_orders_are_legal_as_ever(name):
    kept = counts_file(name).read_text(encoding="utf-8").splitlines()
    assert shipped(name).digest[:16] in kept[1], f"{name} has changed since; rewrite with `{COMMAND}`"
    records = [read_record(playthrough_file(name, seed)) for seed, _ in games_of(name)]
    for number, (line, counted) in enumerate(zip(kept, counts_of(name, records), strict=True), 1):
        assert counted == line, f"{counts_file(name).name}:{number}; if this is meant, rewrite with `{COMMAND}`"
