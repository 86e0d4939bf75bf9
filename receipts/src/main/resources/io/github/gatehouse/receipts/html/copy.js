(function () {
  // A page may only copy where it was loaded from a file or over https; elsewhere a click selects.
  if (navigator.clipboard) {
    for (const code of document.querySelectorAll('.fix .copy')) {
      const copy = document.createElement('button');
      copy.type = 'button';
      copy.textContent = 'Copy';
      copy.setAttribute('aria-label', 'Copy the fix');
      copy.addEventListener('click', () => navigator.clipboard.writeText(code.textContent).then(
        () => { copy.textContent = 'Copied'; }, () => { copy.textContent = 'Select and copy'; }));
      code.after(copy);
    }
  }
})();
