import type {
  Edit,
  PageNumbersEdit,
  ParagraphLook,
  RunEdit,
  RunLook,
  SectionSize,
  TextEdit,
} from "../../../shared/domain/inspect/edit.ts";

/** All edits of one paragraph. */
export interface ParagraphPlan {
  readonly texts: TextEdit[];
  readonly runs: RunEdit[];
  look: ParagraphLook;
}

/** All edits of one part, by the offsets of the elements that they concern. */
export interface PartPlan {
  readonly paragraphs: Map<number, ParagraphPlan>;
  readonly rows: Map<number, Set<"repeats" | "staysWhole">>;
  readonly sections: Map<number, SectionSize>;
}

/** Edits sorted by part and element. */
export interface EditPlan {
  readonly parts: ReadonlyMap<string, PartPlan>;
  /** Looks that belong into the style itself, by the style's id. */
  readonly styles: ReadonlyMap<string, RunLook>;
  readonly pageNumbers: PageNumbersEdit | null;
}

/** Sorts the edits; `main` is the part that holds the sections. */
export function planEdits(edits: readonly Edit[], styles: EditPlan["styles"], main: string): EditPlan {
  const parts = new Map<string, PartPlan>();
  for (const edit of edits) addEdit(parts, edit, main);
  return { parts, styles, pageNumbers: edits.find((edit) => edit.kind === "pageNumbers") ?? null };
}

function addEdit(parts: Map<string, PartPlan>, edit: Edit, main: string): void {
  switch (edit.kind) {
    case "text":
      paragraphPlan(parts, edit).texts.push(edit);
      return;
    case "runs":
      paragraphPlan(parts, edit).runs.push(edit);
      return;
    case "paragraph": {
      const plan = paragraphPlan(parts, edit);
      plan.look = { ...plan.look, ...edit.look };
      return;
    }
    case "row": {
      const { rows } = partPlan(parts, edit.part);
      rows.set(edit.row.at, (rows.get(edit.row.at) ?? new Set()).add(edit.set));
      return;
    }
    case "section": {
      const { sections } = partPlan(parts, main);
      sections.set(edit.section.at, { ...sections.get(edit.section.at), ...edit.size });
      return;
    }
    case "pageNumbers":
      return;
    default:
      edit satisfies never;
  }
}

function partPlan(parts: Map<string, PartPlan>, part: string): PartPlan {
  const found = parts.get(part) ?? { paragraphs: new Map(), rows: new Map(), sections: new Map() };
  parts.set(part, found);
  return found;
}

function paragraphPlan(
  parts: Map<string, PartPlan>,
  { paragraph }: TextEdit | RunEdit | Extract<Edit, { kind: "paragraph" }>,
): ParagraphPlan {
  const { paragraphs } = partPlan(parts, paragraph.part);
  const found = paragraphs.get(paragraph.at) ?? { texts: [], runs: [], look: {} };
  paragraphs.set(paragraph.at, found);
  return found;
}
