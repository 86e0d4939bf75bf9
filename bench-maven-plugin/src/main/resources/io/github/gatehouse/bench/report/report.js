'use strict';
// Comfort only: everything on the page can be read, reached and copied without it. The page is XML, too: no
// ampersand, and nothing is less.
(function () {
  const rows = Array.from(document.querySelectorAll('.ratios tbody tr'));
  const details = Array.from(document.querySelectorAll('#details > .bench'));
  const controls = document.getElementById('controls');

  function add(parent, name, properties) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    parent.append(element);
    return element;
  }

  function labelled(text, name, properties) {
    return add(add(controls, 'label', {textContent: text}), name, properties);
  }

  function choice(text, id, options) {
    const select = labelled(text, 'select', {id: id});
    options.forEach(one => add(select, 'option', {value: one[0], textContent: one[1]}));
    return select;
  }

  const words = labelled('Name', 'input', {type: 'search', id: 'name-filter'});
  const kinds = Array.from(new Set(rows.map(row => row.dataset.verdict)));
  const verdict = choice('Verdict', 'verdict-filter',
    [['', 'all']].concat(kinds.map(one => [one, one])));
  const order = choice('Order', 'order', [['worst', 'worst first'], ['name', 'by name'],
    ['change', 'by change'], ['detectable', 'by detectable effect']]);
  const said = add(controls, 'span', {className: 'lead'});
  said.setAttribute('role', 'status');

  function name(row) {
    return row.querySelector('.n').textContent;
  }

  function filter() {
    const wanted = words.value.toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const named = name(row).toLowerCase().includes(wanted);
      const fits = named ? ['', row.dataset.verdict].includes(verdict.value) : false;
      row.hidden = !fits;
      document.getElementById(row.dataset.for).hidden = !fits;
      shown += fits ? 1 : 0;
    }
    said.textContent = shown + ' of ' + rows.length + ' benchmarks shown';
  }

  function sort() {
    const key = order.value;
    const number = row => row.dataset[key] === '' ? -1e9 : Number(row.dataset[key]);
    const compare = key === 'name'
      ? (a, b) => name(a).localeCompare(name(b))
      : (a, b) => number(b) - number(a);
    const sorted = key === 'worst' ? rows : rows.slice().sort(compare);
    sorted.forEach(row => {
      row.parentElement.append(row);
      document.getElementById('details').append(document.getElementById(row.dataset.for));
    });
  }
  words.addEventListener('input', filter);
  verdict.addEventListener('change', filter);
  order.addEventListener('change', sort);

  function button(text, open) {
    add(controls, 'button', {type: 'button', textContent: text})
      .addEventListener('click', () => details.forEach(one => { one.open = open; }));
  }
  button('Open all', true);
  button('Close all', false);

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || !target.matches('.bench')) {
      return;
    }
    words.value = '';
    verdict.value = '';
    filter();
    target.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => details.forEach(one => { one.open = true; }));
  filter();
  reveal();
})();
