// Writes the letters of CONTENT.json into OUT with npm docx: letters_docx.mjs CONTENT.json OUT.
// Leaves out: styles by name, page numbers, subscripts, blank lines to write on.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , content, out] = process.argv;
const letters = JSON.parse(readFileSync(content, "utf8"));
const start = performance.now();
const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
const paragraphs = (text) => text.split("\n").map((t) => new Paragraph({ children: [new TextRun({ text: t, font: "仿宋" })] }));
for (const letter of letters) {
  const children = letter.blocks.map((b) => {
    if (b.heading) return [new Paragraph({ text: b.text, heading: headings[b.heading - 1] })];
    if (!b.columns) return paragraphs(b.text ?? "");
    const cell = (text, mm, columnSpan) => new TableCell({ children: paragraphs(text), columnSpan, width: { size: Math.round(mm * 56.7), type: WidthType.DXA } });
    const row = (cells) => (cells.length === 1 ? [cell(cells[0], 156, b.columns.length)] : cells.map((t, i) => cell(t, b.columns[i].mm)));
    return [new Table({ rows: [new TableRow({ tableHeader: true, children: row(b.columns.map((c) => c.title)) }), ...b.rows.map((r) => new TableRow({ cantSplit: true, children: row(r) }))] })];
  });
  const doc = new Document({ title: letter.title, sections: [{ children: children.flat() }] });
  writeFileSync(join(out, letter.name + ".docx"), await Packer.toBuffer(doc));
}
console.error(`work ${(performance.now() - start).toFixed(1)} ms`);
