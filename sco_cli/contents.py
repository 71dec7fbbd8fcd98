"""The table of contents: every command, with what it answers in one line, in the order of help."""

from __future__ import annotations

# Listings of the records of one collection.
RECORDS = {
    "members": "Who holds which status, and since when.",
    "chairmanships": "Who chairs when.",
    "meetings": "Who met when and where, and with what outcome.",
    "documents": "The Charter, treaties, declarations, strategies and plans.",
    "initiatives": "What was proposed, agreed or finished in energy, transport, health …",
    "bodies": "The SCO's bodies and mechanisms.",
    "officials": "Who held which office.",
    "designations": "Named years, and tourism and cultural capitals.",
    "exercises": "Joint exercises.",
    "figures": "Numbers that somebody stated.",
    "events": "Applications, guests and other dated events.",
    "statements": "Positions and assessments that somebody stated.",
    "terms": "What terms, principles and rights mean.",
    "areas": "The areas of cooperation.",
    "states": "States with their codes and names.",
    "sources": "The sources, and how many records cite each.",
    "corrections": "What a released version had wrong, and what is right.",
}
# Listings across all collections.
ACROSS = {
    "timeline": "What happened in which order.",
    "search": "Records in which words are found.",
    "diff": "What changed between two days.",
    "panel": "States by years, for research.",
}
# Commands that are more than a listing.
OTHERS = {
    "show": "Everything about one state, record or source.",
    "overview": "The Organisation today, on one screen.",
    "validate": "Check the bundled data or a folder of your own.",
}
COMMANDS = {**RECORDS, **ACROSS, **OTHERS}
