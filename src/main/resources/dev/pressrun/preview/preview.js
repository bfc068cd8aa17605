// Shows the page again when something has changed, with every frame where the author had scrolled it to, and what was folded out.
'use strict';
(() => {
  const version = document.documentElement.dataset.version;
  const frames = () => [...document.querySelectorAll('iframe')];
  const folds = () => [...document.querySelectorAll('details')];
  const key = 'scroll ' + location.pathname;
  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  sessionStorage.removeItem(key);
  if (kept) {
    folds().forEach((fold, i) => { fold.open = kept.open[i] ?? fold.open; });
    scrollTo(0, kept.page);
    frames().forEach((frame, i) => {
      const back = () => frame.contentWindow.scrollTo(0, kept.frames[i] || 0);
      frame.addEventListener('load', back, { once: true });
      back();
    });
  }
  const link = document.getElementById('link');
  const changes = new EventSource('/changes');
  changes.onopen = () => { link.textContent = ''; };
  changes.onerror = () => { link.textContent = 'not running'; };
  changes.onmessage = event => {
    if (event.data === version) return;
    const scrolled = frames().map(frame => frame.contentWindow.scrollY);
    const open = folds().map(fold => fold.open);
    sessionStorage.setItem(key, JSON.stringify({ page: scrollY, frames: scrolled, open }));
    changes.close();
    location.reload();
  };
})();
