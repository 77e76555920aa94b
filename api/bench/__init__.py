"""The rule bench: what a change of a rule or of a vocabulary file alters over a corpus, before it is merged.

A bench folder keeps the page models of the corpus and the records that were made of them. Later the records are made
again from the same pages and compared with those: what is new, what changed, what is gone, by rule; where truths
stand beside the documents, how the scores move; and which patterns no document ever exercised.
"""

from api.bench.compare import BenchReport, Change, by_rule, compare, exercised_by, values_in
from api.bench.corpus import Bench, NoBaseline

__all__ = ["Bench", "BenchReport", "Change", "NoBaseline", "by_rule", "compare", "exercised_by", "values_in"]
