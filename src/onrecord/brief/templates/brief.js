"use strict";
function show() {
  const id = decodeURIComponent(location.hash.slice(1));
  document.querySelectorAll("mark.lit").forEach(m => m.classList.remove("lit"));
  if (!id) return;
  const parts = [...document.querySelectorAll("mark[data-c]")].filter(m => m.dataset.c.split(" ").includes(id));
  if (!parts.length) return;
  const sheet = parts[0].closest("details");
  if (sheet) sheet.open = true;
  parts.forEach(m => m.classList.add("lit"));
  parts[0].scrollIntoView({block: "center"});
}
addEventListener("hashchange", show);
addEventListener("DOMContentLoaded", show);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(d => { d.open = true; }));
