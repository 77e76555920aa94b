"""Understands readings: the page model comes in, records (`schemas.Record`) go out."""
