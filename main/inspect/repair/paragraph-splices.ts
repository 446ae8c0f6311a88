import type { RunEdit, RunLook, TextEdit } from "../../../shared/domain/inspect/edit.ts";
import type { TextPiece } from "../read/reading.ts";
import { child, type XmlElement } from "../xml/element.ts";
import type { ParagraphPlan } from "./edit-plan.ts";
import { paragraphChanges, runChanges } from "./look-changes.ts";
import { changedProperties, escaped } from "./properties-xml.ts";
import type { Splice } from "./splice.ts";

/** What changes in the text of a part to mend one paragraph. */
export function paragraphSplices(
  part: string,
  element: XmlElement,
  pieces: readonly TextPiece[],
  { texts, runs, look }: ParagraphPlan,
): readonly Splice[] {
  const changes = paragraphChanges(look);
  return [
    ...(Object.keys(changes).length === 0 ? [] : propertiesSplice("pPr", part, element, changes)),
    ...runSplices(part, pieces, runs),
    ...textSplices(part, pieces, texts),
  ];
}

/** Replaces the properties of an element, or puts them first into it. An element without content has nothing to mend. */
function propertiesSplice(
  kind: "pPr" | "rPr",
  part: string,
  owner: XmlElement,
  changes: Parameters<typeof changedProperties>[3],
): readonly Splice[] {
  const properties = child(owner, `w:${kind}`);
  const text = changedProperties(kind, properties, part, changes);
  if (properties !== undefined) return [{ start: properties.start, end: properties.end, text }];
  return owner.contentStart === owner.end ? [] : [{ start: owner.contentStart, end: owner.contentStart, text }];
}

/** Runs that lie wholly in the range of an edit; one that lies across its border is left alone. */
function runSplices(part: string, pieces: readonly TextPiece[], edits: readonly RunEdit[]): readonly Splice[] {
  if (edits.length === 0) return [];
  return [...rangesOf(pieces)].flatMap(([run, [from, to]]) => {
    const looks = edits
      .filter((edit) => edit.from <= from && edit.to >= to)
      .map((edit) => (edit.onlyOwn ? ownLook(run, edit.look) : edit.look));
    const changes = runChanges(Object.assign({}, ...looks));
    return Object.keys(changes).length === 0 ? [] : propertiesSplice("rPr", part, run, changes);
  });
}

function rangesOf(pieces: readonly TextPiece[]): ReadonlyMap<XmlElement, readonly [number, number]> {
  const ranges = new Map<XmlElement, readonly [number, number]>();
  for (const { run, from, text } of pieces) ranges.set(run, [ranges.get(run)?.[0] ?? from, from + text.length]);
  return ranges;
}

/** Where the style is mended, only what the run says against it. */
function ownLook(run: XmlElement, { font, size, bold }: RunLook): RunLook {
  const properties = child(run, "w:rPr");
  return {
    ...(font !== undefined && child(properties, "w:rFonts") !== undefined ? { font } : {}),
    ...(size !== undefined && child(properties, "w:sz") !== undefined ? { size } : {}),
    ...(bold !== undefined && child(properties, "w:b") !== undefined ? { bold } : {}),
  };
}

function textSplices(part: string, pieces: readonly TextPiece[], edits: readonly TextEdit[]): readonly Splice[] {
  const inOrder = withoutOverlaps(edits);
  return pieces.flatMap((piece) => {
    const text = editedText(piece, inOrder);
    return text === piece.text ? [] : [pieceSplice(part, piece, text)];
  });
}

/** Two rules may mend the same words; the first one does. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    if (kept.every(({ from, to }) => edit.to <= from || edit.from >= to)) kept.push(edit);
  }
  return kept.toSorted((one, other) => one.from - other.from);
}

/** New words go where the old ones began; what reaches into further pieces is taken out there. */
function editedText({ from, text }: TextPiece, edits: readonly TextEdit[]): string {
  const end = from + text.length;
  let result = "";
  let at = from;
  for (const edit of edits) {
    const [start, stop] = [Math.max(edit.from, from), Math.min(edit.to, end)];
    if (start >= stop) continue;
    result += text.slice(at - from, start - from) + (edit.from >= from ? edit.text : "");
    at = stop;
  }
  return result + text.slice(at - from);
}

/** Tabs and breaks become words or nothing. */
function pieceSplice(part: string, { element }: TextPiece, text: string): Splice {
  const { start, end } = element;
  if (element.name !== "w:t") return { start, end, text: text === "" ? "" : textXml(text) };
  return { start, end, text: part.startsWith("<w:t", start) ? textXml(text) : part.slice(start, end) };
}

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
}
