"""Finding a record: by what a user calls it, or by what is asked about it."""
