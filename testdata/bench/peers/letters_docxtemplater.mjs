// Fills a template for each letter of CONTENT.json into OUT with docxtemplater:
// letters_docxtemplater.mjs CONTENT.json OUT TEMPLATE.docx. The template has
// {title}, {#texts}{.}{/texts} and a table row {#lines}{cells}{/lines}.
// Leaves out: which text is a heading, the widths of columns, rows over all columns.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , content, out, template] = process.argv;
const letters = JSON.parse(readFileSync(content, "utf8"));
const start = performance.now();
const bytes = readFileSync(template);
for (const letter of letters) {
  const doc = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
  const lines = letter.blocks.flatMap((b) => b.rows ?? []);
  doc.render({
    title: letter.title,
    texts: letter.blocks.filter((b) => b.text).map((b) => b.text),
    lines: lines.map((r) => ({ a: r[0], b: r[1] ?? "", c: r[2] ?? "", d: r[3] ?? "", e: r[4] ?? "" })),
  });
  writeFileSync(join(out, letter.name + ".docx"), doc.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
}
console.error(`work ${(performance.now() - start).toFixed(1)} ms`);
