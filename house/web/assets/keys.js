// Short cuts of the keyboard, listed at the foot of every page, where they can be switched off; none while one types.
const TYPES = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPES)) return;
  // A French keyboard writes « & » where 1 is, without the shift key.
  const digit = event.shiftKey ? null : /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  const key = digit ? digit[1] : event.key;
  const meant = document.querySelector(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (!meant) return;
  event.preventDefault();
  if (meant.matches("details")) {
    meant.open = true;
    meant.querySelector("summary").focus();
  } else if (meant.matches("input")) {
    meant.select();
  } else {
    meant.click();
  }
});
