// Keeps the queue up to date while somebody looks at it; without this, « Actualiser » does the same.
const EVERY = 20_000;
const count = document.getElementById("queue-count");

// Nothing is taken away from under a hand, a keyboard or a screen reader.
const isInUse = (part) => part.contains(document.activeElement) || part.querySelector("details[open]") !== null;

const refresh = async () => {
  if (document.hidden) return;
  let fresh;
  try {
    const answer = await fetch("/queue" + location.search, { headers: { "x-by-itself": "1" } });
    if (!answer.ok) return;
    fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return; // No connection: the next round will do.
  }
  // After the session has ended another page comes, and this one stays as it is.
  const told = fresh.getElementById("queue-count");
  if (!told) return;
  for (const part of document.querySelectorAll("[data-fresh]")) {
    const news = fresh.getElementById(part.id);
    if (news && !isInUse(part)) part.replaceChildren(...news.childNodes);
  }
  // The number alone is announced, politely, and only when it has changed.
  if (count.textContent !== told.textContent) count.textContent = told.textContent;
};

setInterval(refresh, EVERY);
document.addEventListener("visibilitychange", refresh);
