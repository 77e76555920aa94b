"""Measures the reader beside other engines, on scans made from a seed number and on scans of one's own.

What goes in is a seed number (or a folder of scans with their text); what comes out is a Markdown table of figures.
The truth of made pages is what their PDF draws before it is scanned: its characters and its rules, where they stand.
"""
