import type { DraftAnnex, DraftBody, KnownBlock, LiveAnnex } from "../../shared/domain/draft/draft-body.ts";
import type { Annex, Block } from "../../shared/domain/report.ts";
import { reportAnnexes } from "../reports/report-annexes.ts";
import type { ReportFacts } from "../reports/report-facts.ts";

/** The text with its live annexes as they are now, for good: what was finished must not change with the data. */
export function freezeAnnexes(body: DraftBody, facts: ReportFacts, newId: () => string): DraftBody {
  const made = liveBlocks(facts);
  return {
    ...body,
    annexes: body.annexes.flatMap((annex) => {
      if (annex.content.kind === "own") return [annex];
      const blocks = made.get(annex.content.of);
      if (blocks === undefined) return [];
      const own = blocks.map((block) => withId(block, newId()));
      return [{ ...annex, content: { kind: "own" as const, blocks: own, frozenFrom: annex.content.of } }];
    }),
  };
}

/**
 * The text as it is written into a file. Ids are counted, not drawn by lot: the same report gives the same text again, by which
 * the file is known when it comes back.
 */
export function asWritten(body: DraftBody, facts: ReportFacts): DraftBody {
  let count = 0;
  return freezeAnnexes(body, facts, () => `exported-${(count += 1)}`);
}

function withId(block: Block, id: string): KnownBlock {
  return { ...block, id };
}

/** The same text with the annexes live again that 定稿 had frozen. */
export function liveAgain(body: DraftBody): DraftBody {
  return { ...body, annexes: body.annexes.map(liveAnnex) };
}

function liveAnnex(annex: DraftAnnex): DraftAnnex {
  const { content } = annex;
  if (content.kind === "live" || content.frozenFrom === undefined) return annex;
  return { ...annex, content: { kind: "live", of: content.frozenFrom } };
}

/** The blocks of each annex that the year has something for. */
export function liveBlocks(facts: ReportFacts): ReadonlyMap<LiveAnnex, Annex["blocks"]> {
  return new Map(reportAnnexes(facts).map(({ id, annex }) => [id, annex.blocks]));
}
