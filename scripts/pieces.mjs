// Makes the files of a published page out of what wasm-bindgen, join_pieces.mjs and wasm-opt have left in a folder: the
// page's program and script, one file with what most panels share, and one file for each panel. Called by split.sh.
//   node scripts/pieces.mjs <program before it was cut> <folder of the pieces> <folder of the built page> <name of the page's files>
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { buildSync, transformSync } from "esbuild";
import { chain, functionNames } from "./chain.mjs";
import { panelOfBareAddress } from "./index_page.mjs";
import { withStyleAndLoader } from "./inline.mjs";
import { withShortNames } from "./short_names.mjs";

// What is fetched by the first plot, in KiB of brotli, where the address names no panel and where it names one: the
// README promises it.
const MOST_BY_FIRST_PLOT = { bare: 160, named: 190 };
// In the lecture and in the speaker's window the rest of the page comes first, too.
const REST = "rest";
// What most panels need.
const SHARED = "shared";

const [whole, work, dist, built] = process.argv.slice(2);
const kib = (bytes) => brotliCompressSync(bytes).length / 1024;

const index = `${dist}/index.html`;
const bare = panelOfBareAddress(index);
const names = readdirSync(`${work}/files`).map((file) => file.replace(".wasm", ""));

// The names of the files hold their contents, so that parts of two builds are never mixed.
const files = {};
const sizes = {};
for (const name of names) {
  const bytes = readFileSync(`${work}/files/${name}.wasm`);
  const hash = createHash("sha256").update(bytes).digest();
  files[name] = [`lectern-${name}-${hash.toString("hex").slice(0, 16)}.wasm`, `sha256-${hash.toString("base64")}`];
  writeFileSync(`${dist}/${files[name][0]}`, bytes);
  sizes[name] = kib(bytes);
}

// The script of wasm-bindgen, and the loader of the pieces, as one.
const parts = names.filter((name) => name !== SHARED);
const exports = parts.map((name) => `export const __wasm_split_load_${name} = loader("${name}");\n`);
writeFileSync(`${work}/page/__wasm_split.js`, readFileSync("assets/pieces.js", "utf8") + exports.join(""));
buildSync({
  entryPoints: [`${work}/page/lectern.js`],
  outfile: `${dist}/${built}.js`,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  allowOverwrite: true,
  logLevel: "error",
});

// The page's own two files, too, are named by what they hold.
const ends = [".js", "_bg.wasm"];
const [script, program] = ends.map((end) => `${dist}/${built}${end}`);
const shorter = withShortNames(readFileSync(script, "utf8"), readFileSync(program));
writeFileSync(script, shorter.script);
writeFileSync(program, shorter.program);
// trunk cannot read the loader, and is told to leave it as it is.
for (const name of readdirSync(dist).filter((name) => /^loader-.*\.js$/.test(name))) {
  writeFileSync(`${dist}/${name}`, transformSync(readFileSync(`${dist}/${name}`, "utf8"), { minify: true, target: "es2018" }).code);
}
const own = createHash("sha256");
for (const end of ends) own.update(readFileSync(`${dist}/${built}${end}`));
const page = `lectern-${own.digest("hex").slice(0, 16)}`;
for (const end of ends) renameSync(`${dist}/${built}${end}`, `${dist}/${page}${end}`);

// assets/loader.js asks for the files of the panel that the address names, before the program is there.
const html = readFileSync(index, "utf8").replaceAll(built, page);
const list = `<script type="application/json" id="pieces">${JSON.stringify(files)}</script>`;
const loader = html.indexOf("<script");
if (loader < 0) throw new Error("index.html has no script before which the list of pieces could stand.");
writeFileSync(index, withStyleAndLoader(html.slice(0, loader) + list + html.slice(loader), dist));

// What is fetched before the first plot, in KiB of brotli.
const main = readdirSync(dist)
  .filter((name) => name.startsWith(page) || /\.(html|css|js)$/.test(name))
  .map((name) => [name, kib(readFileSync(`${dist}/${name}`))]);
// The style of what is not seen first comes with the rest of the page.
const early = main.filter(([name]) => !name.startsWith("later-"));
const always = early.reduce((sum, [, size]) => sum + size, sizes[SHARED]);
for (const [name, size] of main) console.log(`    ${size.toFixed(1).padStart(6)} KiB  ${name}`);
const panels = parts.filter((name) => name !== REST);
for (const [name, size] of Object.entries(sizes)) {
  const first = panels.includes(name) ? `, by its first plot ${(always + size).toFixed(1)}` : "";
  console.log(`    ${size.toFixed(1).padStart(6)} KiB  ${name}${first}`);
}

// One careless reference brings a whole panel back into the page's own piece, without a word from any tool.
const limit = (name) => MOST_BY_FIRST_PLOT[name === bare ? "bare" : "named"];
const complaints = panels
  .filter((name) => always + sizes[name] > limit(name))
  .map((name) => `By the first plot of ${name} more than ${limit(name)} KiB are fetched.`);
// Its own functions and its methods of traits have names of two kinds.
const isOf = (panel) => {
  const names = new RegExp(`panels(\\d+\\w*?\\d+|\\.\\.\\w+\\.\\.)${panel}(\\d|\\.\\.)`);
  return (name) => names.test(name) && !name.includes("fetched");
};
const wholeNames = functionNames(readFileSync(whole));
const blind = panels.filter((panel) => !wholeNames.some(isOf(panel)));
if (blind.length > 0) throw new Error(`No function of ${blind.join(", ")} is known by its name: the check would pass by absence.`);
const ownNames = functionNames(readFileSync(`${work}/lectern.wasm`));
const strays = panels.flatMap((panel) => ownNames.filter(isOf(panel)));
for (const stray of strays.slice(0, 3)) {
  const links = chain(readFileSync(whole), [stray]) ?? [stray];
  complaints.push(`A panel's function is in the page's own piece:\n  ${links.join("\n  refers to ")}`);
}
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}
