"""How the handbooks become a site: `sphinx-build -W docs build/site`. Nothing on it comes from a network when it is read."""

from sphinx.application import Sphinx

from game import __version__

project = "Double Dilemma"
author = "The Double Dilemma team"
copyright = "The Double Dilemma team"  # noqa: A001  # the name that the tool reads
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["site"]

myst_heading_anchors = 4
default_role = "code"
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
autodoc_class_signature = "separated"  # what a class is made of stands below it, and nobody builds a match by hand
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = "Double Dilemma"
html_static_path = ["site"]
html_css_files = ["site.css"]
html_show_sphinx = False
html_copy_source = False
pygments_style = "friendly"
pygments_dark_style = "monokai"


def setup(app: Sphinx) -> None:
    """Let the Chinese pages say to browsers and screen readers in which language they are."""
    app.connect("html-page-context", _say_language)


def _say_language(_app: Sphinx, page: str, _template: str, context: dict[str, object], _doctree: object) -> None:
    if page.startswith("zh-TW/"):
        context["language"] = "zh-TW"
