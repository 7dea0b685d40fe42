// Joins the pieces that wasm-split-cli has cut into the files that are fetched: one with what most panels share, and one
// for each panel. Every module that a browser is given costs it time, however small; the tool cuts hundreds. Called by
// split.sh.
//   node scripts/join_pieces.mjs <program before it was cut> <folder of the pieces> <index.html>
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { segments } from "./binary.mjs";
import { panelOfBareAddress } from "./index_page.mjs";

const [whole, work, index] = process.argv.slice(2);
const LENDER = "__wasm_split";

// Which pieces a panel needs stands in the script that wasm-split-cli writes for its own way of loading.
const written = readFileSync(`${work}/__wasm_split.js`, "utf8");
const needs = new Map();
for (const [, name, chunks] of written.matchAll(/__wasm_split_load_(\w+) = [^]*?, \[([^\]]*)\]\)\);/g)) {
  needs.set(name, [...chunks.matchAll(/__(chunk_\d+)/g)].map((match) => match[1]));
}
if (needs.size === 0) throw new Error("The program has no pieces: was it built with the feature `split`?");

const bare = panelOfBareAddress(index);
if (!needs.has(bare)) throw new Error(`index.html names the panel ${bare}, and there is no such panel.`);

// What more than half of the panels need is in a file of its own, if the first panel is one of them, who would wait for it
// in vain otherwise. All else stands in the file of each that needs it.
const users = (chunk) => [...needs.values()].filter((chunks) => chunks.includes(chunk)).length;
const chunks = [...new Set([...needs.values()].flat())];
const shared = chunks.filter((chunk) => needs.get(bare).includes(chunk) && users(chunk) > needs.size / 2);

// What stands in several files is put in its place again with each of them: that must not undo what was written there.
const path = (name) => `${work}/page/${name}.wasm`;
const writable = Math.min(...segments(readFileSync(whole)).filter(({ name }) => !name.startsWith(".rodata")).map(({ begin }) => begin));
if (!Number.isFinite(writable)) throw new Error("The program does not say where its constants end: the check would pass by absence.");
for (const chunk of chunks) {
  const isWritten = segments(readFileSync(path(chunk))).some(({ begin, end }) => end > Math.max(writable, begin));
  if (isWritten) throw new Error(`${chunk} of several panels holds what is no constant.`);
}

// A file is joined and made smaller with the features that the program says it has; joined files do not say it themselves.
// All pieces borrow the same from the program: a module in between borrows it once for all of a file.
const run = (tool, args) => execFileSync(tool, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
const words = run("wasm-dis", [path(`split_${bare}`)]);
const features = words.match(/;; features section: (.*)/)[1].split(", ").map((feature) => `--enable-${feature}`);
const borrowed = [...words.matchAll(/^ \(import "__wasm_split" "(\w+)" \((memory|table|global) (\S+) (.*)\)\)$/gm)];
const lender = borrowed.map(
  ([, name, kind, id, type]) => `(import "lent" "${name}" (${kind} ${id} ${type})) (export "${name}" (${kind} ${id}))`,
);
writeFileSync(`${work}/features`, features.join("\n"));
writeFileSync(`${work}/lender.wat`, `(module ${lender.join(" ")})`);
run("wasm-as", [...features, `${work}/lender.wat`, "-o", `${work}/lender.wasm`]);

mkdirSync(`${work}/files`);
const join = (file, pieces) => {
  const out = `${work}/files/${file}.wasm`;
  const named = pieces.flatMap((piece) => [path(piece), piece]);
  run("wasm-merge", [...features, `${work}/lender.wasm`, LENDER, ...named, "-o", out]);
  const strange = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(out))).filter(({ module }) => module !== "lent");
  if (strange.length > 0) throw new Error(`${file} borrows ${strange[0].name} of ${strange[0].module}, which nobody lends.`);
};
join("shared", shared);
for (const [name, all] of needs) join(name, [...all.filter((chunk) => !shared.includes(chunk)), `split_${name}`]);
