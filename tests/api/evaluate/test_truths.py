import json

import pytest

from api.evaluate import find_truths, load_records
from api.evaluate.truths import UnreadableRecordError


def test_files_with_a_truth_beside_them_are_found_in_order(tmp_path):
    for name in ("b/2.pdf", "b/2.json", "a.TIF", "a.json", "lonely.pdf", "c.docx", "c.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}")
    found = find_truths(tmp_path, {".pdf", ".tif"})
    assert [pair.document.relative_to(tmp_path).as_posix() for pair in found] == ["a.TIF", "b/2.pdf"]
    assert [pair.truth.name for pair in found] == ["a.json", "2.json"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('{"letter": null}', 1),
        ('[{"letter": null}, {"letter": null}]', 2),
        ('{"letter": null}\n{"letter": null}\n\n', 2),
        ('\ufeff{"letter": "ก"}', 1),
    ],
)
def test_one_record_a_list_and_json_lines_are_loaded(tmp_path, text, count):
    path = tmp_path / "truth.json"
    path.write_text(text, encoding="utf-8")
    assert len(load_records(path)) == count


@pytest.mark.parametrize("content", [b"", b"{", b'"text"', b"[1]", b"\xff\xfe", b'{"a": 1}\n{'])
def test_anything_else_is_refused_by_name(tmp_path, content):
    path = tmp_path / "truth.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableRecordError, match=r"truth\.json"):
        load_records(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableRecordError):
        load_records(tmp_path / "none.json")


def test_an_indented_record_is_one_record(tmp_path):
    path = tmp_path / "truth.json"
    path.write_text(json.dumps({"letter": {"subject": "a\u2028b"}}, indent=2), encoding="utf-8")
    assert load_records(path) == [{"letter": {"subject": "a\u2028b"}}]
