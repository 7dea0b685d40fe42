// Runs before everything else in the page under test: knows what is drawn on each canvas.
"use strict";
(() => {
  // What is drawn on each canvas, as a number made of all that the page has asked of it since it was last cleared. Two
  // pictures are the same if the same was drawn: the pixels are no measure, since WebKitGTK on a busy machine now and
  // then gives a picture that is drawn once more (each one that comes into sight again is) in slightly other pixels.
  const drawn = new WeakMap();
  const draw = (canvas, words) => {
    let hash = drawn.get(canvas) ?? 0x811c9dc5;
    for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
    drawn.set(canvas, hash);
  };
  const context = CanvasRenderingContext2D.prototype;
  for (const [name, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(context))) {
    if (typeof value === "function" && !name.startsWith("get")) {
      context[name] = function (...given) {
        if (name === "clearRect") drawn.delete(this.canvas);
        draw(this.canvas, `${name}(${given})`);
        return value.apply(this, given);
      };
    } else if (set) {
      const watched = function (given) {
        draw(this.canvas, `${name}=${given}`);
        set.call(this, given);
      };
      Object.defineProperty(context, name, { configurable: true, enumerable: true, get, set: watched });
    }
  }

  // The picture on a canvas, and whether all its pixels are alike. They are read from a copy: reading them often would
  // change how the browser keeps the page's own canvas.
  const copy = document.createElement("canvas");
  const copied = copy.getContext("2d", { willReadFrequently: true });
  globalThis.lecternDrawn = (canvas) => {
    if (canvas.getClientRects().length === 0) return { hash: "hidden", isBlank: false };
    if (canvas.width === 0 || canvas.height === 0) return { hash: "empty", isBlank: true };
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    copied.drawImage(canvas, 0, 0);
    const words = new Uint32Array(copied.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    const hash = `${canvas.width}x${canvas.height} ${(drawn.get(canvas) ?? 0) >>> 0}`;
    return { hash, isBlank: words.every((word) => word === words[0]) };
  };
})();
