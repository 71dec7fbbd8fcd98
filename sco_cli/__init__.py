"""Answers about the Shanghai Cooperation Organisation, each with its source."""

__version__ = "0.1.0"
