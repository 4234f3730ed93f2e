// Keys, list boxes and what folds: the few things that must answer without asking the server first.
window.Portreeve = window.Portreeve ?? {};
(portreeve => {
  'use strict';

  const FIELD = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';
  const shown = element => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
  const act = element => {
    if (/-field$|-area$/.test(element.localName)) element.focus();
    else if (element.localName === 'vaadin-side-nav-item') element.shadowRoot.querySelector('a')?.click();
    else element.click();
  };

  let ids = 0;
  let goes = 0; // until when a letter after G names a page

  function target(event) {
    const key = event.key.toLowerCase();
    const typing = event.composedPath()[0].matches?.(FIELD);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return `[data-key="mod+${CSS.escape(key)}"]`;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
    if (event.timeStamp < goes) {
      goes = 0;
      return `[data-go="${CSS.escape(key)}"]`;
    }
    if (key === 'g' && document.querySelector('[data-go]')) {
      goes = event.timeStamp + 1500;
      return null;
    }
    return `[data-key="${CSS.escape(key)}"]`;
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented) return;
    const selector = target(event);
    const dialog = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')].at(-1);
    const found = selector && [...(dialog ?? document).querySelectorAll(selector)].filter(shown).at(-1);
    if (found && !found.disabled) {
      event.preventDefault();
      act(found);
    }
  });

  // In a grid of permissions the arrows go from box to box; Space ticks, as in every box.
  document.addEventListener('keydown', event => {
    const box = /^Arrow/.test(event.key) && event.target.closest?.('.grants vaadin-checkbox');
    if (!box || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const boxes = [...box.closest('table').querySelectorAll('vaadin-checkbox')].filter(shown);
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1;
    const left = each => each.getBoundingClientRect().left;
    const above = () => {
      const rows = [...new Set(boxes.map(each => each.closest('tr')))];
      const row = rows[rows.indexOf(box.closest('tr')) + step];
      const away = each => Math.abs(left(each) - left(box));
      return boxes.filter(each => each.closest('tr') === row).sort((one, other) => away(one) - away(other))[0];
    };
    const next = /Up|Down/.test(event.key) ? above() : boxes[boxes.indexOf(box) + step];
    event.preventDefault();
    next?.focus();
  });

  document.addEventListener('click', event => {
    const skip = event.target.closest?.('[data-skip]');
    const there = skip && document.querySelector(skip.dataset.skip);
    if (there) {
      there.tabIndex = -1;
      there.focus();
    }
  });

  // A search field above options: arrows choose, Enter opens, Ctrl Enter opens in a new tab, digits jump.
  portreeve.listbox = root => {
    const field = root.querySelector('vaadin-text-field');
    const list = root.querySelector('[role=listbox]');
    if (!field || root.listboxReady) return;
    root.listboxReady = true;
    const options = () => [...list.querySelectorAll('[role=option]:not([aria-disabled])')];
    const chosen = () => options().find(option => option.getAttribute('aria-selected') === 'true');
    const choose = option => {
      options().forEach(each => each.setAttribute('aria-selected', String(each === option)));
      if (!option) return;
      option.id ||= `portreeve-${++ids}`;
      field.inputElement.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    };
    const move = by => {
      const all = options();
      const at = all.indexOf(chosen());
      choose(all[Math.max(0, Math.min(all.length - 1, at + by))]);
    };
    const stillMatches = text => options().some(option => option.dataset.words.toLowerCase().includes(text.toLowerCase()));
    field.inputElement.setAttribute('role', 'combobox');
    field.inputElement.setAttribute('aria-expanded', 'true');
    list.id ||= `portreeve-${++ids}`;
    field.inputElement.setAttribute('aria-controls', list.id);
    const open = event => (chosen() ?? options()[0])?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
    // Why: who types and presses Enter at once means what was typed, not what still stands there.
    const answered = () => list.dataset.answers === field.inputElement.value.trim().toLowerCase();
    let waiting = null;
    field.addEventListener('keydown', event => {
      waiting = null;
      const digit = /^[1-9]$/.test(event.key) && list.querySelector(`[data-digit="${event.key}"]`);
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter') answered() ? open(event) : (waiting = event);
      else if (digit && !(field.inputElement.value && stillMatches(field.inputElement.value + event.key))) digit.click();
      else return;
      event.preventDefault();
    });
    const first = () => choose(options().find(option => !option.hasAttribute('aria-current')) ?? options()[0]);
    new MutationObserver(() => {
      first();
      if (waiting && answered()) {
        open(waiting);
        waiting = null;
      }
    }).observe(list, { childList: true, attributeFilter: ['data-answers'] });
    first();
  };

  // Remembers in this browser whether something is expanded.
  portreeve.remember = (element, name) => {
    const key = `portreeve-${name}`;
    element.expanded = localStorage.getItem(key) === 'open' || (localStorage.getItem(key) === null && element.expanded);
    element.addEventListener('expanded-changed', event => localStorage.setItem(key, event.detail.value ? 'open' : 'closed'));
  };
})(window.Portreeve);
