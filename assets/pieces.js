// The pieces of a published program: what of it only one panel needs is fetched when that is wanted. The build joins
// this file with the script between the program and the browser, and adds a line for each panel.
import { initSync } from "./lectern.js";

// The files that are started or about to be, by name. What has failed is tried anew.
const started = new Map();

// What the program lends to its pieces.
const lent = () => {
  // The program is there already: this starts nothing.
  const { __indirect_function_table, __wasm_split_shared0, memory } = initSync(undefined, undefined);
  return { __indirect_function_table, __wasm_split_shared0, memory };
};

// assets/loader.js may have asked for it before this script came.
const start = (name) => {
  if (!started.has(name)) {
    const piece = globalThis.lecternPiece(name).then((file) => WebAssembly.instantiate(file, { lent: lent() }));
    started.set(name, piece);
    piece.catch(() => started.delete(name));
  }
  return started.get(name);
};

// What the program calls: it hands over a function and its argument to be called when the pieces are there.
export const loader = (name) => async (callback, argument) => {
  const isThere = await Promise.all(["shared", name].map(start)).then(
    () => true,
    () => false,
  );
  lent().__indirect_function_table.get(callback)(argument, isThere);
};
