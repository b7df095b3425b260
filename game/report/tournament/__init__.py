"""The page of a tournament: one self-contained page with drawings that need no colour, each with its words."""

from game.report.tournament.files import PAGE, write_page

__all__ = ["PAGE", "write_page"]
