import { sizeInWords } from "../font-size.ts";
import { together, type Found, type Inspected, type Rule } from "../inspected.ts";
import { heightOf, rowHeight, widthOf } from "../pages.ts";
import type { ReadParagraph, ReadRow, ReadTable } from "../read-document.ts";

/** Tables of data; one row or one column is a way to lay something out, as is the 版记. */
function dataTables({ tables }: Inspected): readonly ReadTable[] {
  return tables.filter(
    (table) => table.rows.length >= 2 && table.rows.some(({ cells }) => cells.length >= 2) && !isImprint(table),
  );
}

function isImprint(table: ReadTable): boolean {
  return cellParagraphs(table).some(({ text }) => /^抄送[:：]|印发\s*$/u.test(text.trim()));
}

function headRepeats(subject: Inspected): readonly Found[] {
  return dataTables(subject).flatMap((table) => {
    const [head] = table.rows;
    if (head === undefined || head.repeats) return [];
    const edits = [{ kind: "row", part: table.part, row: head, set: "repeats" } as const];
    return [{ spots: [{ table }], expected: "表头行在各页重复", found: "表头不重复", edits }];
  });
}

/** A row taller than half a page may break, or it would leave a gap as large. */
function rowsStayWhole(subject: Inspected): readonly Found[] {
  return dataTables(subject).flatMap((table) => {
    const section = subject.document.sections[table.section];
    const mayBreak = (row: ReadRow) => section !== undefined && rowHeight(row, section) > heightOf(section) / 2;
    const rows = table.rows.filter((row) => !row.staysWhole && !mayBreak(row));
    const [first] = rows;
    if (first === undefined) return [];
    const edits = rows.map((row) => ({ kind: "row", part: table.part, row, set: "staysWhole" }) as const);
    return [{ spots: [{ table, row: first }], expected: "行不跨页断开", found: `${rows.length}行可能跨页断开`, edits }];
  });
}

function cellParagraphs(table: ReadTable): readonly ReadParagraph[] {
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

/** Exact spacing clips rows as soon as a cell needs a second line or larger type. */
function exactLines(subject: Inspected): readonly Found[] {
  return together(
    dataTables(subject).flatMap((table) => {
      const exact = cellParagraphs(table).filter(
        ({ format, text }) => format.lineRule === "exact" && text.trim() !== "",
      );
      const [first] = exact;
      if (first === undefined) return [];
      const edits = exact.map(
        (paragraph) => ({ kind: "paragraph", paragraph, look: { line: 240, lineRule: "auto" } }) as const,
      );
      return [
        {
          spot: { paragraph: first },
          expected: "表内不用固定行距",
          found: `${exact.length}段用了固定行距，文字可能被截断`,
          edits,
        },
      ];
    }),
  );
}

function widths(subject: Inspected): readonly Found[] {
  return subject.tables
    .filter(({ width }) => width.kind === "pct")
    .map((table) => ({ spots: [{ table }], expected: "表宽用固定数值", found: "表宽用百分比，在不同软件中宽窄不一" }));
}

function tooWide(subject: Inspected): readonly Found[] {
  return subject.tables.flatMap((table) => {
    const section = subject.document.sections[table.section];
    const own = table.width.kind === "dxa" ? table.width.value : table.gridWidth;
    if (section === undefined || own <= widthOf(section) + 240) return [];
    return [
      {
        spots: [{ table }],
        expected: "表不宽于版心",
        found: `超出版心约${Math.round((own - widthOf(section)) / 56.7)}毫米`,
      },
    ];
  });
}

/** Table text is not in the standard; 小四 and 五号 are what offices use. */
function sizes(subject: Inspected): readonly Found[] {
  const allowed = subject.profile.tableSizes;
  return dataTables(subject).flatMap((table) => {
    const wrong = cellParagraphs(table).flatMap((paragraph) =>
      paragraph.runs
        .filter(({ text, format }) => text.trim() !== "" && !format.raised && !allowed.includes(format.size / 2))
        .map(({ format }) => ({
          spot: { paragraph },
          expected: allowed.map(sizeInWords).join("或"),
          found: sizeInWords(format.size / 2),
        })),
    );
    return together(wrong);
  });
}

export const tableRules: readonly Rule[] = [
  { number: "601", level: "warning", label: "表头重复", basis: "跨页表格要能读", find: headRepeats },
  { number: "602", level: "warning", label: "行跨页断开", basis: "跨页表格要能读", find: rowsStayWhole },
  { number: "603", level: "error", label: "表内固定行距", basis: "固定行距会截断文字", find: exactLines },
  { number: "604", level: "warning", label: "表宽百分比", basis: "不同软件中宽度一致", find: widths },
  { number: "605", level: "warning", label: "表格超宽", basis: "GB/T 9704—2012 5.2.1", find: tooWide },
  { number: "606", level: "warning", label: "表内字号", basis: "国标未作规定，通行做法", find: sizes },
];
