// Copies what a control stands for: [data-copy] has the text, [data-copy-from] names the element
// that has it, a.copy-link has an address. What it says when that is done stands in the nearest
// data-done. Where the clipboard is refused, the text beside it is selected, or the link followed.

const CONTROLS = "[data-copy], [data-copy-from], .copy-link, .cite .copy";

// Reads out what was done; it has to be there before it has anything to say.
const voice = document.createElement("p");
voice.className = "copy-voice";
voice.setAttribute("role", "status");
document.body.append(voice);

function source(control) {
  const { copyFrom } = control.dataset;
  if (copyFrom) return document.querySelector(copyFrom);
  return control.closest("dt")?.nextElementSibling ?? control.previousElementSibling;
}

function said(control) {
  const done = control.closest("[data-done]")?.dataset.done ?? "";
  voice.textContent = done;
  control.dataset.copied = done;
  setTimeout(() => {
    voice.textContent = "";
    delete control.dataset.copied;
  }, 2000);
}

async function copy(control) {
  const link = control.matches(".copy-link");
  try {
    await navigator.clipboard.writeText(
      link ? control.href : control.dataset.copy ?? source(control).textContent);
    if (link) history.replaceState(history.state, "", control.hash);
    said(control);
  } catch {
    if (link) return void (location.hash = control.hash);
    const text = source(control);
    if (text?.select) text.select();
    else if (text) getSelection().selectAllChildren(text);
  }
}

document.addEventListener("click", (event) => {
  const control = event.target.closest(CONTROLS);
  if (!control || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  copy(control);
});

// A citation gets its buttons when it is first opened; an issue may have hundreds.
document.addEventListener("toggle", ({ target }) => {
  const buttons = document.querySelector("#_copies");
  if (!buttons || !target.matches(".cite[open]") || target.querySelector(".copy")) return;
  const copies = [...buttons.content.cloneNode(true).children];
  target.querySelectorAll("dt").forEach((term) => term.append(" ", copies.shift()));
}, true);

for (const button of document.querySelectorAll("button.copy[hidden]")) button.hidden = false;
