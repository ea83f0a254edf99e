// A signature by finger, pen or mouse, kept as SVG path text in whole units of a 600 × 200 box.
const LONGEST = 4000;

for (const box of document.querySelectorAll("[data-signature]")) {
  const canvas = box.querySelector("canvas");
  const kept = box.querySelector("input");
  const ink = canvas.getContext("2d");
  let last = null;

  const clear = () => {
    ink.clearRect(0, 0, canvas.width, canvas.height);
    kept.value = "";
    last = null;
  };
  const place = (event) => {
    const frame = canvas.getBoundingClientRect();
    const whole = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
    return [
      whole(((event.clientX - frame.left) / frame.width) * canvas.width, canvas.width),
      whole(((event.clientY - frame.top) / frame.height) * canvas.height, canvas.height),
    ];
  };
  const draw = (path) => {
    ink.lineWidth = 5;
    ink.lineCap = "round";
    ink.strokeStyle = getComputedStyle(canvas).color;
    ink.stroke(new Path2D(path));
  };

  box.hidden = false;
  Object.assign(canvas.style, { display: "block", width: "100%", maxWidth: "30rem", border: "2px solid", touchAction: "none", marginBlock: "8px" });
  if (kept.value) {
    box.open = true;
    box.addEventListener("toggle", () => draw(kept.value), { once: true });
  }
  canvas.addEventListener("pointerdown", (event) => {
    if (kept.value.length > LONGEST) return;
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    kept.value += `M${last[0]} ${last[1]}`;
    const present = document.getElementById(box.dataset.signature);
    if (present) present.checked = true;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || kept.value.length > LONGEST) return;
    const next = place(event);
    const [dx, dy] = [next[0] - last[0], next[1] - last[1]];
    if (Math.abs(dx) + Math.abs(dy) < 4) return;
    kept.value += `l${dx} ${dy}`;
    draw(`M${last[0]} ${last[1]}l${dx} ${dy}`);
    last = next;
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { last = null; });
  box.querySelector("button").addEventListener("click", clear);
}
