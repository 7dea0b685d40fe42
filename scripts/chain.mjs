// Reads a WebAssembly program as the linker wrote it with --emit-relocs, and says why a function is in the page's own
// piece: the shortest chain of references that leads to it from what the browser calls.
//   node scripts/chain.mjs <program before it is cut> <words that the name of the function holds>…

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { FUNCTION_IMPORT, HEAD, Reader } from "./binary.mjs";

const [FUNCTION, DATA] = [0, 1];
// The relocations that have an addend, and those that name a function or a place in memory
// (https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md).
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 21, 22, 23, 25]);
const OF_FUNCTION = new Set([0, 1, 2, 12, 18, 19, 24, 26]);
const OF_MEMORY = new Set([3, 4, 5, 11, 14, 15, 16, 21, 22, 23, 25]);

const readProgram = (bytes) => {
  const program = { imports: 0, exports: [], functions: [], segments: [], symbols: [], relocations: new Map(), names: new Map() };
  const at = new Reader(bytes, HEAD.length);
  let section = 0;
  for (const { id, begin, end } of at.sections()) {
    if (id === 2) {
      at.times(() => {
        at.text();
        at.text();
        if (at.importKind() === FUNCTION_IMPORT) program.imports += 1;
      });
    } else if (id === 7) {
      at.times(() => program.exports.push([at.text(), at.byte(), at.number()]));
    } else if (id === 10) {
      program.code = { section, begin };
      at.times(() => {
        const length = at.number();
        program.functions.push(at.position);
        at.position += length;
      });
    } else if (id === 11) {
      program.data = { section, begin };
      program.segments = at.data().map(({ begin, position }) => ({ address: begin, begin: position }));
    } else if (id === 0) {
      readCustom(program, at, at.text(), end);
    }
    section += 1;
  }
  return program;
};

const readCustom = (program, at, name, end) => {
  if (name === "linking") {
    at.number();
    for (const { id } of at.sections(end)) {
      if (id === 8) at.times(() => program.symbols.push(readSymbol(at)));
    }
  } else if (name.startsWith("reloc.")) {
    const section = at.number();
    const read = () => {
      const [type, offset, symbol] = [at.byte(), at.number(), at.number()];
      if (WITH_ADDEND.has(type)) at.number(true);
      return { type, offset, symbol };
    };
    program.relocations.set(section, at.times(read));
  } else if (name === "name") {
    for (const { id } of at.sections(end)) {
      if (id === 1) at.times(() => program.names.set(at.number(), at.text()));
    }
  }
};

const readSymbol = (at) => {
  const [kind, flags] = [at.byte(), at.number()];
  const isDefined = !(flags & 0x10);
  if (kind === DATA) {
    const name = at.text();
    return { kind, flags, name, place: isDefined ? [at.number(), at.number(), at.number()] : null };
  }
  const index = at.number();
  if (kind !== 3 && (isDefined || flags & 0x40)) at.text();
  return { kind, flags, index };
};

// Which function or piece of data refers to which.
const references = (program) => {
  const graph = new Map();
  const add = (from, to) => graph.set(from, (graph.get(from) ?? new Set()).add(to));
  const target = ({ type, symbol }) => {
    if (OF_FUNCTION.has(type)) return `f${program.symbols[symbol].index}`;
    return OF_MEMORY.has(type) ? `d${symbol}` : null;
  };
  const holder = (sorted, position, begin) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begin(sorted[middle]) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  for (const relocation of program.relocations.get(program.code.section) ?? []) {
    const index = holder(program.functions, program.code.begin + relocation.offset, (begin) => begin);
    const to = target(relocation);
    if (to) add(`f${program.imports + index}`, to);
  }
  const placed = program.symbols.flatMap(({ kind, place }, symbol) =>
    kind === DATA && place ? [{ symbol, begin: program.segments[place[0]].begin + place[1], size: place[2] }] : []);
  placed.sort((a, b) => a.begin - b.begin || b.size - a.size);
  for (const relocation of program.relocations.get(program.data.section) ?? []) {
    const position = program.data.begin + relocation.offset;
    const to = target(relocation);
    // Of pieces that lie in each other all refer.
    for (let index = holder(placed, position, ({ begin }) => begin); to && index >= 0; index -= 1) {
      const { symbol, begin, size } = placed[index];
      if (position < begin + size) add(`d${symbol}`, to);
      if (position - begin > 1 << 16) break;
    }
  }
  return graph;
};

// The names of all functions of a program.
export const functionNames = (bytes) => [...readProgram(bytes).names.values()];

// The chain that leads from what the browser calls to the first function whose name holds all of the words.
export const chain = (bytes, words) => {
  const program = readProgram(bytes);
  const graph = references(program);
  const label = (node) =>
    node[0] === "f" ? (program.names.get(Number(node.slice(1))) ?? node) : program.symbols[Number(node.slice(1))].name;
  const isCut = ([name]) => name.startsWith("__wasm_split_00") && name.includes("_export_");
  const roots = program.exports.filter((exported) => exported[1] === 0 && !isCut(exported)).map((exported) => `f${exported[2]}`);
  const before = new Map(roots.map((root) => [root, null]));
  for (const node of before.keys()) {
    if (words.every((word) => label(node).includes(word))) {
      const links = [];
      for (let link = node; link !== null; link = before.get(link)) links.unshift(label(link));
      return links;
    }
    for (const next of graph.get(node) ?? []) if (!before.has(next)) before.set(next, node);
  }
  return null;
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = chain(readFileSync(process.argv[2]), process.argv.slice(3));
  console.log(found ? found.join("\n  refers to ") : "It is not in the page's own piece.");
}
