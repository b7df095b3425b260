"""After the game, for the facilitators: the reports to write and to open."""

from game.classroom.afterwards import PAGE, Reports
from game.classroom.pieces import button, headed
from game.report.after_action.markup import Content, Markup, tag
from game.words import say


def reports_panel(reports: Reports) -> Markup:
    """Return the button that writes the reports, what became of it, and the links to them."""
    told = say("A page for each world, and in several worlds one that compares them, with tables for a spreadsheet.")
    where = tag("p", say("Kept on this computer in {folder}; names nobody.", folder=reports.folder), class_="quiet")
    return headed(say("After-action report"), tag("p", told), _state(reports), where, name="reports")


def _state(reports: Reports) -> list[Content]:
    if reports.is_writing:
        return [tag("p", say("Writing … You can go on meanwhile."), class_="state", role="status")]
    again = say("Write it again") if reports.is_there else say("Write the report")
    fault = tag("p", reports.fault, class_="fault", role="alert") if reports.fault else ""
    links = [
        tag("a", say("Open the report"), href=f"/report/{PAGE}", target="_blank", class_="button"),
        tag("a", say("Download all of it"), href="/report.zip", class_="button"),
    ]
    write = button(again, "report", kind="" if reports.is_there else "main")
    return [fault, tag("div", links if reports.is_there else "", write, class_="buttons")]
