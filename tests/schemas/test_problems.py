import pickle

import pytest

from schemas import Message, Problem, SarabanError


class TooWarm(SarabanError):
    code = "too_warm"
    th = "ร้อนเกิน {limit} องศา"
    en = "Warmer than {limit} degrees."


def test_an_error_is_a_problem_in_two_languages():
    error = TooWarm(page=3, limit=40)
    assert error.problem == Problem(
        code="too_warm", message=Message(th="ร้อนเกิน 40 องศา", en="Warmer than 40 degrees."), page=3
    )
    assert str(error) == "Warmer than 40 degrees."


def test_a_sentence_without_its_words_is_a_fault_of_the_program():
    with pytest.raises(KeyError, match="limit"):
        TooWarm()


def test_a_problem_survives_another_process():
    problem = TooWarm(limit=40).problem
    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301
