import { align } from "../../../shared/domain/draft/align.ts";
import { editScript } from "../../../shared/domain/draft/edit-script.ts";
import type { ReturnedChange, ReturnedPlace } from "../../../shared/domain/draft/returned-file.ts";
import { likenessOf, wordDiff } from "../../../shared/domain/draft/word-diff.ts";
import { comePlace, partBefore, type ComeBefore } from "./come-place.ts";
import type { ExportedTable } from "./exported-parts.ts";
import type { MarkedRow, MarkedTable } from "./marked-text.ts";
import type { Pair } from "./pair-parts.ts";
import type { Comparing } from "./paragraph-changes.ts";

type Cells = readonly string[];

/** What became of one table: its cells, rows, or the whole of it. */
export function tableChanges(
  pairs: readonly Pair[],
  at: number,
  come: ComeBefore,
  comparing: Comparing,
): readonly ReturnedChange[] {
  const pair = pairs[at];
  const before = pair?.before?.kind === "table" ? pair.before : null;
  const after = pair?.after?.kind === "table" ? pair.after : null;
  if (before === null) return after === null ? [] : [comeTable(pairs, at, after, come, comparing)];
  if (before.blockId === null) return [];
  if (after === null) return [goneTable(before, before.blockId, comparing)];
  const rows = pairRows(before.rows, after.rows);
  const isReshaped = rows.filter(
    (row) => row.before !== null && row.after !== null && row.before.length !== row.after.cells.length,
  );
  if (isReshaped.length > 0) return [reshapedTable(before, after, comparing)];
  return rowChanges(before, before.blockId, rows, comparing);
}

interface RowPair {
  readonly before: Cells | null;
  readonly after: MarkedRow | null;
  /** Of the row before, from 0. */
  readonly row: number;
}

const sameRow = 0.3;
const mostPaired = 250_000;
const joined = (cells: Cells) => cells.join("｜");
/** A title of a column may be broken over lines. */
const wordsOf = ({ cells }: MarkedRow) => cells.map(({ text }) => text);
const inOne = (text: string) => text.replaceAll("\n", "");

function pairRows(before: readonly Cells[], after: readonly MarkedRow[]): readonly RowPair[] {
  const script = editScript(
    before.map((row) => inOne(joined(row))),
    after.map((row) => inOne(joined(wordsOf(row)))),
  );
  const pairs: RowPair[] = [];
  let gone: { readonly cells: Cells; readonly row: number }[] = [];
  let come: MarkedRow[] = [];
  let [x, y] = [0, 0];
  const flush = () => {
    pairs.push(...pairGap(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind } of script) {
    if (kind === "deleted") gone.push({ cells: before[x] ?? [], row: x++ });
    else if (kind === "inserted") come.push(after[y++] ?? { cells: [] });
    else {
      flush();
      pairs.push({ before: before[x] ?? [], after: after[y++] ?? null, row: x++ });
    }
  }
  flush();
  return pairs;
}

function pairGap(
  gone: readonly { readonly cells: Cells; readonly row: number }[],
  come: readonly MarkedRow[],
): RowPair[] {
  const whole = (row: { readonly cells: Cells; readonly row: number }, after: MarkedRow | null): RowPair => {
    return { before: row.cells, after, row: row.row };
  };
  // As many as there were: each is the one in its place.
  if (gone.length === come.length) return gone.map((row, place) => whole(row, come[place] ?? null));
  const apart = (): RowPair[] => [
    ...gone.map((row) => whole(row, null)),
    ...come.map((after): RowPair => ({ before: null, after, row: -1 })),
  ];
  if (gone.length * come.length === 0 || gone.length * come.length > mostPaired) return apart();
  const [old, fresh] = [gone.map(({ cells }) => joined(cells)), come.map((row) => joined(wordsOf(row)))];
  const places = align(
    gone.map((_, place) => place),
    come.map((_, place) => place),
    (one, other) => likenessOf(old[one] ?? "", fresh[other] ?? ""),
    sameRow,
  );
  return places.map(({ one, other }) => {
    const row = one === null ? undefined : gone[one];
    const after = other === null ? null : (come[other] ?? null);
    return row === undefined ? { before: null, after, row: -1 } : whole(row, after);
  });
}

function rowChanges(
  table: ExportedTable,
  blockId: string,
  rows: readonly RowPair[],
  comparing: Comparing,
): readonly ReturnedChange[] {
  let last = -1;
  return rows.flatMap(({ before, after, row }) => {
    if (before === null)
      return after === null ? [] : [comeRow(table, blockId, last++, wordsOf(after), after, comparing)];
    last = row;
    if (after === null) return [goneRow(table, blockId, row, before, comparing)];
    return before.flatMap((text, column) => {
      const cell = after.cells[column];
      if (cell === undefined || inOne(cell.text) === inOne(text)) return [];
      const base = tableChange(table, comparing);
      return [
        {
          ...base,
          id: comparing.newId("cell", blockId, row, column, text, cell.text),
          kind: "changed" as const,
          address: { kind: "cell" as const, blockId, row, column },
          words: wordDiff(text, cell.text),
          before: text,
          after: cell.text,
          by: cell.by,
        },
      ];
    });
  });
}

function tableChange({ around }: ExportedTable, { isLive }: Comparing) {
  const fixed: ReturnedChange["fixed"] = isLive(around.chapterId) ? "live" : null;
  return { place: around.place, label: around.label, figures: [], lost: [], put: null, fixed, by: null };
}

function goneRow(
  table: ExportedTable,
  blockId: string,
  row: number,
  before: Cells,
  comparing: Comparing,
): ReturnedChange {
  const text = joined(before);
  return {
    ...tableChange(table, comparing),
    id: comparing.newId("row gone", blockId, row, text),
    kind: "deleted",
    address: { kind: "row", blockId, row },
    words: wordDiff(text, ""),
    before: text,
    after: "",
    by: comparing.deleted.find((one) => one.text === text)?.by ?? null,
  };
}

function comeRow(
  table: ExportedTable,
  blockId: string,
  row: number,
  cells: Cells,
  { cells: marked }: MarkedRow,
  comparing: Comparing,
): ReturnedChange {
  const text = joined(cells);
  const put: ReturnedPlace = {
    as: "row",
    level: 2,
    chapterId: table.around.chapterId,
    behind: [blockId],
    otherwise: [],
    behindWords: [],
    row,
    cells: [cells],
  };
  return {
    ...tableChange(table, comparing),
    id: comparing.newId("row come", blockId, row, text),
    kind: "inserted",
    address: null,
    words: wordDiff("", text),
    before: "",
    after: text,
    put,
    by: marked.find(({ by }) => by !== null)?.by ?? null,
  };
}

const wholeText = (rows: readonly Cells[]) => rows.map(joined).join("\n");

function reshapedTable(table: ExportedTable, after: MarkedTable, comparing: Comparing): ReturnedChange {
  const [before, now] = [wholeText(table.rows), wholeText(after.rows.map(wordsOf))];
  const base = tableChange(table, comparing);
  return {
    ...base,
    id: comparing.newId("reshaped", table.blockId, now),
    kind: "changed",
    address: table.blockId === null ? null : { kind: "block", blockId: table.blockId },
    words: wordDiff(before, now),
    before,
    after: now,
    fixed: base.fixed ?? "shape",
  };
}

function goneTable(table: ExportedTable, blockId: string, comparing: Comparing): ReturnedChange {
  const before = wholeText(table.rows);
  return {
    ...tableChange(table, comparing),
    id: comparing.newId("table gone", blockId, before),
    kind: "deleted",
    address: { kind: "block", blockId },
    words: wordDiff(before, ""),
    before,
    after: "",
    by: comparing.deleted.find(({ text }) => text !== "" && before.includes(text))?.by ?? null,
  };
}

function comeTable(
  pairs: readonly Pair[],
  at: number,
  { rows }: MarkedTable,
  come: ComeBefore,
  comparing: Comparing,
): ReturnedChange {
  const cells = rows.map(wordsOf);
  const after = wholeText(cells);
  const put: ReturnedPlace = {
    ...comePlace(pairs, at, null, { ...come, words: [] }),
    as: "table",
    behindWords: [],
    cells,
  };
  const isEven = cells.every((row) => row.length === cells[0]?.length);
  return {
    id: comparing.newId("table come", put.chapterId, after),
    kind: "inserted",
    address: null,
    place: partBefore(pairs, at)?.around.place ?? "题目",
    label: "表格",
    words: wordDiff("", after),
    before: "",
    after,
    figures: [],
    lost: [],
    put,
    fixed: comparing.isLive(put.chapterId) ? "live" : isEven ? null : "shape",
    by: rows.flatMap((row) => row.cells).find(({ by }) => by !== null)?.by ?? null,
  };
}
