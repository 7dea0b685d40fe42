// What is seen first, and what asks for all the rest, stands in the HTML itself: neither waits for a second answer of the
// server.
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";

const STYLE = { tag: "style", reference: /<link href=\.\/(lectern-\w+\.css) rel=stylesheet>/ };
const LOADER = { tag: "script", reference: /<script src=\.\/(loader-\w+\.js)><\/script>/ };

// The HTML with the style and the loader in it. Its policy allows them by their checksums, and nothing else that stands in
// the HTML. Their files are removed.
export function withStyleAndLoader(html, folder) {
  return [STYLE, LOADER].reduce((html, { tag, reference }) => {
    const [element, file] = html.match(reference) ?? [];
    const allowed = `${tag}-src 'self'`;
    if (!element || !html.includes(allowed)) throw new Error(`index.html has no ${tag} to be put into it, or no ${allowed}.`);
    const text = readFileSync(`${folder}/${file}`, "utf8").trim();
    if (text.includes(`</${tag}`)) throw new Error(`${file} cannot stand in HTML: it holds the end of a ${tag}.`);
    const checksum = createHash("sha256").update(text).digest("base64");
    rmSync(`${folder}/${file}`);
    return html
      .replace(element, () => `<${tag}>${text}</${tag}>`)
      .replace(allowed, `${allowed} 'sha256-${checksum}'`);
  }, html);
}
