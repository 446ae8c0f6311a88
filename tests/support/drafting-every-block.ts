import type { DraftBlock, DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { Block } from "../../shared/domain/report.ts";
import { aReportOfEveryBlock } from "./every-block.ts";

/** The text with every kind of block instead of its own chapters and annexes. */
export function withEveryBlock(body: DraftBody): DraftBody {
  const report = aReportOfEveryBlock();
  return {
    ...body,
    chapters: [
      ...report.chapters.map(({ title, blocks }, at) => ({ id: `c${at}`, title, blocks: named(blocks, `c${at}`) })),
      { id: "read", title: "合作数读", blocks: [numbersToRead] },
    ],
    annexes: report.annexes.map(({ id, title, orientation, blocks }, at) => ({
      id: id ?? `annex-${at}`,
      title,
      orientation,
      content: { kind: "own" as const, blocks: named(blocks, `a${at}`) },
    })),
  };
}

const numbersToRead: DraftBlock = {
  kind: "figures",
  id: "numbers",
  title: "数读合作",
  note: "（截至11月底）",
  lines: ["对口帮扶资金4.24亿元。", "跨省通办事项167项。", "住院直接结算医院64家。"].map((text) => [{ text }]),
};

function named(blocks: readonly Block[], name: string): DraftBlock[] {
  return blocks.map((block, at) => withId(block, `${name}-${at}`));
}

function withId(block: Block, id: string): DraftBlock {
  return { ...block, id };
}
