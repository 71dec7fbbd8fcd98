"""The dates of the dataset as a regular expression, for readers that know no EDTF."""

# A year, month or day that exists, but for 29 February, which is allowed in every year; then a date or an interval.
LONG = r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
SHORT = r"(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?"
YEAR = r"([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
PART = rf"{YEAR}(-({LONG}|{SHORT}))?[~?%]?"
EDTF = rf"^({PART}|({PART}|\.\.)/({PART}|\.\.))$"
