import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { plainText, type Run } from "../../../shared/domain/report-runs.ts";
import { bodyParts, type BodyPart } from "../../../shared/domain/draft/returned/body-parts.ts";
import { idOfAddress, type PartAddress } from "../../../shared/domain/draft/returned/part-address.ts";
import type { MarkedParagraph, MarkedTable, MarkedText } from "./marked-text.ts";

/** A paragraph as it was exported, and what of the report it is; no address for cover, contents and the like. */
export interface ExportedParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly style: string | null;
  readonly address: PartAddress | null;
  readonly runs: readonly Run[];
  readonly around: Around;
}

export interface ExportedTable {
  readonly kind: "table";
  /** null for one that is no table of the report. */
  readonly blockId: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly around: Around;
}

export interface Around {
  readonly chapterId: string | null;
  readonly place: string;
  readonly label: string;
}

export type ExportedPart = ExportedParagraph | ExportedTable;

const nowhere: Around = { chapterId: null, place: "封面、目录等", label: "自动生成的内容" };
/** A line may be missing in the file (an empty one, a block that is not written), but not many in a row. */
const lookAhead = 20;

/** Finds what stands behind the paragraphs and tables of a report's own file: they stand in the same order, with others between. */
export function exportedParts({ parts }: MarkedText, body: DraftBody): readonly ExportedPart[] {
  const expected = expectedParts(body);
  let next = 0;
  return parts.map((part) => {
    const at = expected.findIndex((one, place) => place >= next && place < next + lookAhead && isSame(part, one));
    const found = expected[at];
    if (found !== undefined) next = at + 1;
    return part.kind === "table" ? tableOf(part, found) : paragraphOf(part, found);
  });
}

type Expected = { readonly kind: "paragraph"; readonly part: BodyPart } | ExpectedTable;

interface ExpectedTable {
  readonly kind: "table";
  readonly blockId: string;
  readonly first: BodyPart;
  readonly rows: readonly (readonly string[])[];
}

function expectedParts(body: DraftBody): readonly Expected[] {
  const expected: Expected[] = [];
  let rows: string[][] = [];
  let open: string | null = null;
  for (const part of bodyParts(body)) {
    const { address } = part;
    if (address.kind !== "cell") {
      open = null;
      if (plainText(part.runs).trim() !== "") expected.push({ kind: "paragraph", part });
      continue;
    }
    if (open !== address.blockId) {
      rows = [];
      open = address.blockId;
      expected.push({ kind: "table", blockId: open, first: part, rows });
    }
    (rows[address.row] ??= []).push(plainText(part.runs));
  }
  return expected;
}

function isSame(part: MarkedParagraph | MarkedTable, expected: Expected): boolean {
  if (part.kind === "paragraph") {
    return (
      expected.kind === "paragraph" &&
      fitted(part.text, expected.part.address, expected.part.label) === plainText(expected.part.runs)
    );
  }
  return expected.kind === "table" && part.rows.length === expected.rows.length;
}

function paragraphOf({ text, style }: MarkedParagraph, found: Expected | undefined): ExportedParagraph {
  if (found?.kind !== "paragraph") {
    return { kind: "paragraph", text, style, address: null, runs: [{ text }], around: nowhere };
  }
  const { address, runs, chapterId, place, label } = found.part;
  return { kind: "paragraph", text: plainText(runs), style, address, runs, around: { chapterId, place, label } };
}

function tableOf({ rows }: MarkedTable, found: Expected | undefined): ExportedTable {
  if (found?.kind !== "table") {
    return {
      kind: "table",
      blockId: null,
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
      around: nowhere,
    };
  }
  const { chapterId, place, label } = found.first;
  return { kind: "table", blockId: found.blockId, rows: found.rows, around: { chapterId, place, label } };
}

/** The words of a paragraph of a file as the report holds them: a long title has breaks there, a caption its number. */
export function fitted(text: string, address: PartAddress | null, label: string): string {
  if (address === null) return text;
  if (address.kind === "title" || address.kind === "annexTitle") return text.replaceAll("\n", "");
  if (address.kind === "head" && /^[图表]题$/u.test(label)) return text.replace(/^[图表]\s?\d*\s+/u, "");
  return text;
}

/** The block of a part; null for titles and the like. */
export function blockIdOf(part: ExportedPart): string | null {
  if (part.kind === "table") return part.blockId;
  return part.address !== null && "blockId" in part.address ? idOfAddress(part.address) : null;
}
