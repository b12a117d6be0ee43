// Writes the letters of CONTENT.json into OUT with typst: letters_typst.mjs CONTENT.json OUT FONTS.
// Leaves out: PDF/A, subscripts.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , content, out, fonts] = process.argv;
const letters = JSON.parse(readFileSync(content, "utf8"));
const start = performance.now();
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
const main = `#let letter = json.decode(sys.inputs.letter)
#set document(title: letter.title)
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")
#set par(first-line-indent: 2em, justify: true)
#for b in letter.blocks {
  if "heading" in b { heading(level: b.heading, b.text) }
  else if "columns" in b {
    set text(size: 10.5pt)
    set par(first-line-indent: 0em)
    table(columns: b.columns.map(c => c.mm * 1mm),
      table.header(..b.columns.map(c => c.title)),
      ..b.rows.map(r => if r.len() == 1 { (table.cell(colspan: b.columns.len(), r.at(0)),) } else { r }).flatten())
  } else { par(b.at("text", default: "")) }
}`;
for (const letter of letters) {
  const pdf = compiler.pdf({ mainFileContent: main, inputs: { letter: JSON.stringify(letter) } });
  writeFileSync(join(out, letter.name + ".pdf"), pdf);
}
console.error(`work ${(performance.now() - start).toFixed(1)} ms`);
