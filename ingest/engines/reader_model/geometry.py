"""The size of a line as the reader takes it, in pixels. Training and reading cut lines the same way."""

HEIGHT = 48
"""Rows of a line picture."""
BODY = 16.0
"""Height of a Thai consonant without ascender or marks."""
ABOVE = 34.0
"""Row of the baseline, counted from the top: room for two levels of marks above and one below."""
STRIDE = 2
"""Columns of the picture for each step of the reader's output."""
