// What the program takes from its script has names that nobody reads, each with sixteen digits that nothing can pack, in
// both files: together six kilobytes of what is fetched before the first plot.

import { HEAD, Reader, number, sized, text } from "./binary.mjs";

const IMPORTS = 2;
const LONG = /\b__wb\w+_[0-9a-f]{16}\b/g;

// The section of imports with other names.
const renamed = (bytes, nameOf) => {
  const at = new Reader(bytes);
  const imports = at.times(() => {
    const [module, name] = [at.text(), at.text()];
    const begin = at.position;
    at.importKind();
    return Buffer.concat([text(module), text(nameOf(name)), bytes.subarray(begin, at.position)]);
  });
  return Buffer.concat([number(imports.length), ...imports]);
};

// The same script and program with a short name in place of each long one.
export const withShortNames = (script, program) => {
  const found = script.match(LONG) ?? [];
  if (new Set(found).size !== found.length || found.length === 0) {
    throw new Error("The script names what the program takes otherwise than once each.");
  }
  // In the order of the script; none is a name that the script or the program has for anything else there.
  const short = new Map(found.map((name, index) => [name, `_${index.toString(36)}`]));
  const nameOf = (name) => {
    if (name.match(LONG) && !short.has(name)) throw new Error(`The script has no ${name} for the program.`);
    return short.get(name) ?? name;
  };
  const sections = [];
  const at = new Reader(program, HEAD.length);
  for (const { id, begin, end } of at.sections()) {
    const bytes = program.subarray(begin, end);
    sections.push(Buffer.from([id]), sized(id === IMPORTS ? renamed(bytes, nameOf) : bytes));
  }
  return { script: script.replace(LONG, (name) => short.get(name)), program: Buffer.concat([HEAD, ...sections]) };
};
