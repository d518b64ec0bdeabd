/* Small comforts on top of pages that work without any script. */
(function () {
  'use strict';

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  function focusWhatMatters() {
    const first = document.querySelector('[data-zb-focus]');
    if (!first) return;
    if (first.dataset.zbTitle) document.title = first.dataset.zbTitle + document.title;
    first.focus();
  }

  function showPasswords(root) {
    all('[data-zb-password]', root).forEach(box => {
      const field = box.querySelector('input');
      const button = box.querySelector('button');
      const words = [button.textContent, button.dataset.hide];
      button.hidden = false;
      button.addEventListener('click', () => {
        const hidden = field.type === 'password';
        field.type = hidden ? 'text' : 'password';
        button.textContent = words[hidden ? 1 : 0];
        field.focus();
      });
    });
  }

  function closeFlashes(root) {
    all('[data-zb-close]', root).forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => button.closest('[data-zb-flash]').remove());
    });
  }

  /* A second press of the button does nothing; the server's once token guards the rest. */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.zbSent) { event.preventDefault(); return; }
    form.dataset.zbSent = 'true';
    all('button[type="submit"], button:not([type])', form).forEach(button => button.setAttribute('aria-disabled', 'true'));
  });
  window.addEventListener('pageshow', () => all('form[data-zb-sent]').forEach(form => {
    delete form.dataset.zbSent;
    all('button[aria-disabled]', form).forEach(button => button.removeAttribute('aria-disabled'));
  }));

  function tally() {
    const counts = [0, 0, 0];
    const tiles = all('[data-zb-tile]');
    const voters = { all: 0, here: 0 };
    tiles.forEach(tile => {
      const chosen = tile.querySelector('input:checked');
      const state = chosen ? Number(chosen.dataset.zbState) : 0;
      counts[state] += 1;
      if (tile.dataset.zbVotes) { voters.all += 1; voters.here += state === 0 ? 1 : 0; }
    });
    const words = {
      total: tiles.length, 0: counts[0], 1: counts[1], 2: counts[2], voters: voters.all, 'voters-here': voters.here,
      rate: tiles.length ? Math.round(counts[0] * 100 / tiles.length) + '%' : '–'
    };
    all('[data-zb-tally] [data-n]').forEach(place => { place.textContent = words[place.dataset.n]; });
  }

  /* <div data-zb-rows="name"> … <template> with __i__ … and a button data-zb-add="name" */
  function addRow(button) {
    const box = document.querySelector('[data-zb-rows="' + button.dataset.zbAdd + '"]');
    const next = Number(box.dataset.zbNext || all('[data-zb-row]', box).length);
    const holder = document.createElement('template');
    holder.innerHTML = box.querySelector('template').innerHTML.split('__i__').join(next).split('__n__').join(next + 1);
    const row = holder.content.firstElementChild;
    box.dataset.zbNext = next + 1;
    box.appendChild(row);
    const field = row.querySelector('input:not([type="hidden"]), select, textarea');
    if (field) field.focus();
  }

  document.addEventListener('click', event => {
    const add = event.target.closest('[data-zb-add]');
    if (add) { event.preventDefault(); addRow(add); }
    const drop = event.target.closest('[data-zb-drop]');
    if (drop) { event.preventDefault(); drop.closest('[data-zb-row]').remove(); }
    all('details[data-zb-menu][open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    const preference = event.target.closest('[data-zb-preference]');
    if (preference) preference.search = preference.search.replace(/back=[^&]*/, 'back=' + encodeURIComponent(location.pathname + location.search));
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    all('details[data-zb-menu][open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  document.addEventListener('change', event => {
    if (event.target.closest('[data-zb-tile]')) tally();
    const form = event.target.form;
    if (form && form.hasAttribute('data-zb-auto')) form.requestSubmit ? form.requestSubmit() : form.submit();
  });

  /* Unsent text of a form with data-zb-keep="id" stays on this computer until it has been sent. */
  const kept = 'textarea[name], input[type="text"][name], input:not([type])[name]';
  const keyOf = form => 'zhibu.keep.' + form.dataset.zbKeep;

  function keep(form) {
    const texts = {};
    all(kept, form).forEach(field => { if (field.value !== field.defaultValue) texts[field.name] = field.value; });
    try {
      if (Object.keys(texts).length) localStorage.setItem(keyOf(form), JSON.stringify(texts));
      else localStorage.removeItem(keyOf(form));
      all('[data-zb-kept]', form).forEach(word => { word.hidden = !Object.keys(texts).length; });
    } catch (full) { /* a full or closed store only means no draft */ }
  }

  function forget(form) {
    try { localStorage.removeItem(keyOf(form)); } catch (closed) { /* nothing was kept */ }
  }

  function restore(form) {
    let texts = null;
    try { texts = JSON.parse(localStorage.getItem(keyOf(form)) || 'null'); } catch (broken) { forget(form); }
    const notice = document.querySelector('[data-zb-restored]');
    if (!texts || form.querySelector('.zb-errors') || document.querySelector('[data-zb-returned]')) return;
    all(kept, form).forEach(field => { if (texts[field.name] !== undefined) field.value = texts[field.name]; });
    if (!notice || !all(kept, form).some(field => field.value !== field.defaultValue)) return;
    notice.hidden = false;
    notice.querySelector('[data-zb-forget]').addEventListener('click', () => { forget(form); form.reset(); notice.hidden = true; });
  }

  function keepForms() {
    all('form[data-zb-keep]').forEach(form => {
      let waiting = 0;
      restore(form);
      form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => keep(form), 800); });
      form.addEventListener('submit', () => { clearTimeout(waiting); keep(form); });
    });
    /* the page that follows a successful save names the drafts that are no longer needed */
    all('[data-zb-saved]').forEach(mark => { try { localStorage.removeItem('zhibu.keep.' + mark.dataset.zbSaved); } catch (closed) { /* as above */ } });
  }

  /*
   * A form with data-zb-draft="address" is also saved there while it is filled in; the answer is the version to go on from.
   * Whoever sends the form meanwhile waits for that answer.
   */
  function saveDrafts(form) {
    let saving = null;
    let waiting = 0;
    const show = word => ['kept', 'drafted', 'elsewhere'].forEach(one => all('[data-zb-' + one + ']', form).forEach(part => { part.hidden = one !== word; }));
    function saved(answer) {
      if (answer.status === 409) show('elsewhere');
      return answer.status === 200 ? answer.text() : null;
    }
    function save() {
      if (saving) { waiting = setTimeout(save, 300); return; }
      waiting = 0;
      const asked = { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'HX-Request': 'true' }, redirect: 'error' };
      saving = fetch(form.dataset.zbDraft, asked).then(saved).then(version => {
        if (!version) return;
        form.elements.version.value = version;
        if (waiting) return;
        forget(form);
        show('drafted');
      }).catch(() => { /* what was typed is still kept on this computer */ }).finally(() => { saving = null; });
    }
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(save, 1500); });
    form.addEventListener('submit', event => {
      clearTimeout(waiting);
      waiting = 0;
      if (!saving) return;
      event.preventDefault();
      event.stopPropagation();
      saving.then(() => form.requestSubmit(event.submitter));
    });
  }

  /* What only serves those without scripts. */
  function hideSpares(root) {
    all('[data-zb-spare]', root).forEach(part => { part.hidden = true; });
  }

  function offerPrinting(root) {
    all('[data-zb-print]', root).forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => {
        all('details[data-zb-unfold]').forEach(part => { part.open = true; });
        window.print();
      });
    });
  }

  function onPage(root) {
    hideSpares(root);
    offerPrinting(root);
    showPasswords(root);
    closeFlashes(root);
  }

  onPage(document);
  focusWhatMatters();
  keepForms();
  all('form[data-zb-draft]').forEach(saveDrafts);
  if (document.querySelector('[data-zb-tile]')) tally();
  document.addEventListener('htmx:load', event => { if (event.detail.elt !== document.body) onPage(event.detail.elt); });
}());
