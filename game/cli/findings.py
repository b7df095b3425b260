"""What the doctor finds: a word of state, a text, and what to do."""

from typing import Final

from attrs import frozen

GOOD: Final = "good"
NOTE: Final = "note"
BAD: Final = "bad"


@frozen
class Finding:
    """What a check found."""

    name: str
    state: str
    """`good`, `note` (something is missing that play does not need) or `bad`."""
    text: str
    advice: str = ""
