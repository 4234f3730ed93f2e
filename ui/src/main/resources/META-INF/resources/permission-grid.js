// The cells of a permission grid: arrows move across blocks and rows, W asks why and goes on asking while one moves, the
// crosshair follows the pointer.
// Space and clicks need nothing here: the cells are native checkboxes.
window.Portreeve = window.Portreeve ?? {};
(portreeve => {
  'use strict';

  const HOVER_MILLISECONDS = 300;
  const FOLLOW_MILLISECONDS = 120;
  const PATIENCE_MILLISECONDS = 5000;
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], PageUp: [-10, 0], PageDown: [10, 0] };
  let grids = 0;

  const rowOf = cell => cell.closest('vaadin-grid-cell-content').assignedSlot.closest('tr');
  const contentOf = td => td.querySelector('slot')?.assignedElements()[0];
  const blocksOf = row => [...row.children].map(td => contentOf(td)?.querySelector('.cells')).filter(Boolean);
  const cellsOf = block => [...block.querySelectorAll('.cell')];

  portreeve.cells = root => {
    const grid = root.querySelector('vaadin-grid');
    const popover = root.querySelector('vaadin-popover');
    if (!grid || root.cellsReady) return;
    root.cellsReady = true;
    root.dataset.cells = String(++grids);
    const crosshair = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, crosshair];
    let timer = 0;
    let hovered = false;
    let leaving = false;
    let pointing = false;
    let held = null;
    let wanted = null;
    root.tabIndex = -1;

    const rows = () => [...grid.$.items.children].filter(row => !row.hidden);
    const blockAt = (row, at) => blocksOf(row).find(block => Number(block.dataset.block) === at);
    const placeOf = cell => ({ index: rowOf(cell).index, block: Number(cell.closest('.cells').dataset.block), i: Number(cell.dataset.i) });
    const rowAt = index => rows().find(row => row.index === index && !row.hasAttribute('loading'));

    function cellAt({ index, block, i }) {
      const row = rowAt(index);
      const cells = row && blockAt(row, block);
      return cells ? cellsOf(cells).at(i) : undefined;
    }

    function reveal(cell) {
      const table = grid.$.table.getBoundingClientRect();
      const top = grid.$.header.getBoundingClientRect().bottom;
      const row = rowOf(cell).getBoundingClientRect();
      const box = cell.getBoundingClientRect();
      const frozen = rowOf(cell).children[0].getBoundingClientRect().right;
      const end = rowOf(cell).querySelector('[part~="first-frozen-to-end-cell"]')?.getBoundingClientRect().left ?? table.right;
      if (row.top < top) grid.$.table.scrollTop -= top - row.top;
      else if (row.bottom > table.bottom) grid.$.table.scrollTop += row.bottom - table.bottom;
      if (box.left < frozen) grid.$.table.scrollLeft -= frozen - box.left;
      else if (box.right > end) grid.$.table.scrollLeft += box.right - end;
    }

    function focus(cell) {
      wanted = null;
      cell.focus({ preventScroll: true });
      reveal(cell);
      if (popover.opened && !hovered) {
        clearTimeout(timer);
        timer = setTimeout(() => why(cell), FOLLOW_MILLISECONDS);
      }
    }

    // Rows are recycled while they scroll, and the focus would be lost with them: the grid's root keeps it until the row is there.
    function go(place) {
      const cell = cellAt(place);
      if (cell) {
        focus(cell);
        return;
      }
      wanted = place;
      root.focus({ preventScroll: true });
      if (!rows().some(row => row.index === place.index)) grid.scrollToIndex(place.index);
      seek(place, performance.now());
    }

    function seek(place, since) {
      if (wanted !== place) return;
      const cell = cellAt(place);
      if (cell) focus(cell);
      else if (document.activeElement !== root || performance.now() - since > PATIENCE_MILLISECONDS) wanted = null;
      else {
        const row = rowAt(place.index);
        if (row) grid.$.table.scrollLeft += place.block > (Number(blocksOf(row)[0]?.dataset.block) || 0) ? 300 : -300;
        requestAnimationFrame(() => seek(place, since));
      }
    }

    // After saving, the button that had the focus is gone.
    root.goBack = () => {
      if (held && document.activeElement === document.body) go({ ...held, index: bounded(held.index) });
    };

    const bounded = index => Math.max(0, Math.min((grid.size || 1) - 1, index));

    function step(cell, [down, right]) {
      const place = placeOf(cell);
      const i = place.i + right;
      if (down) go({ ...place, index: bounded(place.index + down) });
      else if (i >= 0 && i < cell.closest('.cells').children.length) go({ ...place, i });
      else if (right > 0 && place.block + 1 < grid.cellBlocks) go({ ...place, block: place.block + 1, i: 0 });
      else if (right < 0 && place.block > 0) go({ ...place, block: place.block - 1, i: -1 });
      else if (right < 0) rowOf(cell).children[0].focus();
    }

    function jump(key, all, { index }) {
      const start = key === 'Home';
      go({ index: all ? bounded(start ? 0 : Infinity) : index, block: start ? 0 : grid.cellBlocks - 1, i: start ? 0 : -1 });
    }

    function why(cell, byHover = false) {
      clearTimeout(timer);
      hovered = byHover;
      const target = grid.cellNarrow ? cell.closest('.cellbox') : cell;
      if (popover.target !== target) {
        popover.opened = false;
        popover.target = target;
      }
      cell.dispatchEvent(new CustomEvent('cell-why', { bubbles: true }));
    }

    // Tab goes on from the grid's own cell, so that nobody is caught among ours.
    function leave(cell) {
      leaving = true;
      cell.closest('vaadin-grid-cell-content').assignedSlot.parentElement.focus();
      leaving = false;
    }

    // What hover opened goes with the pointer, unless it went to read; what W opened stays until Esc.
    function release() {
      clearTimeout(timer);
      crosshair.replaceSync('');
      if (hovered) timer = setTimeout(() => popover.matches(':hover') || (popover.opened = false), HOVER_MILLISECONDS);
    }

    root.addEventListener('keydown', event => {
      pointing = false;
      if (event.target !== root || !wanted || !STEPS[event.key]) return;
      go({ ...wanted, index: bounded(wanted.index + STEPS[event.key][0]) });
      event.preventDefault();
    });

    grid.addEventListener('keydown', event => {
      const cell = event.target.closest?.('.cell');
      const jumps = event.key === 'Home' || event.key === 'End';
      if (!cell || event.altKey || ((event.ctrlKey || event.metaKey) && !jumps)) return;
      if (event.key === 'Tab') {
        leave(cell);
        return;
      }
      // A row that was scrolled away with the wheel may be somebody else's by now: back to where the focus was first.
      if (held && rowOf(cell).index !== held.index && event.key !== 'Shift') go(held);
      else if (STEPS[event.key]) step(cell, STEPS[event.key]);
      else if (jumps) jump(event.key, event.ctrlKey || event.metaKey, placeOf(cell));
      else if (event.key.toLowerCase() === 'w') why(cell);
      else if (event.key === 'Escape' && popover.opened) popover.opened = false;
      else return;
      pointing = false;
      event.preventDefault();
      event.stopPropagation();
    }, true);

    root.addEventListener('pointerdown', () => { pointing = true; }, true);

    grid.addEventListener('focusin', event => {
      const cell = event.target.closest?.('.cell');
      if (cell) held = placeOf(cell);
    });

    // The grid also moves its rows about some time after it was scrolled, which takes the focus away.
    grid.addEventListener('focusout', event => {
      const place = held;
      if (pointing || event.relatedTarget || !event.target.closest?.('.cell')) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && held === place && root.isConnected) go(place);
      });
    });

    // Whoever walks the grid by its own arrows and comes to a block enters its cells.
    grid.addEventListener('cell-focus', () => {
      const content = grid.shadowRoot.activeElement && contentOf(grid.shadowRoot.activeElement);
      const block = content?.querySelector('.cells');
      if (!leaving && block && grid.shadowRoot.activeElement.closest('tbody')) focus(cellsOf(block)[0]);
    });

    // On a phone the word beside the glyph asks why, because there is neither a pointer that hovers nor a W.
    grid.addEventListener('click', event => {
      const cell = event.target.closest?.('.cellword') && event.target.closest('.cellbox').querySelector('.cell');
      if (cell) why(cell);
    });

    grid.addEventListener('mouseover', event => {
      const cell = event.target.closest?.('.cellbox')?.querySelector('.cell');
      clearTimeout(timer);
      if (!cell || grid.cellNarrow) {
        release();
        return;
      }
      const block = cell.closest('.cells').dataset.block;
      const at = `[data-cells="${root.dataset.cells}"]`;
      crosshair.replaceSync(`${at} .cells[data-block="${block}"] > :nth-child(${Number(cell.dataset.i) + 1}),
        ${at} .blockhead[data-block="${block}"] > .rh:nth-last-child(${cell.closest('.cells').children.length - Number(cell.dataset.i)}) { background-color: var(--prv-hover) }`);
      if (!cell.classList.contains('n')) timer = setTimeout(() => why(cell, true), HOVER_MILLISECONDS);
    });

    grid.addEventListener('mouseleave', release);

    grid.addEventListener('mousemove', event => {
      const over = event.target.closest?.('.cellbox')?.querySelector('.cell');
      if (hovered && popover.opened && over && popover.target !== over && !grid.cellNarrow) popover.opened = false;
    });
  };
})(window.Portreeve);
