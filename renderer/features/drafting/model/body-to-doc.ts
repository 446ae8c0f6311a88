import type { DraftAnnex, DraftBody, DraftChapter } from "../../../../shared/domain/draft/draft-body.ts";
import { nodeOfBlock } from "./block-to-node.ts";
import { plainNode, type NodeJson } from "./node-json.ts";

/** The text of a report as the editor opens it. */
export function docOfBody({ title, cutOffLine, front, chapters, signature, annexes, remarks }: DraftBody): NodeJson {
  return {
    type: "doc",
    attrs: { front, remarks },
    content: [
      plainNode("reportTitle", title),
      plainNode("cutOffLine", cutOffLine),
      ...chapters.map(nodeOfChapter),
      { type: "signature", attrs: { signature } },
      ...annexes.map(nodeOfAnnex),
    ],
  };
}

function nodeOfChapter({ id, title, blocks }: DraftChapter): NodeJson {
  return { type: "chapter", attrs: { id }, content: [plainNode("chapterTitle", title), ...blocks.map(nodeOfBlock)] };
}

function nodeOfAnnex({ id, title, orientation, content }: DraftAnnex): NodeJson {
  const live = content.kind === "live" ? content.of : null;
  const blocks = content.kind === "live" ? [] : content.blocks.map(nodeOfBlock);
  return { type: "annex", attrs: { id, orientation, live }, content: [plainNode("annexTitle", title), ...blocks] };
}
