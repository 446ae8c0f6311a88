import { hideUnseen } from "./native-chart.ts";
import { relationshipsPath, renameRelationships } from "./relationships.ts";
import type { Parts } from "./shell-parts.ts";
import { fixZipTimes } from "./zip-times.ts";

/** A shell taken apart, ready for its text. */
export interface SplitShell {
  /** `word/document.xml` up to and with `<w:body>`. */
  readonly opening: string;
  /** The `w:drawing` of each native chart, in order. */
  readonly drawings: readonly string[];
  /** The `w:sectPr` of each section, in order. */
  readonly sections: readonly string[];
  /** All other parts but the relationships of the document, by path. */
  readonly others: ReadonlyMap<string, Uint8Array | string>;
  readonly relationships: string;
}

const documentPath = "word/document.xml";
const text = (part: Uint8Array | string | undefined) => (typeof part === "string" ? part : decoder.decode(part));
const decoder = new TextDecoder();

/**
 * Takes docx's package apart and takes chance out of it: relationship ids by order, drawing ids from 1, workbooks without
 * the time of the clock; charts say that their text is Chinese, and what holds a funnel in the middle is not seen.
 */
export function splitShell(parts: Parts): SplitShell {
  const others = new Map<string, Uint8Array | string>(parts);
  for (const path of parts.keys()) if (path.startsWith("word/charts/chart")) settleChart(path, parts, others);
  for (const [path, bytes] of parts)
    if (typeof bytes !== "string" && path.endsWith(".xlsx")) others.set(path, fixZipTimes(bytes));
  const { owner, relationships } = renameRelationships({
    owner: text(parts.get(documentPath)),
    relationships: text(parts.get(relationshipsPath(documentPath))),
  });
  others.delete(documentPath);
  others.delete(relationshipsPath(documentPath));
  const bodyStart = owner.indexOf("<w:body>") + "<w:body>".length;
  return {
    opening: owner.slice(0, bodyStart),
    drawings: allOf(owner, "w:drawing").map((drawing, index) => withDrawingId(drawing, index + 1)),
    sections: allOf(owner, "w:sectPr"),
    others,
    relationships,
  };
}

function settleChart(path: string, parts: Parts, others: Map<string, Uint8Array | string>): void {
  const { owner, relationships } = renameRelationships({
    owner: text(parts.get(path)),
    relationships: text(parts.get(relationshipsPath(path))),
  });
  others.set(
    path,
    hideUnseen(owner)
      .replaceAll(`lang="en-US"`, `lang="zh-CN"`)
      .replace(`<c:lang val="en-US"/>`, `<c:lang val="zh-CN"/>`),
  );
  others.set(relationshipsPath(path), relationships);
}

function allOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, "gs"))].map(([found]) => found);
}

function withDrawingId(drawing: string, id: number): string {
  return drawing.replace(/<wp:docPr id="\d+"/, `<wp:docPr id="${id}"`);
}
