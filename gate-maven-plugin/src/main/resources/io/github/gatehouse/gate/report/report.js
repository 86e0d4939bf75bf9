'use strict';
// Comfort only: everything on the page can be read, reached and copied without it.
(function () {
  const gates = Array.from(document.querySelectorAll('.gate'));
  const modules = Array.from(document.querySelectorAll('.module'));
  const controls = document.getElementById('controls');

  function add(parent, name, properties) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    parent.append(element);
    return element;
  }

  function button(text, action) {
    add(controls, 'button', {type: 'button', textContent: text}).addEventListener('click', action);
  }

  const label = add(controls, 'label', {});
  const only = add(label, 'input', {type: 'checkbox', id: 'only-open'});
  label.append('only open gates');
  const naming = add(controls, 'label', {textContent: 'Module'});
  const words = add(naming, 'input', {type: 'search', id: 'module-filter'});
  const said = add(controls, 'span', {className: 'took'});
  said.setAttribute('role', 'status');

  function filter() {
    const wanted = words.value.toLowerCase();
    let shown = 0;
    for (const gate of gates) {
      gate.hidden = only.checked ? gate.dataset.open !== 'true' : false;
      shown += gate.hidden ? 0 : 1;
    }
    for (const module of modules) {
      module.hidden = !module.querySelector('.name').textContent.toLowerCase().includes(wanted);
    }
    for (const row of document.querySelectorAll('.matrix tbody tr:not(.all)')) {
      row.hidden = !row.firstElementChild.title.toLowerCase().includes(wanted);
    }
    said.textContent = shown + ' of ' + gates.length + ' gates shown';
  }
  only.addEventListener('change', filter);
  words.addEventListener('input', filter);

  function all(open) {
    document.querySelectorAll('.gate details').forEach(one => { one.open = open; });
  }
  button('Open all', () => all(true));
  button('Close all', () => all(false));

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) {
      return;
    }
    only.checked = false;
    words.value = '';
    filter();
    for (let one = target; one !== null; one = one.parentElement) {
      if (one.tagName === 'DETAILS') {
        one.open = true;
      }
    }
    const whole = target.querySelector('details');
    if (whole !== null) {
      whole.open = true;
    }
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  filter();
  reveal();
})();
