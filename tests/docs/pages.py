"""The handbooks taken apart: their blocks of commands, programs and files, their links, and the headings that links lead to."""

import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
HANDBOOKS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
"""Pages whose commands and programs are tried."""
CHINESE = (ROOT / "README.zh-TW.md", *sorted((ROOT / "docs" / "zh-TW").glob("*.md")))
"""Pages that say in Chinese what a handbook says, with the same commands."""
PAGES = (*HANDBOOKS, *CHINESE, ROOT / "CHANGELOG.md", *sorted((ROOT / "scenarios").glob("*/README.md")))
"""Pages whose links are followed."""
FENCE = re.compile(
    r"^(?:<!-- not run: (?P<reason>[^\n]+) -->\n)?```(?P<kind>[a-z]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
SPAN = re.compile(r"`(dilemma [^`]*)`")
LINK = re.compile(r"(?<!\\)\[[^\]\n]*\]\(([^)\s]+)\)|^:?\[[^\]]+\]:\s*(\S+)", re.MULTILINE)


@frozen
class Block:
    """A fenced block of a page."""

    page: str
    number: int
    kind: str
    text: str
    reason: str = ""
    """Why it is not run, if it says so."""

    def __str__(self) -> str:
        return f"{self.page}-{self.number}-{self.kind}"


def blocks(page: Path) -> list[Block]:
    """Return the fenced blocks of a page in order."""
    found = FENCE.finditer(page.read_text(encoding="utf-8"))
    return [Block(page.stem, number, each["kind"], each["text"], each["reason"] or "") for number, each in enumerate(found)]


def prose(page: Path) -> str:
    """Return a page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def commands(page: Path) -> list[str]:
    """Return the lines of a page that call `dilemma`, in blocks and in running text."""
    lines = [line for each in blocks(page) if each.kind == "sh" for line in each.text.splitlines()]
    called = [line for line in lines if line.startswith("dilemma")]
    return called + [each for each in SPAN.findall(prose(page)) if "…" not in each and "COMMAND" not in each]


def links(page: Path) -> list[str]:
    """Return where the links of a page lead."""
    return [one or other for one, other in LINK.findall(re.sub(r"`[^`\n]*`", "", prose(page)))]


def anchors(page: Path) -> set[str]:
    """Return the anchors that the headings of a page make, as sites and forges make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).strip().replace(" ", "-") for each in headings}
