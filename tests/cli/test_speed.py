"""Speed: a person never waits for a compiler."""

from game.cli.starting import hurry_if_compiled
from game.rules import rule
from game.rules.dice import mix
from game.rules.rule import is_kept


def test_nobody_waits_for_a_rule_that_does_not_lie_on_disk(monkeypatch, tmp_path):
    """Some rules may lie there and others not: a run that was stopped leaves a part of them."""
    monkeypatch.setattr(rule, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(rule, "_speed", [])
    monkeypatch.setattr(rule, "is_kept", is_kept.__wrapped__)  # as it looks now, not as it looked before
    hurry_if_compiled()
    for lies_there in (False, True):
        if lies_there:
            (tmp_path / "rules_0").mkdir()
            (tmp_path / "rules_0" / f"dice.{mix.__name__}-9.py311.nbi").touch()
        assert (rule.at_speed(mix) is not mix) == lies_there
