"""Small facts: dates, times, places, people, numbers; one file a subject."""
