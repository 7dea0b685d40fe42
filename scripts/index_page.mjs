// What the build reads out of index.html.
import { readFileSync } from "node:fs";

// The panel that stands first where the address names none.
export function panelOfBareAddress(path) {
  const panel = readFileSync(path, "utf8").match(/data-panel="?(\w+)/)?.[1];
  if (!panel) throw new Error(`${path} does not name the panel of the bare address.`);
  return panel;
}
