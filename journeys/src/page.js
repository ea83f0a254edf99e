// Finds things on a page the way a person does: by what is written on them.
const plain = (text) => (text || '')
  .replace(/[\u2066-\u2069\u200b\u00ad]/g, '')
  .replace(/[\s\u00a0\u202f]+/g, ' ')
  .trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const text = (element) => plain(element.innerText || element.textContent);
const nameOf = (element) => {
  const by = (element.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
  if (by.length) return plain(by.map((id) => (document.getElementById(id) || {}).textContent).join(' '));
  if (element.getAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
  if (element.labels && element.labels.length) return plain([...element.labels].map((label) => label.textContent).join(' '));
  if (element.matches('input[type=submit], input[type=button]')) return plain(element.value);
  if (element.matches('input, select, textarea')) return plain(element.title);
  const picture = element.querySelector('img[alt]');
  return plain(element.textContent) || plain(picture && picture.alt) || plain(element.title);
};
// Exact before beginning before part; among equals the first.
const best = (elements, wanted) => {
  const sought = plain(wanted);
  const named = elements.map((element) => [element, nameOf(element)]);
  const fits = [(name) => name === sought, (name) => name.startsWith(sought), (name) => name.includes(sought)];
  for (const fit of fits) {
    const found = named.find(([, name]) => fit(name));
    if (found) return found[0];
  }
  return null;
};
const KINDS = {
  field: 'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable=true]',
  box: 'input[type=radio], input[type=checkbox]',
  button: 'button, input[type=submit], input[type=button], summary, [role=button]',
  link: 'a[href]',
};
// What is hidden from who listens is not meant to be found either.
const told = (element) => !element.closest('[aria-hidden=true]');
const all = (kind) => [...document.querySelectorAll(KINDS[kind])].filter((element) => kind === 'box' || (shown(element) && told(element)));
const byName = (kind, name) => all(kind).find((element) => element.getAttribute('name') === name);
// The one in the smallest part of the page that also says `near`.
const close = (elements, near) => {
  const sought = plain(near).toLowerCase();
  const steps = (element) => {
    let count = 0;
    for (let part = element; part; part = part.parentElement, count += 1) {
      if (text(part).toLowerCase().includes(sought)) return count;
    }
    return Infinity;
  };
  const counted = elements.map((element) => [steps(element), element]).filter(([count]) => count < Infinity);
  const least = Math.min(...counted.map(([count]) => count));
  return counted.filter(([count]) => count === least).map(([, element]) => element);
};
const seek = (kind, wanted, near) => {
  const fitting = near ? close(all(kind).filter((element) => nameOf(element).includes(plain(wanted))), near) : all(kind);
  return best(fitting, wanted) || (near ? null : byName(kind, wanted)) || null;
};
// What a finger would touch to tick it: its words, or itself.
const touchable = (box) => (box && box.labels && [...box.labels].find(shown)) || box;
const names = (kind) => [...new Set(all(kind).map((element) => nameOf(element) || element.getAttribute('name')))].slice(0, 60);
const reads = (wanted) => text(document.body).toLowerCase().includes(plain(wanted).toLowerCase());
// Dates and the like are typed differently in every language: set as the script of a page would.
const set = (element, value) => {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
};
