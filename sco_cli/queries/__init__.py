"""The questions: each module answers some of them with rows, from the records of a dataset."""
