"""Fictional Thai official letters with their truth, made from a seed number.

Nothing comes in but a seed; out come a document (PDF, TIFF or JPEG) and the record that a perfect reader would give.
The truth comes from the data that the document was written from, never from reading it back.
"""

from samples.making import KINDS, Sample, make
from samples.scanning import PROFILES

__all__ = ["KINDS", "PROFILES", "Sample", "make"]
