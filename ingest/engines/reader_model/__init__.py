"""The shipped line reader: weights, alphabet, geometry of its input and model card."""
