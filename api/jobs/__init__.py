"""Durable work: documents are read page by page in child processes, and a killed service goes on where it was.

`engine` alone knows the job engine; `pipeline` holds the steps as plain functions; `pool` keeps the reading processes.
"""
