"""The folder of finished records."""

from api.outbox import remove_records, write_records


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_records_are_named_after_the_file_and_their_number(tmp_path):
    write_records(tmp_path / "out", "1850", ["{}", "[]"])
    assert names(tmp_path / "out") == ["1850.2.json", "1850.json"]
    assert (tmp_path / "out" / "1850.json").read_text(encoding="utf-8") == "{}\n"


def test_a_reading_with_fewer_records_leaves_none_of_the_last(tmp_path):
    write_records(tmp_path, "1850", ["{}", "{}", "{}"])
    write_records(tmp_path, "1850", ["[]"])
    assert names(tmp_path) == ["1850.json"]
    remove_records(tmp_path, "1850")
    assert names(tmp_path) == []
