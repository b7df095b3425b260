"""The handbooks become a site without a warning, and the site fetches nothing when it is read."""

import re
import subprocess
import sys

import pytest
from pages import HANDBOOKS, ROOT


@pytest.mark.long
def test_the_site_is_built_and_fetches_nothing(tmp_path):
    pytest.importorskip("furo")
    built = tmp_path / "site"
    words = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "docs", str(built)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    pages = {each.stem for each in built.glob("*.html")}
    assert {each.stem for each in HANDBOOKS if each.parent.name == "docs"} <= pages
    fetched = re.compile(r"""<(?:script|img|iframe|source)[^>]*src="(?:https?:)?//|<link[^>]*href="(?:https?:)?//""")
    assert [each.name for each in built.rglob("*.html") if fetched.search(each.read_text(encoding="utf-8"))] == []
    assert [
        each.name for each in built.rglob("*.css") if re.search(r"(url\(|@import )['\"]?(https?:)?//", each.read_text())
    ] == []
    chinese = [each.read_text(encoding="utf-8") for each in (built / "zh-TW").glob("*.html")]
    assert chinese
    assert all(re.search(r'<html[^>]* lang="zh-TW"', text) for text in chinese)
    assert 'class="sig-name descname"><span class="pre">Match</span>' in (built / "api.html").read_text(encoding="utf-8")
