/* The editor of texts. Without it the plain field stays, and its text comes through all the same. */
(function () {
  'use strict';

  const box = document.querySelector('[data-zb-editor]');
  if (!box || !window.Trix || !window.customElements) return;

  const words = box.dataset;
  const plain = box.querySelector('[data-zb-editor-plain]');
  const rich = box.querySelector('[data-zb-editor-rich]');
  const store = rich.querySelector('textarea[name="html"]');
  const bar = rich.querySelector('trix-toolbar');
  const panel = rich.querySelector('[data-zb-editor-panel]');
  const file = panel.querySelector('input[type="file"]');
  const about = panel.querySelector('input[type="text"]');
  const problem = panel.querySelector('[role="alert"]');
  const send = panel.querySelector('[data-zb-editor-send]');
  const editor = document.createElement('trix-editor');

  /* One level of headings, below the title of the page; no captions of its own; our words. */
  Trix.config.blockAttributes.heading1.tagName = 'h2';
  Trix.config.attachments.preview.caption = { name: false, size: false };
  Trix.config.lang.remove = words.remove;
  Trix.config.lang.captionPlaceholder = '';

  function take() {
    const field = plain.querySelector('textarea');
    const fresh = store.value === store.defaultValue;
    plain.hidden = true;
    field.disabled = true;
    field.id = 'text-plain';
    rich.hidden = false;
    store.disabled = false;
    editor.id = 'text';
    editor.className = 'form-control';
    editor.setAttribute('input', store.id);
    editor.setAttribute('toolbar', bar.id);
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-multiline', 'true');
    editor.setAttribute('aria-labelledby', 'rich-label');
    ['aria-describedby', 'aria-invalid'].forEach(name => {
      if (field.hasAttribute(name)) editor.setAttribute(name, field.getAttribute(name));
    });
    editor.addEventListener('trix-initialize', () => { if (fresh) store.defaultValue = store.value; });
    rich.appendChild(editor);
  }

  /* The kept draft of the form listens to input, which the editor does not send. */
  editor.addEventListener('trix-change', () => store.dispatchEvent(new Event('input', { bubbles: true })));

  function pressed() {
    bar.querySelectorAll('[data-trix-attribute]').forEach(button =>
      button.setAttribute('aria-pressed', String(button.hasAttribute('data-trix-active'))));
  }
  ['trix-selection-change', 'trix-change', 'trix-focus'].forEach(name =>
    editor.addEventListener(name, () => setTimeout(pressed, 0)));

  /* Of what is pasted the words and their order come along; looks, scripts and pictures of other places stay there. */
  const tag = /<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  const silent = /<(script|style|title|svg|math|noscript|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
  const dropped = /^(img|link|meta|base|iframe|object|embed|script|style|svg|math)$/i;

  function bare(all, close, name, rest) {
    if (dropped.test(name)) return '';
    const link = !close && /\shref\s*=\s*("[^"]*"|'[^']*')/i.exec(rest);
    return '<' + close + name + (link ? ' href=' + link[1] : '') + '>';
  }

  const clean = html => html.replace(silent, '').replace(tag, bare);

  editor.addEventListener('trix-before-paste', event => {
    const paste = event.paste;
    if (paste && paste.html) paste.html = clean(paste.html);
  });

  /* Ahead of the editor, which first has a look at what is pasted: even that makes the browser report styles and scripts. */
  rich.addEventListener('beforeinput', event => {
    const data = event.inputType === 'insertFromPaste' && event.dataTransfer;
    const html = data && !data.getData('URL') && data.getData('text/html');
    if (!html) return;
    event.preventDefault();
    event.stopPropagation();
    editor.editor.recordUndoEntry('Paste');
    editor.editor.insertHTML(clean(html));
  }, true);

  function complain(text) {
    problem.textContent = text || '';
    problem.hidden = !text;
  }

  function open(show) {
    panel.hidden = !show;
    bar.querySelector('[data-zb-picture]').setAttribute('aria-expanded', String(show));
    complain('');
    if (show) (file.files.length ? about : file).focus();
    else editor.focus();
  }

  editor.addEventListener('trix-file-accept', event => {
    event.preventDefault();
    if (!/^image\//.test(event.file.type)) return;
    const chosen = new DataTransfer();
    chosen.items.add(event.file);
    file.files = chosen.files;
    open(true);
  });

  function insert(picture) {
    editor.editor.insertAttachment(new Trix.Attachment({
      contentType: 'image', previewable: true,
      url: picture.url, alt: picture.words, width: picture.width, height: picture.height
    }));
  }

  function upload() {
    if (!file.files.length) { complain(words.missing); file.focus(); return; }
    if (file.files[0].size > Number(words.most)) { complain(words.large); file.focus(); return; }
    if (!about.value.trim()) { complain(words.words); about.focus(); return; }
    const form = new FormData();
    form.append('file', file.files[0]);
    form.append('words', about.value);
    form.append('_csrf', box.closest('form').querySelector('[name="_csrf"]').value);
    send.disabled = true;
    fetch(words.upload, { method: 'POST', body: form, headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then(answer => {
        if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(picture => {
        if (picture.error) { complain(picture.error); return; }
        open(false);
        insert(picture);
        file.value = '';
        about.value = '';
      })
      .catch(() => complain(words.failed))
      .then(() => { send.disabled = false; });
  }

  take();
  pressed();
  bar.querySelector('[data-zb-picture]').addEventListener('click', () => open(panel.hidden));
  panel.querySelector('[data-zb-editor-close]').addEventListener('click', () => open(false));
  send.addEventListener('click', upload);
  about.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); upload(); } });
  document.querySelectorAll('[data-zb-insert]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => { insert(button.dataset); editor.focus(); });
  });
}());
