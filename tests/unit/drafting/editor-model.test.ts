import { getSchema } from "@tiptap/core";
import { array, assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOfDoc } from "../../../renderer/features/drafting/model/doc-to-body.ts";
import { docOfBody } from "../../../renderer/features/drafting/model/body-to-doc.ts";
import { tidyRuns } from "../../../renderer/features/drafting/model/tidy-runs.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { plainText, type Run } from "../../../shared/domain/report-runs.ts";
import { withWords } from "../../../shared/domain/report-blocks.ts";
import { draftBody } from "../../../shared/ipc/drafts/body-schema.ts";
import { anyBody, anyRun } from "../../support/random-draft.ts";

const schema = getSchema(wholeReport);

/** The body as the editor writes it: the same words in the fewest runs. */
function tidied(body: DraftBody): DraftBody {
  return {
    ...body,
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(tidy) })),
    annexes: body.annexes.map((annex) =>
      annex.content.kind === "own"
        ? { ...annex, content: { ...annex.content, blocks: annex.content.blocks.map(tidy) } }
        : annex,
    ),
  };
}

function tidy(block: DraftBlock): DraftBlock {
  return block.kind === "unknown" ? block : { ...block, ...withWords(block, (runs: readonly Run[]) => tidyRuns(runs)) };
}

function opened(body: DraftBody) {
  const doc = schema.nodeFromJSON(docOfBody(body));
  doc.check();
  return doc;
}

describe("the editor holds exactly the report", () => {
  test("any text that is opened and saved again is the same, and fits the schema", () => {
    assert(
      property(anyBody, (body) => {
        expect(bodyOfDoc(opened(body))).toEqual(tidied(body));
      }),
    );
  });

  test("what the editor answers can be saved", () => {
    assert(
      property(anyBody, (body) => {
        expect(draftBody.safeParse(bodyOfDoc(opened(body))).error).toBeUndefined();
      }),
    );
  });

  test("putting runs together changes no word, and happens once", () => {
    assert(
      property(array(anyRun, { maxLength: 12 }), (runs) => {
        expect(plainText(tidyRuns(runs))).toBe(plainText(runs));
        expect(tidyRuns(tidyRuns(runs))).toEqual(tidyRuns(runs));
      }),
    );
  });
});
