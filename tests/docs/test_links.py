"""Every link of the handbooks leads somewhere, without a network; every command that they name is one, with its options."""

import shlex
from urllib.parse import urlsplit

import click
import pytest
from pages import HANDBOOKS, PAGES, ROOT, anchors, blocks, commands, links

from game.cli.menu import Menu
from game.cli.program import program


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    lost = []
    for link in links(page):
        parts = urlsplit(link)
        target = (page.parent / parts.path).resolve() if parts.path else page
        if parts.scheme or (target.exists() and (not parts.fragment or parts.fragment in anchors(target))):
            continue
        lost.append(link)
    assert lost == []


OUTSIDE = {"https://distributed.dask.org", "https://distributed.dask.org/en/stable/tls.html"}
"""The only pages of others that the handbooks send a reader to: reading needs no network."""


def test_links_stay_inside_the_project():
    outside = {link for page in PAGES for link in links(page) if urlsplit(link).scheme}
    assert outside == OUTSIDE


def test_the_handbooks_hold_links_and_commands():
    assert sum(len(links(page)) for page in PAGES) > 40
    assert sum(len(commands(page)) for page in HANDBOOKS) > 60


def named_commands(menu, path=()):
    for name, entry in menu.entries.items():
        made = entry.command()
        yield (*path, name), made
        if isinstance(made, Menu):
            yield from named_commands(made, (*path, name))


COMMANDS = list(named_commands(program()))


@pytest.mark.parametrize(("path", "made"), COMMANDS, ids=[" ".join(path) for path, _ in COMMANDS])
def test_every_command_explains_itself(path, made):
    ctx = click.Context(made, info_name=" ".join(["dilemma", *path]))
    told = made.get_help(ctx)
    assert told.startswith(f"Usage: dilemma {' '.join(path)}")
    assert "--help" in told


LATER = ("classroom", "print")
"""Commands that handbooks may name before they are there; once they are, they are read like the others."""


def parsed(words):
    """Parse a command without running it. Raises click's errors for what does not exist."""
    menu, name = program(), "dilemma"
    while isinstance(menu, Menu) and words and not words[0].startswith("-"):
        entry = menu.entries.get(words[0])
        if entry is None and words[0] in LATER:
            return
        assert entry is not None, f"there is no command {words[0]}"
        menu, name, words = entry.command(), words[0], words[1:]
    if "--help" not in words and words:
        menu.make_context(name, list(words))


@pytest.mark.parametrize("page", HANDBOOKS, ids=lambda page: page.stem)
def test_every_command_that_is_named_can_be_read(page):
    wrong = []
    for line in commands(page):
        for part in line.split(" && "):
            try:
                parsed(shlex.split(part.partition(" #")[0].partition(" >")[0])[1:])
            except (click.ClickException, AssertionError, ValueError) as error:
                wrong.append(f"{part}: {error}")
    assert wrong == []


def test_a_block_that_is_not_run_says_why():
    for page in HANDBOOKS:
        for block in blocks(page):
            if block.reason:
                assert len(block.reason.split()) > 2
