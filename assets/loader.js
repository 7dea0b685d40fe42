// The first script of the page: sets language and theme before anything is drawn, loads the WebAssembly and, where
// that or the page itself fails, says so in words. The words stand in index.html. No framework, no build: what is
// here must work where nothing else does.
(() => {
  const PATIENCE_MS = 20000;
  const LAST_PANIC = "lectern-panic";
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const oneOf = (values, wanted) => values.find((value) => wanted.includes(value));

  const preferred = (navigator.language || "").slice(0, 2);
  root.lang = oneOf(["ru", "en"], [query.get("lang")]) || oneOf(["ru", "en"], [preferred]) || "ru";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.theme = oneOf(["light", "dark"], [query.get("theme")]) || system;

  // The first view stands in index.html: it is seen where the address asks for nothing else.
  const isOfFirstView = (name) =>
    name === "lang" || name === "theme" || (name === "panel" && query.get(name) === root.dataset.panel);
  if ([...query.keys()].every(isOfFirstView)) root.dataset.picture = "1";

  // ---- trouble ----

  let trouble = null;

  // Shows the words for a reason, in both languages; the style shows the one of the page.
  const tell = (reason, detail) => {
    if (trouble && trouble.dataset.reason !== "slow") return;
    if (trouble) trouble.remove();
    root.removeAttribute("data-picture");
    trouble = document.getElementById("trouble").content.firstElementChild.cloneNode(true);
    trouble.dataset.reason = reason;
    for (const words of trouble.querySelectorAll("[data-when]")) {
      if (!words.dataset.when.split(" ").includes(reason)) words.remove();
    }
    for (const code of trouble.querySelectorAll("code")) code.textContent = detail || "";
    for (const link of trouble.querySelectorAll("a")) {
      link.href = link.dataset.way === "same" ? location.pathname + location.search : defaults();
    }
    (document.querySelector(".shell") || document.body).append(trouble);
  };

  // The address without the settings; language and theme stay, and which panel stands alone.
  const defaults = () => {
    const kept = new URLSearchParams();
    for (const name of ["lang", "theme", "panel", "embed"]) if (query.has(name)) kept.set(name, query.get(name));
    return location.pathname + (kept.toString() && `?${kept}`);
  };

  const whenBuilt = (action) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  };
  const fail = (reason, error) => whenBuilt(() => tell(reason, error && String(error)));

  // The program has stopped for good and cannot speak for itself any more.
  globalThis.lecternPanic = (message) => {
    let again = false;
    try {
      again = sessionStorage.getItem(LAST_PANIC) === location.search;
      sessionStorage.setItem(LAST_PANIC, location.search);
    } catch (_) {
      // Storage is forbidden: every time is the first.
    }
    fail(again ? "panic-again" : "panic", message);
  };

  const isFatal = (error) =>
    error instanceof RangeError || (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError);
  addEventListener("error", (event) => isFatal(event.error) && lecternPanic(event.error));
  addEventListener("unhandledrejection", (event) => isFatal(event.reason) && lecternPanic(event.reason));

  // ---- loading ----

  const reasonOf = (error) => {
    // The words of an error name the address of the file, in which anything may stand.
    const words = String(error).replace(/\w+:\/\/\S+/g, "");
    if (!error.isMissing && /\bCSP\b|unsafe-eval|content security/i.test(words)) return "blocked";
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return "old";
    return error instanceof TypeError || error.isMissing ? "missing" : "failed";
  };

  const compile = (response) => {
    if (!response.ok) throw Object.assign(new Error(`${response.status} ${response.url}`), { isMissing: true });
    // Some servers do not know the type of the file, and then streaming is refused.
    const isTyped = (response.headers.get("content-type") || "").startsWith("application/wasm");
    if (isTyped && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
    return response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  };

  // ---- the pieces of the program ----

  // Name, file and checksum of each; none where the program is whole.
  const list = document.getElementById("pieces");
  const files = Object.assign(Object.create(null), list ? JSON.parse(list.textContent) : {});
  const compiled = (name) => {
    const [file, integrity] = files[name];
    return fetch(new URL(file, document.baseURI), { integrity }).then(compile);
  };
  // The pieces that the first view needs are asked for beside the program: those of the panel that the address names, or
  // of the first one where it neither names another place nor chooses what is shown; in the lecture, in the quiz and in
  // the speaker's window the controls and words, too. What is not known here the program asks for itself.
  const named = query.getAll("panel").slice(-1)[0];
  const isFirstShown = !["panel", "parts", "hide"].some((name) => query.has(name));
  const panels = [isFirstShown ? root.dataset.panel : named].filter((name) => !["shared", "rest"].includes(name));
  const wantsRest = ["present", "quiz"].some((name) => query.get(name) === "1") || query.has("speaker");
  const first = ["shared", ...panels, ...(wantsRest ? ["rest"] : [])];
  const early = new Map();
  globalThis.lecternPiece = (name) => {
    const piece = early.get(name) || compiled(name);
    early.delete(name);
    return piece;
  };

  // When the place is there that the program takes, and the first frame is on its way: what follows the place is there, so
  // that all of it is read. The end of the document comes later, where a picture is painted first; it is waited for on a
  // page that nobody sees, which paints nothing.
  const whenPlaced = (action) => {
    const begin = () => requestAnimationFrame(() => setTimeout(action));
    const look = () => document.querySelector("#app + *") && (watch.disconnect(), begin());
    const watch = new MutationObserver(look);
    watch.observe(root, { childList: true, subtree: true });
    look();
    whenBuilt(action);
  };

  // Starts the page from the promises of its two files.
  const start = (glue, binary) => {
    const patience = setTimeout(() => root.dataset.ready || fail("slow"), PATIENCE_MS);
    Promise.all([glue, binary, new Promise(whenPlaced)])
      .then(([page, binary]) => page.default({ module_or_path: binary }))
      // For whoever asks how large it has grown; the tests do.
      .then(({ memory }) => (globalThis.lecternMemory = () => memory.buffer.byteLength))
      .then(() => trouble && trouble.dataset.reason === "slow" && trouble.remove())
      .catch((error) => fail(reasonOf(error), error))
      .then(() => clearTimeout(patience));
  };
  const address = (selector) => (document.querySelector(selector) || {}).href;
  const [glue, binary] = [address("link[rel=modulepreload]"), address("link[as=fetch]")];
  if (typeof WebAssembly !== "object") fail("no-wasm");
  else if (glue && location.protocol === "file:") fail("file");
  else if (glue) {
    for (const name of first.filter((name) => files[name])) {
      const piece = compiled(name);
      piece.catch(() => {}); // Whoever wants it hears of it.
      early.set(name, piece);
    }
    start(import(glue), fetch(binary).then(compile));
  }
})();
