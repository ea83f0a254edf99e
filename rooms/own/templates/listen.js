// Reads the page aloud with the browser's own voice, in the language of the page; without such a voice there is no button.
const synth = window.speechSynthesis;
const box = document.querySelector("#listen-box");
const button = box.querySelector("button");
const label = button.querySelector("span");
const said = { idle: label.textContent, speaking: box.dataset.pause, paused: box.dataset.resume };
const language = document.documentElement.lang;
const voice = () => synth.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));

let lines = [];
let at = 0;
let state = "idle";

const turn = (to) => {
  state = to;
  label.textContent = said[to];
};

// One line after another: browsers cut a long text short.
const next = () => {
  if (state !== "speaking") return;
  if (at >= lines.length) { turn("idle"); return; }
  const line = new SpeechSynthesisUtterance(lines[at]);
  line.voice = voice();
  line.lang = line.voice.lang;
  line.rate = 0.9;
  line.onend = () => { if (state === "speaking") { at += 1; next(); } };
  synth.speak(line);
};

// The smallest parts that hold a sentence; not what is only drawn, nor this button.
const PARTS = "h1, h2, p, li, dt, dd, label, legend, .lead, .step-label, .step-state, .tile, .next, form .button";
const words = () => [...document.querySelectorAll("main :is(" + PARTS + ")")]
  .filter((part) => !part.closest("[aria-hidden=true], #listen-box") && !part.querySelector(PARTS) && part.checkVisibility())
  .map((part) => part.innerText.trim())
  .filter(Boolean);

button.addEventListener("click", () => {
  if (state === "idle") { lines = words(); at = 0; turn("speaking"); next(); return; }
  // Cancelled rather than paused: on telephones a pause is often an end.
  if (state === "speaking") { turn("paused"); synth.cancel(); return; }
  turn("speaking");
  next();
});

if (synth) {
  const show = () => { box.hidden = !voice(); };
  show();
  synth.addEventListener?.("voiceschanged", show);
  addEventListener("pagehide", () => synth.cancel());
}
