"""After the game: worlds side by side, and reports that are written beside the lesson for the teacher alone."""

import asyncio
import io
import re
import zipfile

import pytest
from rooms import room

from game.classroom import conducting
from game.classroom.afterwards import Reports, journals_of, write_reports
from game.classroom.debrief_view import debrief_part
from game.classroom.faults import ClassroomFault
from game.report.after_action.markup import flat
from game.words import use_language
from game.words.width import cells


@pytest.fixture
def played():
    """Two worlds after a turn in which only the first one acted, in the debrief."""
    made = room(worlds=2, students=12)
    made.begin()
    made.order("georgia", tag="seize", sentence="quiet-as-a-mouse")
    conducting.go_on(made.ex, made.now(), made.teacher)
    conducting.debrief(made.ex, made.now(), made.teacher)
    return made


def test_worlds_stand_side_by_side_only_in_the_last_stage(played):
    for stage in range(4):
        conducting.open_stage(played.ex, played.now(), played.teacher, stage)
        text = flat(debrief_part(played.ex, played.ex.worlds[0], ""))
        assert ("The worlds side by side" in text) == (stage == 3)
    assert "World 2: " in text
    assert len(re.findall(r"World 1.{0,400}World 2", text, re.DOTALL)) >= len(played.ex.worlds[0].match.situations())
    own = flat(debrief_part(played.ex, played.ex.worlds[0], "georgia"))
    assert "The worlds side by side" not in own


@pytest.mark.parametrize("lang", ["en", "zh-TW"])
def test_every_drawing_of_the_debrief_fits_a_phone_too(played, lang):
    use_language(lang)
    conducting.open_stage(played.ex, played.now(), played.teacher, 3)
    text = flat(debrief_part(played.ex, played.ex.worlds[0], "georgia"))
    use_language("en")
    narrow = re.findall(r'<div class="narrow"><svg viewBox="0 0 304 .*?</svg>', text, re.DOTALL)
    assert len(narrow) == text.count('class="scroll"') > 3
    for drawn in narrow:
        assert all(0 <= float(x) <= 304 for x in re.findall(r' (?:x|x1|x2|cx)="([^"]+)"', drawn))
        for x, more, said in re.findall(r'<text x="([^"]+)"([^>]*)>([^<]*)</text>', drawn):
            wide = (
                cells(said) * 7.2 * {"end": -1, "middle": 0.5}.get((re.findall('text-anchor="([a-z]+)"', more) or [""])[0], 1)
            )
            assert -4 <= float(x) + wide <= 308, said


def test_reports_compare_worlds_and_name_nobody(played, tmp_path):
    write_reports(journals_of(played.ex), tmp_path / "report")
    page = (tmp_path / "report" / "report.html").read_text()
    assert 'href="world-2/report.html"' in page
    assert "Not every world came to its end." in page
    one = (tmp_path / "report" / "world-1" / "report.html").read_text()
    assert "quiet-as-a-mouse" in one
    assert all(person.nickname not in page + one for person in played.ex.people.values())
    assert not (tmp_path / "report.part").exists()


def test_a_report_is_written_meanwhile_and_wiped_for_good(played, tmp_path):
    async def lesson():
        news = []
        reports = Reports(tmp_path / "report", lambda: news.append(reports.is_writing))
        reports.start(played.ex)
        assert reports.is_writing
        with pytest.raises(ClassroomFault, match="being written"):
            reports.start(played.ex)
        await reports._task
        assert news == [True, False]
        assert "report.html" in zipfile.ZipFile(io.BytesIO(reports.zipped())).namelist()
        assert "world-1/report.html" in reports.files()
        reports.start(played.ex)
        reports.wipe()
        await reports._task
        assert list(tmp_path.iterdir()) == []
        assert reports.files() == {}

    asyncio.run(lesson())


def test_a_report_that_cannot_be_written_says_why(played, tmp_path):
    async def lesson():
        (tmp_path / "report.part").write_text("in the way")
        reports = Reports(tmp_path / "report", lambda: None)
        reports.start(played.ex)
        await reports._task
        assert "cannot be written" in reports.fault
        assert not reports.is_writing

    asyncio.run(lesson())


def test_there_is_no_report_of_nothing(tmp_path):
    with pytest.raises(ClassroomFault, match="no turn has been played"):
        Reports(tmp_path / "report", lambda: None).start(room().ex)
