import type { PlacedBlock } from "../../../shared/domain/draft/body-places.ts";
import { blockText } from "../../../shared/domain/draft/body-places.ts";
import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { Found, Inspected, Rule } from "../../../shared/domain/inspect/inspected.ts";
import type { Outlined } from "../../../shared/domain/inspect/outlined.ts";
import { ordinaryProfile } from "../../../shared/domain/inspect/profiles.ts";
import type { ReadDocument, ReadParagraph } from "../../../shared/domain/inspect/read-document.ts";
import { leftoverRules } from "../../../shared/domain/inspect/rules/leftover-rules.ts";
import { numeralRules } from "../../../shared/domain/inspect/rules/numeral-rules.ts";
import { punctuationRules } from "../../../shared/domain/inspect/rules/punctuation-rules.ts";
import { finding } from "./finding.ts";

/** The rules about words; those about the layout of pages are kept by the Word writer. */
const rules = [...punctuationRules, ...numeralRules, ...leftoverRules].filter(({ level }) => level !== "manual");

/** What the text rules of GB/T 9704, 15834 and 15835 object to, by the same rules as the inspection of a Word file. */
export function officialFindings(blocks: readonly PlacedBlock[]): readonly CheckFinding[] {
  const placeOf = new Map<ReadParagraph, PlacedBlock>();
  for (const [at, placed] of blocks.entries()) {
    for (const [line, text] of blockText(placed.block).split("\n").entries()) {
      if (text !== "") placeOf.set(paragraphOf(text, at * 10_000 + line), placed);
    }
  }
  const subject = subjectOf([...placeOf.keys()]);
  return rules.flatMap((rule) =>
    rule.find(subject).flatMap((found) => found.spots.flatMap((spot) => findingOf(rule, found, spot, placeOf))),
  );
}

function findingOf(
  rule: Rule,
  { expected, found }: Found,
  { paragraph, from = 0, to }: Found["spots"][number],
  placeOf: ReadonlyMap<ReadParagraph, PlacedBlock>,
): CheckFinding[] {
  const placed = paragraph === undefined ? undefined : placeOf.get(paragraph);
  if (paragraph === undefined || placed === undefined) return [];
  return [
    finding({
      rule: "official-rule",
      severity: rule.level === "error" ? "error" : "warning",
      message: `${rule.label}：应为${expected}，现为${found}（${rule.basis}）。`,
      chapterId: placed.chapterId,
      blockId: placed.block.id,
      quote: paragraph.text.slice(from, to ?? paragraph.text.length),
    }),
  ];
}

const nothing: ReadDocument = {
  sections: [],
  blocks: [],
  asides: [],
  evenAndOdd: false,
  changes: 0,
  comments: 0,
  styles: new Map(),
};

/** The text as the rules look at it: paragraphs of running text, without the looks that a file would give them. */
function subjectOf(paragraphs: readonly ReadParagraph[]): Inspected {
  const outline = paragraphs.map((paragraph, index): Outlined => ({
    paragraph,
    role: "body",
    index,
    level: null,
    label: null,
    isNumberAutomatic: false,
    lead: 0,
    headEnd: 0,
    startsPage: false,
    inAnnex: false,
  }));
  return { document: nothing, profile: ordinaryProfile, outline, pages: new Map(), tables: [], paragraphs };
}

function paragraphOf(text: string, at: number): ReadParagraph {
  return {
    kind: "paragraph",
    part: "",
    at,
    region: "text",
    section: 0,
    text,
    runs: [],
    number: "",
    styleId: "",
    styleName: "",
    outline: null,
    format: plainFormat,
    size: 32,
    inContents: false,
    fields: [],
    pictureHeight: 0,
    hasShape: false,
    framed: null,
    isPrompt: false,
    isMendable: true,
  };
}

const plainFormat: ReadParagraph["format"] = {
  alignment: "both",
  left: 0,
  right: 0,
  firstLine: 640,
  before: 0,
  after: 0,
  line: 578,
  lineRule: "exact",
  snapToGrid: true,
  keepNext: false,
  pageBreakBefore: false,
  bordered: false,
  borderColors: [],
};
