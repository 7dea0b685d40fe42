// The pieces of a published program: what of it only one panel needs is fetched when that is wanted. The build joins
// this file with the script between the program and the browser, and adds a line for each panel.
import { initSync } from "./lectern.js";

// The pieces that are started or about to be, by name. What has failed is tried anew.
const started = new Map();
// The files that have come.
const files = new Map();

const once = (known, name, make) => {
  if (!known.has(name)) {
    const promise = make();
    known.set(name, promise);
    promise.catch(() => known.get(name) === promise && known.delete(name));
  }
  return known.get(name);
};

// What the program lends to its pieces.
const lent = () => {
  // The program is there already: this starts nothing.
  const { __indirect_function_table, __wasm_split_shared0, memory } = initSync(undefined, undefined);
  return { __wasm_split: { __indirect_function_table, __wasm_split_shared0, memory } };
};

// A file is a module that holds nothing but pieces, each in a section of its name.
const startAll = async (file, kind) => {
  const names = JSON.parse(new TextDecoder().decode(WebAssembly.Module.customSections(file, "pieces")[0]));
  const wanted = names.filter((name) => name.startsWith(kind));
  const start = (name) =>
    once(started, name, () => WebAssembly.instantiate(WebAssembly.Module.customSections(file, name)[0], lent()));
  await Promise.all(wanted.map(start));
};

const load = async (name) => {
  // assets/loader.js may have asked for them before this script came.
  const [shared, own] = await Promise.all(
    ["shared", name].map((name) => once(files, name, () => globalThis.lecternPiece(name))),
  );
  // What several panels need comes before what needs it.
  await Promise.all([startAll(shared, "chunk_"), startAll(own, "chunk_")]);
  await startAll(own, "split_");
};

// What the program calls: it hands over a function and its argument to be called when the pieces are there.
export const loader = (name) => async (callback, argument) => {
  const isThere = await load(name).then(
    () => true,
    () => false,
  );
  lent().__wasm_split.__indirect_function_table.get(callback)(argument, isThere);
};
