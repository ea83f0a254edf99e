// Reads a card or a voucher with the camera, where the browser can; elsewhere the box and a hand scanner do the same.
const part = document.getElementById("scan"), view = document.getElementById("scan-view");
const video = document.getElementById("scan-video"), refused = document.getElementById("scan-refused");
const start = document.getElementById("scan-start"), visit = document.querySelector("input[name=visit]");
let stream = null;

const stop = () => {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  view.hidden = true;
};

// What was read goes the way of what is typed: the server says what it opens.
const open = (code) => {
  stop();
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/searches";
  const asked = { list: "/people", q: code, ...(visit && { visit: visit.value }) };
  for (const [name, value] of Object.entries(asked)) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
};

const read = async (detector) => {
  if (!stream) return;
  const [found] = await detector.detect(video).catch(() => []);
  if (found?.rawValue) return open(found.rawValue);
  setTimeout(() => read(detector), 200);
};

const begin = async () => {
  refused.hidden = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    refused.hidden = false; // No camera, or not allowed.
    return;
  }
  view.hidden = false;
  video.srcObject = stream;
  await video.play();
  read(new BarcodeDetector({ formats: ["qr_code"] }));
};

if ("BarcodeDetector" in window && navigator.mediaDevices) {
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  if (formats.includes("qr_code")) {
    part.hidden = false;
    start.addEventListener("click", begin);
    document.getElementById("scan-stop").addEventListener("click", stop);
    addEventListener("pagehide", stop);
  }
}
