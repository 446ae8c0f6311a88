import type { DraftBlock, KnownBlock } from "../../../../shared/domain/draft/draft-body.ts";
import { plainNode, type NodeJson } from "./node-json.ts";
import { nodesOfRuns } from "./runs-to-nodes.ts";

type BlockOf<Kind extends KnownBlock["kind"]> = Extract<KnownBlock, { readonly kind: Kind }>;

/** A block of the report as the editor holds it. Charts, tables and pictures stay whole: they are not typed into. */
export function nodeOfBlock(block: DraftBlock): NodeJson {
  if (block.kind === "unknown") return { type: "unknownBlock", attrs: { id: block.id, original: block.original } };
  const origin = { id: block.id, composed: block.composed ?? null };
  switch (block.kind) {
    case "heading":
      return plainNode("heading", block.text, { ...origin, level: block.level });
    case "paragraph":
      return { type: "paragraph", attrs: origin, content: nodesOfRuns(block.runs) };
    case "list":
      return {
        type: "list",
        attrs: { ...origin, isNumbered: block.isNumbered },
        content: block.items.map((runs) => ({ type: "listItem", content: nodesOfRuns(runs) })),
      };
    case "figures":
      return { type: "figuresBlock", attrs: origin, content: figuresContent(block) };
    case "case":
      return { type: "caseBlock", attrs: { ...origin, number: block.number }, content: caseContent(block) };
    case "calendar":
      return { type: "calendar", attrs: origin, content: calendarContent(block) };
    case "chart":
    case "table":
    case "picture":
      return { type: block.kind, attrs: { ...origin, block: contentOf(block) } };
    default:
      return block satisfies never;
  }
}

function figuresContent({ title, note, lines }: BlockOf<"figures">): NodeJson[] {
  return [
    plainNode("figuresTitle", title),
    ...(note === null ? [] : [plainNode("figuresNote", note)]),
    ...lines.map((runs): NodeJson => ({ type: "figuresLine", content: nodesOfRuns(runs) })),
  ];
}

function caseContent({ title, story }: BlockOf<"case">): NodeJson[] {
  return [
    plainNode("caseTitle", title),
    ...story.map(({ runs }): NodeJson => ({ type: "storyParagraph", content: nodesOfRuns(runs) })),
  ];
}

function calendarContent({ title, events }: BlockOf<"calendar">): NodeJson[] {
  return [
    ...(title === null ? [] : [plainNode("calendarTitle", title)]),
    ...events.map(({ date, runs }): NodeJson => ({
      type: "calendarEvent",
      content: [plainNode("eventDate", date), { type: "eventText", content: nodesOfRuns(runs) }],
    })),
  ];
}

/** What the block is, without where it comes from. */
function contentOf({ id: _id, composed: _composed, ...content }: BlockOf<"chart" | "table" | "picture">) {
  return content;
}
