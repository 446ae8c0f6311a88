import type { RunLook } from "../../../shared/domain/inspect/edit.ts";
import type { PartReading, Watcher } from "../read/reading.ts";
import { child, childrenNamed, type XmlElement } from "../xml/element.ts";
import type { EditPlan } from "./edit-plan.ts";
import { runChanges, sectionChanges } from "./look-changes.ts";
import { withPageNumbers, withSameOnEven } from "./page-number-parts.ts";
import { paragraphSplices } from "./paragraph-splices.ts";
import { changedProperties } from "./properties-xml.ts";
import { spliced, type Splice } from "./splice.ts";

/** Collects what changes in each part while the document is read once more. */
export class RepairWatcher implements Watcher {
  readonly #plan: EditPlan;
  readonly #splices = new Map<string, { readonly text: string; readonly splices: Splice[] }>();

  constructor(plan: EditPlan) {
    this.#plan = plan;
  }

  /** The new text of every part that changes. */
  changedParts(): ReadonlyMap<string, string> {
    return new Map([...this.#splices].map(([part, { text, splices }]) => [part, spliced(text, splices)]));
  }

  readonly paragraph: Watcher["paragraph"] = (reading, element, pieces, planned = element) => {
    const plan = this.#plan.parts.get(reading.part)?.paragraphs.get(planned.start);
    if (plan !== undefined && isUsual(reading, element))
      this.#add(reading, paragraphSplices(reading.text, element, pieces, plan));
  };

  readonly row: Watcher["row"] = (reading, element) => {
    const wanted = this.#plan.parts.get(reading.part)?.rows.get(element.start);
    if (wanted === undefined || !isUsual(reading, element)) return;
    const changes = {
      ...(wanted.has("staysWhole") ? { cantSplit: { val: null } } : {}),
      ...(wanted.has("repeats") ? { tblHeader: { val: null } } : {}),
    };
    this.#add(reading, [rowSplice(reading.text, element, changes)]);
  };

  readonly section: Watcher["section"] = (reading, element) => {
    const size = this.#plan.parts.get(reading.part)?.sections.get(element.start);
    const { pageNumbers } = this.#plan;
    const isNumbered = pageNumbers?.sections.some(({ at }) => at === element.start) ?? false;
    const keepsOnEven = pageNumbers?.turnsOnEven ?? false;
    if ((size === undefined && !isNumbered && !keepsOnEven) || !isUsual(reading, element)) return;
    const changed = changedProperties("sectPr", element, reading.text, sectionChanges(size ?? {}));
    // Without new page numbers it keeps its footers, and always its headers: on even pages too.
    const kinds = isNumbered ? (["header"] as const) : (["header", "footer"] as const);
    const kept = keepsOnEven ? withSameOnEven(changed, element, kinds) : changed;
    const text = isNumbered ? withPageNumbers(kept) : kept;
    this.#add(reading, [{ start: element.start, end: element.end, text }]);
  };

  #add({ part, text }: PartReading, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const found = this.#splices.get(part) ?? { text, splices: [] };
    found.splices.push(...splices);
    this.#splices.set(part, found);
  }
}

/** Files that bind another prefix to WordprocessingML are read but not mended: no word processor writes them. */
function isUsual({ text }: Pick<PartReading, "text">, { start, name }: XmlElement): boolean {
  return text.startsWith(`<${name}`, start);
}

/** Properties of a row stand behind those of its table. */
function rowSplice(part: string, row: XmlElement, changes: Parameters<typeof changedProperties>[3]): Splice {
  const properties = child(row, "w:trPr");
  const text = changedProperties("trPr", properties, part, changes);
  if (properties !== undefined) return { start: properties.start, end: properties.end, text };
  const at = child(row, "w:tblPrEx")?.end ?? row.contentStart;
  return { start: at, end: at, text };
}

/** The text of the styles part with the looks of some styles changed. */
export function repairedStyles(part: string, root: XmlElement, looks: ReadonlyMap<string, RunLook>): string {
  const splices = childrenNamed(root, "w:style").flatMap((style): readonly Splice[] => {
    const look = looks.get(style.attributes["w:styleId"] ?? "");
    if (look === undefined || !isUsual({ text: part }, style)) return [];
    const properties = child(style, "w:rPr");
    const text = changedProperties("rPr", properties, part, runChanges(look));
    if (properties !== undefined) return [{ start: properties.start, end: properties.end, text }];
    const at = child(style, "w:pPr")?.end ?? firstTablePart(style) ?? style.contentEnd;
    return [{ start: at, end: at, text }];
  });
  return spliced(part, splices);
}

function firstTablePart(style: XmlElement): number | undefined {
  return ["w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"]
    .map((name) => child(style, name)?.start)
    .find((start) => start !== undefined);
}
