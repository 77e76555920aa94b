from api.evaluate.compare import Spot, compare, compare_records

HERE = Spot("/letter", "/letter", "letter")


def _verdicts(truth, got, spot=HERE):
    return sorted((leaf.pointer, leaf.verdict) for leaf in compare(truth, got, spot))


def test_null_on_both_sides_is_no_leaf():
    assert _verdicts({"subject": None}, {"subject": None}) == []


def test_each_kind_of_difference_has_its_verdict():
    truth = {"subject": "ก", "issuer": "ข", "closing": "ค", "urgency": None}
    got = {"subject": "ก", "issuer": "ฃ", "closing": None, "urgency": "urgent"}
    assert _verdicts(truth, got) == [
        ("/letter/closing", "missing"),
        ("/letter/issuer", "wrong"),
        ("/letter/subject", "right"),
        ("/letter/urgency", "extra"),
    ]


def test_a_field_absent_from_the_truth_is_not_scored():
    assert _verdicts({"subject": "ก"}, {"subject": "ก", "body": ["ข", "ค"]}) == [("/letter/subject", "right")]


def test_a_field_absent_from_the_record_is_missing():
    assert _verdicts({"subject": "ก"}, {}) == [("/letter/subject", "missing")]


def test_a_section_absent_from_the_truth_is_not_scored():
    leaves = compare_records({"letter": {"subject": "ก"}}, {"letter": {"subject": "ก"}, "committees": [{"title": "ข"}]})
    assert [leaf.pointer for leaf in leaves] == ["/letter/subject"]


def test_an_object_that_the_truth_says_is_not_there_is_all_extra():
    assert _verdicts({"received": None}, {"received": {"number": "1", "time": None}}) == [
        ("/letter/received/number", "extra")
    ]


def test_an_object_in_place_of_a_list_is_missing_and_extra():
    assert _verdicts({"addressees": ["ก"]}, {"addressees": {"a": "ก"}}) == [
        ("/letter/addressees/0", "missing"),
        ("/letter/addressees/a", "extra"),
    ]


def test_a_dropped_item_does_not_shift_the_others():
    truth = [{"sequence": 1, "place": "ก"}, {"sequence": 2, "place": "ข"}, {"sequence": 3, "place": "ค"}]
    got = [{"sequence": 2, "place": "ข"}, {"sequence": 3, "place": "ค"}]
    assert _verdicts(truth, got) == [
        ("/letter/0/place", "missing"),
        ("/letter/0/place", "right"),
        ("/letter/0/sequence", "missing"),
        ("/letter/0/sequence", "right"),
        ("/letter/1/place", "right"),
        ("/letter/1/sequence", "right"),
    ]


def test_pointers_are_those_of_the_record_and_for_missing_leaves_those_of_the_truth():
    truth = [{"place": "ก"}, {"place": "ข"}]
    got = [{"place": "ข"}]
    assert _verdicts(truth, got) == [("/letter/0/place", "missing"), ("/letter/0/place", "right")]
    leaves = {leaf.verdict: leaf for leaf in compare(truth, got, HERE)}
    assert leaves["missing"].truth == "ก"
    assert leaves["right"].truth == "ข"


def test_an_extra_item_counts_the_fields_that_its_siblings_in_the_truth_name():
    truth = [{"place": "ก", "district": {"code": "2401"}}]
    extra = {"place": "ข", "district": {"code": "2402", "name": "x"}, "pages": [1, 2]}
    got = [{"place": "ก", "district": {"code": "2401"}}, extra]
    assert _verdicts(truth, got) == [
        ("/letter/0/district/code", "right"),
        ("/letter/0/place", "right"),
        ("/letter/1/district/code", "extra"),
        ("/letter/1/place", "extra"),
    ]


def test_an_extra_item_in_an_empty_list_counts_all_its_leaves():
    assert _verdicts([], [{"place": "ก", "pages": [1], "remarks": None}]) == [
        ("/letter/0/pages/0", "extra"),
        ("/letter/0/place", "extra"),
    ]


def test_lists_in_list_items_are_aligned_too():
    truth = [{"points": [{"text": "หนึ่ง", "points": [{"text": "ย่อย", "points": []}]}, {"text": "สอง", "points": []}]}]
    got = [{"points": [{"text": "สอง", "points": []}, {"text": "หนึ่ง", "points": [{"text": "ย่อย", "points": []}]}]}]
    assert {verdict for _, verdict in _verdicts(truth, got)} == {"right"}


def test_a_wrong_item_is_paired_with_the_one_it_looks_most_like():
    leaves = compare(["นายสมชาย ใจดี", "นางสาวมาลี รักไทย"], ["นางสาวมาลี รักไทร", "นายสมชาย ใจดำ"], HERE)
    assert {leaf.truth: leaf.got for leaf in leaves} == {
        "นายสมชาย ใจดี": "นายสมชาย ใจดำ",
        "นางสาวมาลี รักไทย": "นางสาวมาลี รักไทร",
    }


def test_equal_items_keep_their_order():
    leaves = compare([{"place": "ก"}] * 3, [{"place": "ก"}] * 3, HERE)
    assert [leaf.pointer for leaf in leaves] == ["/letter/0/place", "/letter/1/place", "/letter/2/place"]


def test_list_items_have_the_tolerance_of_the_field_of_their_list():
    assert _verdicts({"telephone": ["038511234"]}, {"telephone": ["0 38511234"]}) == [("/letter/telephone/0", "wrong")]
    assert _verdicts({"addressees": ["ก ข"]}, {"addressees": ["กข"]}) == [("/letter/addressees/0", "right")]
