"""How a page of HTML looks: light or dark as its reader has it, readable on a telephone and on a wide screen."""

# Colours of the page, its text, what is said beside it, its lines and links; letters keep a contrast of 4.5 and more.
LIGHT = "--page:#fff;--text:#1b1f24;--beside:#57606a;--line:#d0d7de;--link:#0550ae"
DARK = "--page:#14171a;--text:#e6e8eb;--beside:#a3adb8;--line:#3a4047;--link:#79b8ff"
STYLE = (
    f":root{{color-scheme:light dark;{LIGHT}}}@media(prefers-color-scheme:dark){{:root{{{DARK}}}}}"
    "body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--page)}"
    "main,footer{max-width:75rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}h3{font-size:1rem;margin-top:1.8rem}a{color:var(--link)}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}dt{font-weight:600}dd{margin:0}"
    # A wide table scrolls in its own box.
    ".box{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}"
    "th{font-weight:600;border-bottom:2px solid var(--text);white-space:nowrap}td{min-width:6rem}"
    ".m{min-width:14rem}.w{white-space:nowrap;min-width:0}td p,dd p{margin:.3rem 0;font-size:.9rem}"
    "blockquote{margin:.4rem 0;padding-left:1rem;border-left:3px solid var(--beside)}"
    "ul{max-width:48rem;padding-left:1.2rem}li{margin:.4rem 0}small,.marks,footer{color:var(--beside);font-size:.85rem}"
    "@media(max-width:40rem){dl{display:block}dt{margin-top:.6rem}table{width:max-content}td{max-width:18rem}}"
    # On paper nothing scrolls, so that pages lie on their side, letters are smaller and columns narrower.
    f"@page{{size:A4 landscape;margin:12mm}}@media print{{:root{{color-scheme:light;font-size:10px;{LIGHT}}}"
    "main,footer{max-width:none;margin:0 0 1rem;padding:0}.box{overflow:visible}"
    "td{min-width:5.5rem;max-width:none}.m{min-width:9rem}.w{min-width:0}tr{break-inside:avoid}}"
)
# A grid of years: narrow cells, the names of states in sight while the years scroll by.
GRID = (
    ".box table{width:auto;font-size:.8rem}.box th,.box td{padding:.2rem .35rem;white-space:nowrap;min-width:0}"
    ".box th:first-child,.box td:first-child{position:sticky;left:0;background:var(--page)}"
    ".g{text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    ".key .g{padding:0 .4rem}.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}"
    ".member{background:#1a7f37;color:#fff}.observer{background:#0e7490;color:#fff}"
    ".dialogue-partner{background:#1f5fbf;color:#fff}.partner{background:#8250df;color:#fff}"
    ".shanghai-five{background:#656d76;color:#fff}"
)
