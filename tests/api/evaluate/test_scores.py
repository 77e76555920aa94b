"""A small truth and a faulty record; every figure below was counted by hand."""

import pytest

from api.evaluate import Score, Share, report, score_file

TRUTH = {
    "letter": {"reference_number": "ฉช 0018/ว 1850", "date": "2024-04-03", "subject": "ก", "urgency": None},
    "schedules": [
        {
            "title": "แผน",
            "visits": [
                {"date": "2024-04-17", "start_time": "08:30", "district": {"code": "2401"}},
                {"date": "2024-04-18", "start_time": "13:30", "district": {"code": "2402"}},
                {"date": "2024-04-19", "start_time": None, "district": None},
            ],
        }
    ],
    "committees": [],
    "topic_lists": [{"title": "ประเด็น", "topics": [{"number": "1", "title": "ข"}]}],
    "findings": [{"code": "province_mismatch"}, {"code": "number_gap"}],
}
RECORD = {
    "letter": {"reference_number": "ฉช 0018/ว 1850", "date": "2024-04-08", "subject": "ก", "urgency": "urgent"},
    "schedules": [
        {
            "title": "แผน",
            "visits": [
                {"date": "2024-04-17", "start_time": "08:30", "district": {"code": "2401"}},
                {"date": "2024-04-18", "start_time": "18:30", "district": {"code": "2402"}},
                {"date": "2024-04-19", "start_time": None, "district": None},
            ],
        }
    ],
    "committees": [{"title": "คณะ"}],
    "topic_lists": [{"title": "ประเด็น", "topics": []}],
    "findings": [
        {"code": "province_mismatch", "pointers": ["/letter/subject"]},
        {"code": "low_confidence", "pointers": ["/schedules/0/visits/1"]},
    ],
    "evidence": {
        "/letter/reference_number": {"confidence": 0.95},
        "/letter/date": {"confidence": 0.95},
        "/letter/subject": {"confidence": 0.85},
        "/letter/urgency": {"confidence": 0.5},
        "/schedules/0/visits/1/start_time": {"confidence": 0.99},
    },
}
# letter:     reference right, date wrong (0.95, silent), subject right, urgency extra (0.5, so flagged)
# visits:     title, 3 dates, 1 time, 2 districts right; 1 time wrong (a finding points at its visit)
# committees: one title extra (no evidence, so it claims certainty: silent)
# topics:     title right, number and title of the topic missing


@pytest.fixture(scope="module")
def result():
    return report([score_file("a.pdf", [TRUTH], [RECORD])])


@pytest.mark.parametrize(
    ("group", "score"),
    [
        ("letter", Score(right=2, wrong=1, extra=1)),
        ("visits", Score(right=7, wrong=1)),
        ("committees", Score(extra=1)),
        ("topics", Score(right=1, missing=2)),
        ("all", Score(right=10, wrong=2, missing=2, extra=2)),
    ],
)
def test_leaves_are_counted_by_group(result, group, score):
    assert result.groups[group] == score


def test_rates_follow_from_the_counts(result):
    everything = result.groups["all"]
    assert everything.precision == pytest.approx(10 / 14)
    assert everything.recall == pytest.approx(10 / 14)
    assert everything.f1 == pytest.approx(10 / 14)


def test_wrong_and_unflagged_leaves_out_doubts_and_what_a_finding_points_at(result):
    assert result.wrong_and_unflagged == Share(count=2, of=16)
    silent = {mistake.pointer for mistake in result.mistakes if not mistake.flagged and mistake.verdict != "missing"}
    assert silent == {"/letter/date", "/committees/0/title"}


def test_a_missing_value_is_a_mistake_but_claims_nothing(result):
    missing = [mistake for mistake in result.mistakes if mistake.verdict == "missing"]
    assert {mistake.pointer for mistake in missing} == {
        "/topic_lists/0/topics/0/number",
        "/topic_lists/0/topics/0/title",
    }
    assert {mistake.confidence for mistake in missing} == {None}


def test_calibration_is_over_the_values_that_the_record_gives(result):
    # 0.9-1.0: 0.95 right, 0.95 wrong, 0.99 wrong, and nine without evidence at 1.0, eight of them right:
    #          |9 right - 11.89 claimed| = 2.89. 0.8-0.9: |1 - 0.85| = 0.15. 0.5-0.6: |0 - 0.5| = 0.5. Over 14 values.
    assert result.calibration_error == pytest.approx((2.89 + 0.15 + 0.5) / 14)


def test_a_visit_is_right_when_date_time_and_district_are(result):
    assert result.visits_right == Share(count=2, of=3)


def test_findings_are_compared_by_code(result):
    assert result.findings == {
        "low_confidence": Score(extra=1),
        "number_gap": Score(missing=1),
        "province_mismatch": Score(right=1),
    }


def test_findings_are_not_compared_when_the_truth_names_none():
    assert score_file("a", [{"letter": None}], [RECORD]).findings == {}


def test_a_perfect_record_has_no_mistakes():
    result = report([score_file("a", [TRUTH], [TRUTH])])
    assert result.groups["all"].f1 == 1
    assert result.mistakes == ()
    assert result.calibration_error == 0
    assert result.wrong_and_unflagged.count == 0


def test_no_record_at_all_misses_everything():
    result = report([score_file("a", [TRUTH], [])])
    assert result.groups["all"] == Score(missing=14)
    assert result.visits_right == Share(count=0, of=3)
    assert result.calibration_error is None


def test_records_of_a_file_are_compared_with_the_letter_that_they_fit():
    first, second = (
        {"letter": {"subject": "ก", "date": "2024-01-01"}},
        {"letter": {"subject": "ข", "date": "2024-02-02"}},
    )
    assert score_file("a", [first, second], [second, first]).groups["all"] == Score(right=4)


def test_a_record_too_many_is_extra_in_the_fields_that_the_truths_name():
    truth = {"letter": {"subject": "ก"}}
    spare = {"letter": {"subject": "ข", "body": ["ค"]}, "committees": [{"title": "ง"}]}
    assert score_file("a", [truth], [truth, spare]).groups["all"] == Score(right=1, extra=1)


def test_a_finding_on_the_leaf_itself_flags_it():
    truth, record = {"letter": {"subject": "ก"}}, {"letter": {"subject": "ข"}}
    flagged = {**record, "findings": [{"code": "low_confidence", "pointers": ["/letter/subject"]}]}
    beside = {**record, "findings": [{"code": "low_confidence", "pointers": ["/letter/sub", "/letter/subject/0"]}]}
    assert score_file("a", [truth], [flagged]).unflagged == Share(count=0, of=1)
    assert score_file("a", [truth], [beside]).unflagged == Share(count=1, of=1)


@pytest.mark.parametrize(("confidence", "silent"), [(0.9, 1), (0.8999, 0)])
def test_nine_tenths_is_sure(confidence, silent):
    record = {"letter": {"subject": "ข"}, "evidence": {"/letter/subject": {"confidence": confidence}}}
    assert score_file("a", [{"letter": {"subject": "ก"}}], [record]).unflagged.count == silent


def test_the_report_adds_files_up_and_names_the_worst_first():
    bad = score_file("bad", [TRUTH], [RECORD])
    good = score_file("good", [TRUTH], [TRUTH])
    result = report([good, bad])
    assert [summary.file for summary in result.files] == ["bad", "good"]
    assert result.groups["all"] == Score(right=24, wrong=2, missing=2, extra=2)
    assert result.visits_right == Share(count=5, of=6)
    assert result.findings["province_mismatch"] == Score(right=2)
    assert {mistake.file for mistake in result.mistakes} == {"bad"}
