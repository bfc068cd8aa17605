// What is wrong with the page that is shown: a list of sentences. Runs in the page.
() => {
  const faults = [];
  const root = document.documentElement;

  const name = (element) =>
    element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).replaceAll(' ', '.') : '');

  // 1. Nothing is wider than the screen.
  if (root.scrollWidth > root.clientWidth) {
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map(name);
    faults.push(`${root.scrollWidth} px wide on a screen of ${root.clientWidth}: ${[...new Set(widest)].join(', ')}`);
  }

  // 2. Each text stands out from what is behind it (WCAG 2.2, 1.4.3), whatever its size.
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (front, back) => [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = rgba(getComputedStyle(probe).backgroundColor);
  probe.remove();

  const ancestors = (element) => {
    const all = [];
    for (let one = element; one; one = one.parentElement) {
      all.unshift(one);
    }
    return all;
  };
  const behind = (element) =>
    ancestors(element).reduce((below, one) => over(rgba(getComputedStyle(one).backgroundColor), below), canvas);
  const opacity = (element) =>
    ancestors(element).reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1);
  const luminance = (color) => {
    const [red, green, blue] = color.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const range = document.createRange();
    range.selectNodeContents(text);
    const element = text.parentElement;
    const isShown = range.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    if (!text.data.trim() || !isShown) {
      continue;
    }
    seen++;
    const back = behind(element);
    const ink = rgba(getComputedStyle(element).color);
    ink[3] *= opacity(element);
    const ratio = contrast(over(ink, back), back);
    if (ratio < 4.5) {
      faults.push(`contrast ${ratio.toFixed(2)} in ${name(element)}: ${text.data.trim().slice(0, 40)}`);
    }
  }
  if (seen === 0) {
    faults.push('no text is shown');
  }

  // 3. Every picture is there.
  for (const image of document.images) {
    if (!image.complete || image.naturalWidth === 0) {
      faults.push(`no picture: ${image.src}`);
    }
  }
  return faults;
}
