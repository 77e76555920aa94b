"""Reads files: a PDF, TIFF, JPEG, PNG or text file comes in, the page model (`schemas.Reading`) goes out."""
