// Runs before everything else in the page under test: hears all that the page says, and lends a hand to the tests.
"use strict";
(() => {
  const messages = [];
  const hear = (kind, text) => messages.push(`${kind}: ${text}`);

  for (const level of ["log", "info", "warn", "error", "debug", "trace", "assert", "dir", "table"]) {
    const original = console[level];
    console[level] = (...words) => {
      if (level !== "assert" || !words[0]) hear(`console.${level}`, words.map(String).join(" "));
      original.apply(console, words);
    };
  }
  addEventListener("error", (event) => hear("error", event.message || `${event.target.tagName} did not load`), true);
  addEventListener("unhandledrejection", (event) => hear("rejection", String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    hear("policy", `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));

  const section = (panel) => document.getElementById(panel);
  const slider = (panel, name) => section(panel).querySelector(`input[type=range][name="${name}"]`);
  const box = (panel, name) => section(panel).querySelector(`input[data-for="${name}"]`);
  const choice = (panel, name) => section(panel).querySelector(`select[name="${name}"], input[type=radio][name="${name}"]`);
  const say = (element, ...kinds) => kinds.forEach((kind) => element.dispatchEvent(new Event(kind, { bubbles: true })));
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isShown = (element) => element !== null && element.getClientRects().length > 0;

  // Resolves when an element is in sight, as the browser says to the page, too.
  const inSight = (element) => new Promise((done) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      done();
    });
    observer.observe(element);
  });

  // Waits until something holds; fails in words after a minute, since a page that is alive needs no minute.
  async function until(what, holds) {
    const begin = performance.now();
    while (!holds()) {
      if (performance.now() - begin > 60000) {
        const { ready } = document.documentElement.dataset;
        throw new Error(`not ${what} after 60 s: ready ${ready}, ${document.readyState}, ${document.visibilityState}, ${messages}, ${document.body.innerText.slice(0, 300)}`);
      }
      await frame();
    }
  }

  // Whether a canvas has the size of its place in pixels of the screen: before its first picture it has another.
  const isDrawn = (canvas) => {
    const { width, height } = canvas.parentElement.getBoundingClientRect();
    const fits = (pixels, size) => Math.abs(pixels - size * devicePixelRatio) <= 1;
    return !isShown(canvas) || (fits(canvas.width, width) && fits(canvas.height, height));
  };

  // Whether nothing is painted on a canvas.
  const isBlank = (canvas) => {
    const { width, height } = canvas;
    return canvas.toDataURL() === Object.assign(document.createElement("canvas"), { width, height }).toDataURL();
  };

  // The pictures of a panel. Over one that changes, its copy fades away; that is no picture of its own.
  const pictures = (part) => [...(part?.querySelectorAll("figure canvas:not(.as-it-was)") ?? [])];

  const isWhollyInSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };

  // Brings every figure into sight once, as a reader does: one that nobody sees is not drawn.
  async function reveal(panel) {
    const figures = pictures(section(panel)).filter(isShown);
    if (figures.every((figure) => isDrawn(figure) && isWhollyInSight(figure))) return;
    const before = scrollY;
    for (const figure of figures) {
      let isSeen = false;
      inSight(figure.parentElement).then(() => { isSeen = true; });
      await until(`drawn in ${panel}`, () => {
        // A page that has just been opened may still be gliding to its panel, and take the figure out of sight again.
        if (!isSeen || !isDrawn(figure)) figure.scrollIntoView({ behavior: "instant", block: "center" });
        return isSeen && isDrawn(figure);
      });
    }
    scrollTo({ top: before, behavior: "instant" });
    await frame();
  }

  // What the page says its elements are: all that a test compares.
  async function look(panel) {
    await reveal(panel);
    return words(panel, true);
  }

  function words(panel, withPictures) {
    const root = document.documentElement;
    const part = section(panel);
    const readout = (output) => {
      const data = output.querySelector("data");
      return { name: output.getAttribute("name"), value: data?.getAttribute("value") ?? "", text: (data ?? output).textContent };
    };
    return {
      isReady: root.dataset.ready === "1",
      language: root.lang,
      theme: root.dataset.theme ?? "",
      search: location.search,
      heading: part?.querySelector("h2")?.textContent ?? "",
      outputs: part ? [...part.querySelectorAll("output[name]")].map(readout) : [],
      sentence: part?.querySelector(".sentence")?.textContent ?? "",
      complaints: part ? part.querySelectorAll(".complaints li").length : 0,
      pictures: withPictures ? pictures(part).map(lecternDrawn) : [],
      isBusy: Boolean(part?.querySelector("progress")),
    };
  }

  // Whether two boxes lie on each other, by more than so many pixels both ways.
  const isOver = (one, other, tolerance_px) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerance_px
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance_px;

  // What stands beside the figure on the stage and is not seen whole: it reaches out of its room, or two lie on each other.
  function obscured(part) {
    const shown = [...part.querySelectorAll(".readout, .control, .question, .sentence, .notice")].filter(isShown)
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const name = (element) => element.querySelector("[name]")?.getAttribute("name") ?? element.className;
    const isRoom = (element) => element === document.body || getComputedStyle(element).overflowY !== "visible";
    const room = (element) => isRoom(element) ? element : room(element.parentElement);
    const isOut = ({ element, box }) => {
      const { top, bottom } = room(element.parentElement).getBoundingClientRect();
      return box.top < top - 1 || box.bottom > bottom + 1;
    };
    const pairs = shown.flatMap((one, index) => shown.slice(index + 1).map((other) => [one, other]));
    return [
      ...shown.filter(isOut).map(({ element }) => `${name(element)} reaches out of its room`),
      ...pairs.filter(([one, other]) => isOver(one.box, other.box, 1))
        .map(([one, other]) => `${name(other.element)} lies on ${name(one.element)}`),
    ];
  }

  // What a hall sees of the lecture: all that is not hidden.
  function hall() {
    const part = document.querySelector("main > [data-current]");
    const text = (selector) => document.querySelector(selector)?.textContent ?? "";
    const written = [...document.querySelectorAll("body *")].filter((element) => isShown(element)
      && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ""));
    return {
      isOn: document.documentElement.hasAttribute("data-present"),
      panel: part?.id ?? "",
      headline: text(".headline"),
      remark: text(".remark"),
      search: location.search,
      numbers: part ? [...part.querySelectorAll(".readout")].filter(isShown)
        .map((row) => row.querySelector("output").getAttribute("name")) : [],
      controls: part ? [...part.querySelectorAll(".control")].filter(isShown)
        .map((control) => control.querySelector("[name]")?.getAttribute("name") ?? "") : [],
      figureShare: part ? [...part.querySelectorAll("figure .plot")].filter(isShown).map((plot) => {
        const { width, height } = plot.getBoundingClientRect();
        return width * height / innerWidth / innerHeight;
      }).reduce((sum, share) => sum + share, 0) : 0,
      figures: part ? [...part.querySelectorAll("figure")].filter(isShown).length : 0,
      smallestTextPx: Math.min(...written.filter((element) => !element.closest(".spoken"))
        .map((element) => parseFloat(getComputedStyle(element).fontSize))),
      isCut: document.documentElement.scrollHeight > innerHeight + 1 || document.documentElement.scrollWidth > innerWidth + 1,
      obscured: part ? obscured(part) : [],
    };
  }

  function control(panel, name) {
    const [range, number, choose] = [slider(panel, name), box(panel, name), choice(panel, name)];
    const options = choose === null ? []
      : choose.tagName === "SELECT" ? [...choose.options].map((option) => option.value)
      : [...section(panel).querySelectorAll(`input[type=radio][name="${name}"]`)].map((radio) => radio.value);
    const problem = document.getElementById(`${panel}-${name}-problem`);
    return {
      exists: Boolean(range || number || choose),
      isShown: [range, number, choose].some(isShown),
      slider: range && { min: Number(range.min), max: Number(range.max), place: Number(range.value) },
      box: number && { text: number.value, isInvalid: number.getAttribute("aria-invalid") === "true" },
      options,
      problem: isShown(problem) ? problem.textContent : "",
      isProblemTied: (number?.getAttribute("aria-describedby") ?? "").split(" ").includes(`${panel}-${name}-problem`),
    };
  }

  function move(panel, name, share) {
    const range = slider(panel, name);
    range.value = String(Number(range.min) + (Number(range.max) - Number(range.min)) * share);
    say(range, "input");
  }

  function type(panel, name, text) {
    const number = box(panel, name);
    number.value = text;
    say(number, "input", "change");
  }

  function choose(panel, name, value) {
    const first = choice(panel, name);
    if (first.tagName === "SELECT") {
      first.value = value;
      say(first, "input", "change");
    } else {
      section(panel).querySelector(`input[type=radio][name="${name}"][value="${value}"]`).click();
    }
  }

  // Waits until nothing is computed and all that has changed is drawn. Of a run that goes on after half a minute it gives
  // the progress: whoever asks again sees whether it moves on.
  async function settle(panel) {
    await frame();
    await frame();
    // A section is built in pieces; until it is whole, it says so.
    const isWhole = () => section(panel) && !section(panel).hasAttribute("data-unbuilt");
    // A page that nobody has touched builds only what is near the window.
    const isFar = () => {
      const { top, bottom } = section(panel)?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
      return top > innerHeight || bottom < 100;
    };
    await until("built", () => {
      if (!isWhole() && isFar()) dispatchEvent(new Event("wheel"));
      return document.documentElement.dataset.ready === "1" && isWhole();
    });
    const progress = () => section(panel).querySelector("progress");
    const begin = performance.now();
    const isLong = () => performance.now() - begin > 30000;
    // What follows from a computation may begin to be computed a frame after its end.
    do {
      await until("settled", () => !progress() || isLong());
      await frame();
    } while (progress() && !isLong());
    return progress()?.value ?? null;
  }

  // Goes to an address as back and forward do, without loading the page anew.
  async function go(panel, search, state) {
    history.replaceState(state, "", search);
    dispatchEvent(new PopStateEvent("popstate", { state }));
    return settle(panel);
  }

  // Leads a panel elsewhere and back by the history's way, so that it computes what it shows once more.
  async function again(panel) {
    const { search } = location;
    const { state } = history;
    const range = [...section(panel).querySelectorAll("input[type=range]")].find(isShown);
    move(panel, range.name, Number(range.value) > (Number(range.min) + Number(range.max)) / 2 ? 0.3 : 0.7);
    await settle(panel);
    await go(panel, search, state);
    return words(panel, false);
  }

  // The page takes what happens after a rest of a second and a half for a gesture of its own. That rest is what is
  // tested, so it is the one thing that is waited for by the clock: the page's own.
  async function rest() {
    const begin = performance.now();
    await until("rested", () => performance.now() - begin > 1600);
  }

  // Moves a slider to and fro, a few moves a frame.
  async function churn(panel, name, moves, movesPerFrame) {
    for (let made = 0; made < moves; made += 1) {
      move(panel, name, (made * 0.618) % 1);
      if (made % movesPerFrame === 0) await frame();
    }
  }

  // What a finalizer lets go of, as those of the program's closures do, is collected by the next turn only.
  async function bytes() {
    for (let turns = 0; turns < 3; turns += 1) {
      globalThis.gc?.();
      await frame();
    }
    return { wasm: globalThis.lecternMemory?.() ?? null, heap: performance.memory?.usedJSHeapSize ?? null };
  }

  // Which texts of an element lie on each other. Formulas, whose signs do, and what only screen readers get do not count.
  function overlaps(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.textContent.trim() === "" || element.closest(".formula, .plot, .spoken, select, option")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        // Letters leave a fifth of their line free above and below, but for those that reach down: only there may boxes
        // overlap.
        const text = node.textContent.trim().slice(0, 40);
        const box = { left, right, top: top + height / 5, bottom: bottom - height / (/[gjpqyдруфцщ]/.test(text) ? 20 : 5) };
        boxes.push({ box, text });
      }
    }
    const found = [];
    boxes.forEach(({ box, text }, index) => {
      const other = boxes.slice(index + 1).find((after) => isOver(box, after.box, 2));
      if (other) found.push(`"${text}" on "${other.text}"`);
    });
    return found.slice(0, 5);
  }

  // A clipboard of ours: it keeps what it is given, refuses, or is missing.
  const clips = [];
  function clipboard(kind) {
    const writeText = async (text) => {
      if (kind === "refuses") throw new Error("refused");
      clips.push(text);
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: kind === "missing" ? undefined : { writeText } });
  }

  const foreign = () => performance.getEntriesByType("resource").map((entry) => entry.name)
    .filter((name) => !name.startsWith(`${location.origin}/`) && !/^(data|blob):/.test(name));

  // Whether the picture in index.html was seen before the live one took its place.
  let isPictureSeen = false;
  const picture = new MutationObserver(() => {
    isPictureSeen ||= isShown(document.querySelector(".first-picture"));
    if (document.documentElement.dataset.ready) picture.disconnect();
  });
  picture.observe(document, { childList: true, subtree: true });
  const hadPicture = () => isPictureSeen;

  Object.defineProperty(globalThis, "lecternTest", {
    value: { messages, look, words, hall, control, move, type, choose, settle, rest, go, again, churn, bytes, foreign, overlaps, hadPicture, clipboard, clips, box, slider, section, isShown, isBlank, frame },
  });
})();
