"use strict";
const part = name => document.getElementById("part-" + name);
const form = part("filter");
// Details that hold what a link leads to are opened, and on paper all are.
const reveal = () => {
  const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let each = found; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  if (found) found.scrollIntoView();
};
addEventListener("hashchange", reveal);
if (location.hash) reveal();
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("details:not([open])")) { each.open = true; each.dataset.print = ""; }
});
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll("details[data-print]")) { each.open = false; delete each.dataset.print; }
});
if (form) {
  const chapter = form.parentElement;
  const groups = [...chapter.querySelectorAll("details.group")].map(group =>
    ({group, entries: [...group.querySelectorAll("article")]}));
  const texts = new Map(groups.flatMap(each => each.entries.map(entry => [entry, entry.textContent.toLowerCase()])));
  const choose = () => {
    const words = part("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const status = part("status").value, area = part("area").value, asked = words.length || status || area;
    let found = 0;
    for (const {group, entries} of groups) {
      let here = 0;
      for (const entry of entries) {
        const fits = words.every(word => texts.get(entry).includes(word)) &&
          (!status || entry.dataset.status === status) && (!area || entry.dataset.areas.split(" ").includes(area));
        entry.hidden = !fits;
        here += fits;
      }
      group.hidden = !here;
      group.open = Boolean(asked && here);
      group.querySelector(".count").textContent = here;
      found += here;
    }
    part("found").textContent = asked ? `${found} of ${texts.size} found` : "";
  };
  form.addEventListener("input", choose);
  form.addEventListener("reset", () => setTimeout(choose));
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
}
