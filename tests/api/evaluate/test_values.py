import pytest

from api.evaluate.values import fold, same, similarity

LONG = "แผนการลงพื้นที่นิเทศ ติดตาม ส่งเสริม และสนับสนุน"


@pytest.mark.parametrize(
    ("field", "truth", "got"),
    [
        ("subject", "เรื่อง ๑๐", "เรื่อง 10"),
        ("subject", "ขอ เชิญ ประชุม", "ขอเชิญประชุม"),
        ("subject", "é", "e\u0301"),
        ("subject", LONG, LONG.replace("แผน", "แผ่น")),
        ("date", "2024-04-03", "2024-04-03"),
        ("quantity", 1, 1),
        ("is_circular", True, True),
    ],
)
def test_counts_as_right(field, truth, got):
    assert same(field, truth, got)


@pytest.mark.parametrize(
    ("field", "truth", "got"),
    [
        ("subject", "ขอเชิญประชุม", "ขอเชิญประชุ"),
        ("subject", LONG, LONG.replace("แผนการ", "แบบ")),
        ("date", "2024-04-03", "2024-04-08"),
        ("reference_number", "ฉช 0018/ว 1850", "ฉช 0018/ว1850"),
        ("telephone", "038511234", "๐๓๘๕๑๑๒๓๔"),
        ("marker", "1)", "1 )"),
        ("quantity", 1, "1"),
        ("quantity", 1, True),
        ("is_circular", True, False),
    ],
)
def test_counts_as_wrong(field, truth, got):
    assert not same(field, truth, got)


def test_twenty_characters_must_be_equal_and_thirty_four_may_differ_in_one():
    twenty = "ก" * 20
    assert not same("subject", twenty, "ก" * 19 + "ข")
    assert not same("subject", "ก" * 33, "ก" * 32 + "ข")  # 32/33 = 0.9697
    assert same("subject", "ก" * 34, "ก" * 33 + "ข")  # 33/34 = 0.9706


def test_length_is_counted_without_spaces():
    spaced = " ".join("ก" * 20)
    assert len(spaced) > 34
    assert not same("subject", spaced, spaced[:-1] + "ข")


def test_folding_is_idempotent():
    assert fold(fold("ที่ ๑๒ \t ก\nข")) == fold("ที่ ๑๒ \t ก\nข") == "ที่12กข"


def test_similarity_is_one_only_for_equal_values():
    assert similarity("๑๒", "12") == 1
    assert similarity("กขคง", "กขคจ") == pytest.approx(0.75)
