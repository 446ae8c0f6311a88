import type { Node } from "@tiptap/pm/model";
import type {
  DraftAnnex,
  DraftBody,
  DraftChapter,
  LiveAnnex,
  Remark,
} from "../../../../shared/domain/draft/draft-body.ts";
import type { ReportFront } from "../../../../shared/domain/report-front.ts";
import type { Signature } from "../../../../shared/domain/report.ts";
import { blockOfNode } from "./node-to-block.ts";

/** The text of a report as it is saved. */
export function bodyOfDoc(doc: Node): DraftBody {
  const parts = (type: string) => doc.children.filter((part) => part.type.name === type);
  const front: ReportFront | null = doc.attrs["front"];
  const remarks: readonly Remark[] = doc.attrs["remarks"];
  const signature: Signature = parts("signature")[0]?.attrs["signature"];
  return {
    title: parts("reportTitle")[0]?.textContent ?? "",
    cutOffLine: parts("cutOffLine")[0]?.textContent ?? "",
    front,
    chapters: parts("chapter").map(chapterOf),
    signature,
    annexes: parts("annex").map(annexOf),
    remarks,
  };
}

function chapterOf(node: Node): DraftChapter {
  const id: string = node.attrs["id"];
  return { id, title: node.child(0).textContent, blocks: node.children.slice(1).map(blockOfNode) };
}

function annexOf(node: Node): DraftAnnex {
  const id: string = node.attrs["id"];
  const orientation: DraftAnnex["orientation"] = node.attrs["orientation"];
  const live: LiveAnnex | null = node.attrs["live"];
  const blocks = node.children.slice(1).map(blockOfNode);
  const content: DraftAnnex["content"] = live === null ? { kind: "own", blocks } : { kind: "live", of: live };
  return { id, title: node.child(0).textContent, orientation, content };
}
