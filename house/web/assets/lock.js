// Closes a screen that nobody touches; without this, it closes at its next request.
const screen = document.querySelector("[data-lock]");
const minutes = Number(screen.dataset.lock);
const USED = "antenne-used";

// One computer, several tabs: who works in one works in all.
const note = () => {
  const now = Date.now();
  if (now - Number(localStorage.getItem(USED)) > 5_000) localStorage.setItem(USED, now);
};
for (const event of ["keydown", "pointerdown", "pointermove", "wheel"]) {
  addEventListener(event, note, { passive: true, capture: true });
}
note();

// What is being written goes to the door with its writer, who finds it again behind.
let written = null;
addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.method === "post" && form.enctype !== "multipart/form-data") written = form;
});
addEventListener("submit", () => { written = null; });

let closing = false;
const watch = async () => {
  if (closing || Date.now() - Number(localStorage.getItem(USED)) < minutes * 60_000) return;
  closing = true;
  try {
    await fetch("/lock", { method: "POST", redirect: "manual" });
  } catch {
    closing = false; // No connection: the next round will do.
    return;
  }
  if (written) written.submit();
  else location.replace(`/sign-in?back=${encodeURIComponent(location.pathname)}`);
};
setInterval(watch, 10_000);
