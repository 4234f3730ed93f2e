// The cells of a permission grid: arrows move across blocks and rows, W asks why, the crosshair follows the pointer.
// Space and clicks need nothing here: the cells are native checkboxes.
window.Portreeve = window.Portreeve ?? {};
(portreeve => {
  'use strict';

  const HOVER_MILLISECONDS = 300;
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

    const rows = () => [...grid.$.items.children].filter(row => !row.hidden);
    const blockAt = (row, at) => blocksOf(row).find(block => Number(block.dataset.block) === at);

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
      cell.focus({ preventScroll: true });
      reveal(cell);
    }

    // Rows and blocks outside the view are not there yet: scroll, and look again with the next frames.
    function focusAt(index, blockNumber, i, tries = 12) {
      const row = rows().find(each => each.index === index);
      const block = row && blockAt(row, blockNumber);
      if (block) {
        focus(cellsOf(block).at(i));
        return;
      }
      if (tries === 0) return;
      if (!row && tries === 12) grid.scrollToIndex(index);
      if (row && !block) grid.$.table.scrollLeft += blockNumber > (Number(blocksOf(row)[0]?.dataset.block) || 0) ? 300 : -300;
      requestAnimationFrame(() => focusAt(index, blockNumber, i, tries - 1));
    }

    function step(cell, [down, right]) {
      const block = cell.closest('.cells');
      const at = Number(block.dataset.block);
      const i = Number(cell.dataset.i) + right;
      const row = rowOf(cell);
      if (down) focusAt(Math.max(0, Math.min((grid.size ?? Infinity) - 1, row.index + down)), at, Number(cell.dataset.i));
      else if (i >= 0 && i < block.children.length) focus(cellsOf(block)[i]);
      else if (right > 0 && root.querySelector(`.blockhead[data-block="${at + 1}"]`)) focusAt(row.index, at + 1, 0);
      else if (right < 0 && at > 0) focusAt(row.index, at - 1, -1);
      else if (right < 0) row.children[0].focus();
    }

    function why(cell, byHover = false) {
      clearTimeout(timer);
      hovered = byHover;
      if (popover.target !== cell) {
        popover.opened = false;
        popover.target = cell;
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

    grid.addEventListener('keydown', event => {
      const cell = event.target.closest?.('.cell');
      if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
      if (STEPS[event.key]) step(cell, STEPS[event.key]);
      else if (event.key === 'Home') focusAt(rowOf(cell).index, 0, 0);
      else if (event.key.toLowerCase() === 'w') why(cell);
      else if (event.key === 'Escape' && popover.opened) popover.opened = false;
      else if (event.key === 'Tab') {
        leave(cell);
        return;
      }
      else return;
      event.preventDefault();
      event.stopPropagation();
    }, true);

    // Whoever walks the grid by its own arrows and comes to a block enters its cells.
    grid.addEventListener('cell-focus', () => {
      const content = grid.shadowRoot.activeElement && contentOf(grid.shadowRoot.activeElement);
      const block = content?.querySelector('.cells');
      if (!leaving && block && grid.shadowRoot.activeElement.closest('tbody')) focus(cellsOf(block)[0]);
    });

    grid.addEventListener('mouseover', event => {
      const cell = event.target.closest?.('.cellbox')?.querySelector('.cell');
      clearTimeout(timer);
      if (!cell) {
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
      if (hovered && popover.opened && over && popover.target !== over) popover.opened = false;
    });
  };
})(window.Portreeve);
