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
    "organisations": "Other organisations, and how they stand to the SCO.",
    "figures": "Numbers that somebody stated.",
    "events": "Applications, guests and other dated events.",
    "statements": "Positions and assessments that somebody stated.",
    "terms": "What terms, principles and rights mean.",
    "areas": "The areas of cooperation.",
    "states": "States with their codes and names.",
    "sources": "The sources, and how many records cite each.",
    "corrections": "What a released version had wrong, and what is right.",
}
# Those that can be drawn as a chart.
CHARTS = ("members", "chairmanships", "officials", "initiatives", "timeline", "exercises")
# Listings across all collections.
ACROSS = {
    "delegations": "Who came to which meeting.",
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
    "export": "The whole record as files for other tools.",
}
COMMANDS = {**RECORDS, **ACROSS, **OTHERS}
# The ways in, for those who come first.
WAYS_IN = {
    "sco overview": "the Organisation today, on one screen",
    "sco WORDS": "ask or name something: sco when did india join",
    "sco show NAME": "everything about one thing: sco show charter",
}
# The commands as help shows them.
GROUPS = {
    "The Organisation": ("overview", "members", "chairmanships", "states", "panel"),
    "What happened": ("timeline", "meetings", "events", "exercises", "diff"),
    "What was proposed and agreed": ("initiatives", "documents", "designations", "statements", "figures", "terms"),
    "Who and in what": ("bodies", "officials", "delegations", "organisations", "areas"),
    "Finding and checking": ("search", "show", "sources", "corrections", "validate"),
    "Taking it along": ("export",),
}
# What people call a command besides, but for its singular.
ALIASES = {
    **{name.removesuffix("s"): name for name in RECORDS if name != "bodies"},
    "body": "bodies",
    "chair": "chairmanships",
    "chairs": "chairmanships",
    "presidency": "chairmanships",
    "countries": "states",
    "country": "states",
    "成员国": "members",
    "membership": "members",
    "memberships": "members",
    "history": "timeline",
    "chronology": "timeline",
    "attendance": "delegations",
    "changes": "diff",
    "delegation": "delegations",
    "compare": "diff",
    "find": "search",
    "glossary": "terms",
    "people": "officials",
    "persons": "officials",
    "numbers": "figures",
    "organizations": "organisations",
    "organization": "organisations",
    "drills": "exercises",
    "proposals": "initiatives",
    "check": "validate",
}
