import type { Node } from "@tiptap/pm/model";
import type { Composed, DraftBlock, JsonValue } from "../../../../shared/domain/draft/draft-body.ts";
import type {
  CalendarEvent,
  ChartBlock,
  HeadingBlock,
  ParagraphBlock,
  PictureBlock,
} from "../../../../shared/domain/report.ts";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import { runsOf } from "./node-to-runs.ts";

// Nodes of the editor never change, so what one stands for is worked out once: a key typed costs one paragraph.
const known = new WeakMap<Node, DraftBlock>();

/** A block of the editor as the report holds it. */
export function blockOfNode(node: Node): DraftBlock {
  const before = known.get(node);
  if (before !== undefined) return before;
  const block = readBlock(node);
  known.set(node, block);
  return block;
}

function readBlock(node: Node): DraftBlock {
  const { composed, ...origin } = originOf(node);
  const from = { ...origin, ...(composed && { composed }) };
  switch (node.type.name) {
    case "heading": {
      const level: HeadingBlock["level"] = node.attrs["level"];
      return { kind: "heading", ...from, level, text: node.textContent };
    }
    case "list": {
      const isNumbered: boolean = node.attrs["isNumbered"];
      return { kind: "list", ...from, isNumbered, items: node.children.map(runsOf) };
    }
    case "figuresBlock":
      return {
        kind: "figures",
        ...from,
        title: textOf(node, "figuresTitle") ?? "",
        note: textOf(node, "figuresNote"),
        lines: partsOf(node, "figuresLine").map(runsOf),
      };
    case "caseBlock": {
      const number: number = node.attrs["number"];
      const story = partsOf(node, "storyParagraph").map((part): ParagraphBlock => {
        return { kind: "paragraph", runs: runsOf(part) };
      });
      return { kind: "case", ...from, number, title: textOf(node, "caseTitle") ?? "", story };
    }
    case "calendar":
      return {
        kind: "calendar",
        ...from,
        title: textOf(node, "calendarTitle"),
        events: partsOf(node, "calendarEvent").map(eventOf),
      };
    case "chart":
    case "table":
    case "picture": {
      const block: ChartBlock | TableBlock | PictureBlock = node.attrs["block"];
      return { ...block, ...from };
    }
    case "unknownBlock": {
      const original: JsonValue = node.attrs["original"];
      return { kind: "unknown", id: origin.id, original };
    }
    default:
      return { kind: "paragraph", ...from, runs: runsOf(node) };
  }
}

function originOf(node: Node): { readonly id: string; readonly composed: Composed | null } {
  const id: string = node.attrs["id"];
  const composed: Composed | null = node.attrs["composed"] ?? null;
  return { id, composed };
}

function partsOf(node: Node, type: string): readonly Node[] {
  return node.children.filter((part) => part.type.name === type);
}

/** The text of a part that may be absent. */
function textOf(node: Node, type: string): string | null {
  return partsOf(node, type)[0]?.textContent ?? null;
}

function eventOf(node: Node): CalendarEvent {
  const text = partsOf(node, "eventText")[0];
  return { date: textOf(node, "eventDate") ?? "", runs: text === undefined ? [] : runsOf(text) };
}
