// Reports every visible text that is smaller than asked, cut by what holds it, or under another text.
// Text that its holder hides whole (rows that do not fit) is not visible and does not count.
(least) => {
  const texts = [];
  const faults = [];

  const within = (box, clip) => ({
    left: Math.max(box.left, clip.left),
    top: Math.max(box.top, clip.top),
    right: Math.min(box.right, clip.right),
    bottom: Math.min(box.bottom, clip.bottom),
  });

  const collect = (parent, clip) => {
    for (const element of parent.children ?? []) {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden' || element.classList.contains('spoken')) {
        continue;
      }
      const clips = style.overflow !== 'visible' && element.tagName !== 'svg';
      const inner = clips ? within(element.getBoundingClientRect(), clip) : clip;
      const root = element.shadowRoot ?? element;
      for (const node of root.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
          take(node, style, inner);
        }
      }
      collect(root, inner);
    }
  };

  const take = (node, style, clip) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const outside = box.right <= clip.left + 1 || box.left >= clip.right - 1 || box.bottom <= clip.top + 1 || box.top >= clip.bottom - 1;
      if (box.width >= 1 && box.height >= 1 && !outside) {
        // The line box is taller than the glyphs: a fifth at either end is air.
        const air = box.height * 0.22;
        texts.push({
          text: node.data.trim(),
          size: parseFloat(style.fontSize),
          clip,
          box: {left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air},
        });
      }
    }
  };

  const round = (b) => [b.left, b.top, b.right, b.bottom].map(Math.round).join(',');

  collect(document.body, {left: 0, top: 0, right: innerWidth, bottom: innerHeight});
  texts.forEach((a, i) => {
    if (a.size < least) {
      faults.push(`small: ${a.text} (${a.size} px)`);
    }
    if (a.box.left < a.clip.left - 1 || a.box.right > a.clip.right + 1 || a.box.top < a.clip.top - 1 || a.box.bottom > a.clip.bottom + 1) {
      faults.push(`cut: ${a.text} (${round(a.box)} in ${round(a.clip)})`);
    }
    for (const b of texts.slice(i + 1)) {
      if (a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom && b.box.top < a.box.bottom) {
        faults.push(`over each other: ${a.text} | ${b.text} (${round(a.box)} | ${round(b.box)})`);
      }
    }
  });
  if (document.scrollingElement.scrollHeight > innerHeight || document.scrollingElement.scrollWidth > innerWidth) {
    faults.push('the page scrolls');
  }
  if (texts.length < 50) {
    faults.push(`only ${texts.length} texts were seen`);
  }
  return faults;
};
