// Arrows choose a person, digits take one at once; without this script, Tab and Enter do.
document.addEventListener('keydown', event => {
  const people = [...document.querySelectorAll('.people button')];
  if (!people.length || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const now = people.indexOf(document.activeElement);
    people[now < 0 ? 0 : (now + step + people.length) % people.length].focus();
    event.preventDefault();
  } else if (/^[1-9]$/.test(event.key)) {
    people[event.key - 1]?.click();
  }
});

if (matchMedia('(max-width: 560px), (pointer: coarse)').matches) {
  document.activeElement?.blur();
}

// The language is remembered as the console remembers it.
document.addEventListener('click', event => {
  const language = event.target.closest('[data-language]')?.dataset.language;
  if (language) {
    document.cookie = `portreeve-language=${language}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  }
});
