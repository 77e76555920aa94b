"""The doors: HTTP, command line, watched folder and worker; the only room that joins `ingest` and `extract`."""
