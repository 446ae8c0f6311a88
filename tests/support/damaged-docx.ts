import { array, constantFrom, double, nat, oneof, record, string, type Arbitrary } from "fast-check";
import { zipped } from "./hand-made-docx.ts";
import { unzip } from "./unzip.ts";

const parts = [
  "word/document.xml",
  "word/styles.xml",
  "word/numbering.xml",
  "word/settings.xml",
  "word/_rels/document.xml.rels",
  "word/footer1.xml",
  "[Content_Types].xml",
];

/** Pieces that break XML, and pieces that only make it strange. */
const piece = oneof(
  string({ maxLength: 8 }),
  constantFrom(
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:body>",
    `w:val="`,
    `w:val="-999999999999"`,
    "\u0000",
    "&#xD800;",
    "&x;",
  ),
  constantFrom("<w:sectPr/>", "<w:t>", "<![CDATA[", "<w:p/>", "<w:tab/>", "一", "1.", "1e99", " "),
);

const change = record({
  part: constantFrom(...parts),
  at: double({ min: 0, max: 1, noNaN: true }),
  drop: nat(60),
  piece,
});

/** The same Word file with some pieces of its XML exchanged, in a zip that is whole. */
export async function damagedDocx(whole: Uint8Array): Promise<Arbitrary<Promise<Buffer>>> {
  const texts = new Map([...(await unzip(whole))].map(([name, content]) => [name, content.toString("utf8")]));
  return array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const changed = new Map(texts);
    for (const { part, at, drop, piece: inserted } of changes) {
      const text = changed.get(part) ?? "";
      const from = Math.floor(at * text.length);
      changed.set(part, text.slice(0, from) + inserted + text.slice(from + drop));
    }
    return zipped(Object.fromEntries(changed));
  });
}
