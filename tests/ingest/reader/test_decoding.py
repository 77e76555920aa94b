"""From probabilities to characters: repeats, blanks, doubts and boxes."""

import numpy as np
import pytest

from ingest.engines.reader_model.boxes import character_boxes
from ingest.engines.reader_model.cutting import Placement
from ingest.engines.reader_model.decoding import (
    ReadCharacter,
    decode_path,
    with_stars,
    with_underscores,
    without_inkless,
    without_scraps,
)
from schemas import NOT_PRINT

ALPHABET = "กี่๑ "
PLACE = Placement(baseline=30.0, slope=0.0, body=16.0)


def path(*steps: tuple[int, float]) -> np.ndarray:
    """Steps of (class, probability); what is left goes to the blank, or to the first character where it is a blank."""
    made = np.zeros((len(steps), len(ALPHABET) + 1), np.float32)
    for row, (number, share) in zip(made, steps, strict=True):
        row[1 if number == 0 else 0] = 1 - share
        row[number] = share
    return made


def test_a_glimpse_of_the_same_sign_further_off_than_its_echo_is_a_doubt() -> None:
    """Narrow digits that stand twice and were seen once must not be sure."""
    near, far = path(*[(4, 1.0)] * 1, *[(0, 1.0)] * 7), path(*[(4, 1.0)] * 1, *[(0, 1.0)] * 7)
    for probabilities, at in ((near, 2), (far, 5)):
        probabilities[at] = 0
        probabilities[at, 0], probabilities[at, 4] = 0.7, 0.3
    assert decode_path(near, ALPHABET)[0].confidence == pytest.approx(1.0)
    assert decode_path(far, ALPHABET)[0].confidence == pytest.approx(0.7)


def path_of(classes: list[int], signs: int) -> np.ndarray:
    """Sure steps of the classes of an alphabet of so many signs."""
    return np.eye(signs + 1, dtype=np.float32)[classes]


@pytest.mark.parametrize(
    ("glimpse", "room", "after", "text"),
    [(0.06, 24, 4, "๑๑๑"), (0.02, 24, 4, "๑๑"), (0.06, 14, 4, "๑๑"), (0.06, 24, 1, "๑ก")],
    ids=["a digit", "hardly anything", "no room", "beside a letter"],
)
def test_a_digit_glimpsed_where_there_is_room_for_one_is_read_in_doubt(
    glimpse: float, room: int, after: int, text: str
) -> None:
    steps = path((4, 1.0), *[(0, 1.0)] * (room - 1), (after, 1.0))
    steps[room // 2, 0], steps[room // 2, 4] = 1 - glimpse, glimpse
    found = decode_path(steps, ALPHABET)
    assert "".join(one.char for one in found) == text
    assert [one.confidence for one in found[1:-1]] == pytest.approx([glimpse] * (len(text) - 2))


@pytest.mark.parametrize(
    ("classes", "text"),
    [
        ([0, 1, 1, 0], "ก"),
        ([1, 0, 1], "ก"),
        ([1, 0, 0, 0, 1], "กก"),
        ([1, 2, 3], "กี่"),
        ([5, 1, 5, 4, 5], "ก ๑"),
        ([1, 5, 0, 5, 4], "ก ๑"),
        ([0, 0], ""),
        ([5, 0, 5], ""),
    ],
)
def test_repeats_fold_and_room_parts(classes: list[int], text: str) -> None:
    found = decode_path(path(*((number, 1.0) for number in classes)), ALPHABET)
    assert "".join(one.char for one in found) == text


@pytest.mark.parametrize(("number", "apart", "count"), [(4, 3, 1), (4, 4, 1), (4, 5, 2), (1, 4, 2)])
def test_wide_digits_echo_later(number: int, apart: int, count: int) -> None:
    found = decode_path(path((number, 0.9), *[(0, 1.0)] * (apart - 1), (number, 0.9)), ALPHABET.replace("๑", "๖"))
    assert len(found) == count
    assert (found[0].confidence <= 0.85) == (number == 4 and apart == 4)


def test_a_character_is_as_sure_as_its_best_step() -> None:
    (one,) = decode_path(path((1, 0.6), (1, 0.9), (0, 1.0)), ALPHABET)
    assert one.confidence == pytest.approx(0.9)


def test_a_character_nearly_lost_beside_another_makes_it_doubtful() -> None:
    steps = path((4, 1.0), (0, 1.0), (0, 1.0), (0, 1.0), (4, 1.0))
    steps[1, 0], steps[1, 1] = 0.6, 0.4
    first, _ = decode_path(steps, ALPHABET)
    assert first.confidence == pytest.approx(0.6)


def test_a_letter_by_hand_is_told_and_never_sure() -> None:
    alphabet = f"ก{NOT_PRINT}"
    steps = np.zeros((3, 3), np.float32)
    steps[[0, 1, 2], [1, 0, 2]] = 1.0
    print_, hand = decode_path(steps, alphabet)
    assert (print_.char, hand.char) == ("ก", NOT_PRINT)
    assert print_.confidence == 1.0
    assert hand.confidence <= 0.3


def test_a_lone_letter_by_hand_within_print_is_damaged_print_and_never_sure() -> None:
    alphabet = f"กข๑{NOT_PRINT}"
    steps = np.full((5, 5), 0.01, np.float32)
    steps[[0, 2, 4], [1, 4, 2]] = 0.9
    steps[[1, 3], 0] = 0.9
    steps[2, 3] = 0.2
    first, damaged, last = decode_path(steps, alphabet)
    assert first.char + damaged.char + last.char == "ก๑ข"
    assert damaged.confidence <= 0.3


def test_a_number_that_is_by_hand_in_part_is_by_hand() -> None:
    alphabet = f"ก๑/{NOT_PRINT}"
    found = decode_path(path_of([2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 3, 0, 2], len(alphabet)), alphabet)
    assert "".join(one.char for one in found) == f"{NOT_PRINT * 3}/๑"
    assert found[0].confidence <= 0.3 and found[-1].confidence == 1.0


@pytest.mark.parametrize(
    ("shares", "text"),
    [((0.4, 0.6), NOT_PRINT * 2), ((0.4, 0.9), "กก"), ((0.4,) * 6, "กกกกกก"), ((), "")],
)
def test_a_few_doubtful_signs_alone_are_no_print(shares: tuple[float, ...], text: str) -> None:
    signs = [ReadCharacter("ก", 6 * at, 6 * at, share) for at, share in enumerate(shares)]
    assert "".join(one.char for one in without_scraps(signs)) == text


def test_a_small_sign_without_ink_is_a_space() -> None:
    signs = [ReadCharacter(char, at, at, 0.9) for char, at in [("8", 4), (".", 10), (" ", 12), (".", 18), ("5", 22)]]
    columns = np.zeros(60, np.float32)
    columns[[8, 36, 44]] = 2.0
    assert "".join(one.char for one in without_inkless(signs, columns)) == "8 .5"


def test_marks_stand_over_their_letter_and_letters_do_not_overlap() -> None:
    columns = np.zeros(60, np.float32)
    columns[6:16] = columns[24:36] = 5.0
    characters = decode_path(path(*((n, 1.0) for n in [0, 0, 0, 0, 1, 2, 3] + [0] * 7 + [4] + [0] * 8)), ALPHABET)
    letter, vowel, tone, digit = character_boxes(characters, columns, PLACE, margin=0)
    assert (letter[0], letter[2]) == (vowel[0], vowel[2]) == (tone[0], tone[2])
    assert letter[0] == 6 and letter[2] == 16
    assert vowel[3] <= letter[1]
    assert (digit[0], digit[2]) == (24, 36)


@pytest.mark.parametrize(
    ("text", "ink", "read"),
    [
        ("a b@c", 2.0, "a_b@c"),
        ("a b@c", 0.0, "a b@c"),
        ("a b@c", 9.0, "a b@c"),
        ("a b@c", 0.4, "a b@c"),
        ("a bc", 2.0, "a bc"),
    ],
)
def test_a_space_with_ink_in_an_address_is_a_stroke(text: str, ink: float, read: str) -> None:
    characters = [ReadCharacter(char, 10 * at, 10 * at, 0.99) for at, char in enumerate(text)]
    columns = np.full(120, ink, np.float32)
    assert "".join(one.char for one in with_underscores(characters, columns)) == read


@pytest.mark.parametrize(("text", "read"), [("+*+ *+#", "******"), ("+*+*", "+*+*"), ("+*1*+*", "+*1*+*")])
def test_a_row_of_stars_is_of_stars_only(text: str, read: str) -> None:
    characters = [ReadCharacter(char, 10 * at, 10 * at, 0.99) for at, char in enumerate(text)]
    assert "".join(one.char for one in with_stars(characters)) == read
