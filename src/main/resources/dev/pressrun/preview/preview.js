// Shows the page again when something has changed, with every frame where the author had scrolled it to.
'use strict';
(() => {
  const version = document.documentElement.dataset.version;
  const frames = () => [...document.querySelectorAll('iframe')];
  const key = 'scroll ' + location.pathname;
  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  sessionStorage.removeItem(key);
  if (kept) {
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
    sessionStorage.setItem(key, JSON.stringify({ page: scrollY, frames: scrolled }));
    changes.close();
    location.reload();
  };
})();
