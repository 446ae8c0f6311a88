import { expect, test, describe } from "vitest";
import type { Draft } from "../../../shared/domain/draft/draft.ts";
import type { ReturnedFile } from "../../../shared/domain/draft/returned-file.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  draftStandard,
  withChapter,
  type DraftingDesk,
} from "../../support/drafting-desk.ts";
import { editedFile, exportedFile, readBack, savedByLibreOffice } from "../../support/drafting-returned.ts";
import { canRender } from "../../support/render-docx.ts";

interface Exported {
  readonly place: DraftingDesk;
  readonly draft: Draft;
  readonly path: string;
}

async function anExportedReport(): Promise<Exported> {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  return { place, draft, path: await exportedFile(place.desk, draft) };
}

async function returned({ place, draft, path }: Exported, edit: (xml: string) => string): Promise<ReturnedFile> {
  return readBack(place.desk, draft, await editedFile(path, edit));
}

const read = ({ changes }: ReturnedFile) =>
  changes.map(({ kind, words }) => [
    kind,
    ...words.filter((word) => word.kind !== "same").map((word) => `${word.kind}:${word.text}`),
  ]);

const paragraphWith = (words: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}(?:(?!</w:p>).)*</w:p>`, "u");

/** 9亿元 deleted and 9.5亿元 inserted, both kept as changes. */
const tracked = (xml: string) =>
  xml.replace(/<w:r>(<w:t>)9亿元<\/w:t><\/w:r>/u, (run) => {
    const attributes = `w:id="9001" w:author="领导" w:date="2021-12-01T00:00:00Z"`;
    return `<w:del ${attributes}>${run.replaceAll("w:t>", "w:delText>")}</w:del><w:ins ${attributes}><w:r><w:t>9.5亿元</w:t></w:r></w:ins>`;
  });

const noted = (id: string, text: string) => ({
  kind: "paragraph" as const,
  id,
  runs: [{ text }, { text: "" as const, note: "来源：《内江日报》。" }, { text: "。" }],
});

describe("a Word file that comes back", () => {
  test("unchanged, has nothing to decide", async () => {
    const exported = await anExportedReport();
    expect(await returned(exported, (xml) => xml)).toMatchObject({
      origin: "marked",
      tracked: false,
      changes: [],
      figures: [],
    });
  });

  test("with one source at several places of a page, has nothing to decide: marks of notes are no words", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const body = withChapter(
      draft.body,
      aParagraphOf("合作事项有序落地。".repeat(8), "p0"),
      noted("p1", "资金4.39亿元"),
      noted("p2", "培训1484人"),
    );
    await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    let written = "";
    const answer = await returned({ place, draft, path: await exportedFile(place.desk, draft) }, (xml) => {
      written = xml;
      return xml;
    });
    expect(written).toContain("NOTEREF");
    expect(answer.changes).toEqual([]);
  });

  test("with a figure changed by hand, names the figure with both values", async () => {
    const exported = await anExportedReport();
    const answer = await returned(exported, (xml) => xml.replace(">9亿元<", ">10亿元<"));
    expect(read(answer)).toEqual([]);
    expect(answer.figures).toMatchObject([
      { exported: "9亿元", returned: "10亿元", sentence: expect.stringContaining("投资方面") },
    ]);
    expect((await exported.place.desk.get("drafts:read", { id: exported.draft.id })).draft).toEqual(exported.draft);
  });

  test("with paragraphs changed, inserted, deleted and moved, says so one by one", async () => {
    const exported = await anExportedReport();
    const answer = await returned(exported, (xml) => {
      const deleted = paragraphWith("年度计划投资前3位事项").exec(xml)?.[0] ?? "";
      const inserted = "<w:p><w:r><w:t>这一段是领导新写的。</w:t></w:r></w:p>";
      const kinds = paragraphWith("涪江大桥：|涪江大桥主体").exec(xml)?.[0] ?? "";
      return xml
        .replace(deleted, inserted)
        .replace("从年度投资完成率看", "从完成率看")
        .replace(kinds, kinds.replace("过半", "七成"));
    });
    expect(read(answer)).toEqual([
      ["changed", "deleted:年度投资"],
      ["deleted", expect.stringContaining("deleted:年度计划投资前3位事项")],
      ["inserted", "inserted:这一段是领导新写的。"],
      ["changed", "deleted:过半", "inserted:七成"],
    ]);
    const ids = new Set(exported.draft.body.chapters.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
    const blocks = answer.changes.flatMap(({ address, put }) =>
      address === null ? (put?.behind ?? []) : "blockId" in address ? [address.blockId] : [],
    );
    // One for each that changed or went, and for what is new the three paragraphs that it stands behind.
    expect(blocks).toHaveLength(6);
    expect(blocks.every((id) => ids.has(id))).toBe(true);
  });

  test("with a paragraph moved, says that it was moved", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const texts = [
      "第一段说明总体情况和主要成效。",
      "第二段说明项目推进和投资完成。",
      "第三段说明存在的问题和下一步打算。",
    ];
    const body = withChapter(draft.body, ...texts.map((text, at) => aParagraphOf(text, `p${at}`)));
    await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    const answer = await returned({ place, draft, path: await exportedFile(place.desk, draft) }, (xml) => {
      const [first, third] = [
        paragraphWith("第一段").exec(xml)?.[0] ?? "",
        paragraphWith("第三段").exec(xml)?.[0] ?? "",
      ];
      return xml.replace(third, "").replace(first, `${third}${first}`);
    });
    expect(answer.changes).toMatchObject([
      { kind: "moved", address: { blockId: "p2" }, put: { chapterId: "chapter", behind: [] } },
    ]);
  });

  test("with changes tracked, is read as if they were accepted", async () => {
    const exported = await anExportedReport();
    const answer = await returned(exported, tracked);
    expect(answer).toMatchObject({
      tracked: true,
      origin: "marked",
      figures: [{ exported: "9亿元", returned: "9.5亿元" }],
    });
  });

  test("with all marks stripped, still finds the paragraphs and the figures by their words", async () => {
    const exported = await anExportedReport();
    const answer = await returned(exported, (xml) =>
      xml
        .replaceAll(
          /<\/?w:sdt>|<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdtContent>|<w:bookmarkStart [^>]*w:name="_hz[^>]*>/gu,
          "",
        )
        .replace(">9亿元<", ">10亿元<"),
    );
    expect(answer.origin).toBe("unmarked");
    expect(read(answer)).toEqual([]);
    expect(answer.figures.map(({ exported: before, returned: after }) => [before, after])).toEqual([
      ["9亿元", "10亿元"],
    ]);
  });

  test("that is another report, or edited beyond recognition, is said to be so", async () => {
    const exported = await anExportedReport();
    const answer = await returned(exported, (xml) =>
      xml.replaceAll(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/gu, "<w:t>面目全非的文字</w:t>"),
    );
    expect(answer).toMatchObject({ origin: "unlike", changes: [], figures: [] });
  });

  test("that is no Word file is refused in words", async () => {
    const { place, draft } = await anExportedReport();
    const answer = await place.desk.ask("drafts:readReturned", {
      taskId: crypto.randomUUID(),
      id: draft.id,
      source: place.desk.storePath,
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "word-file-refused" } });
  });
});

test.runIf(await canRender())(
  "a file that LibreOffice has saved again keeps its marks, and nothing is taken for changed",
  async () => {
    const exported = await anExportedReport();
    const edited = await editedFile(exported.path, (xml) => xml.replace(">9亿元<", ">10亿元<"));
    const source = await savedByLibreOffice(edited);
    const answer = await readBack(exported.place.desk, exported.draft, source);
    expect(answer.origin).toBe("marked");
    expect(answer.figures.map(({ exported: before, returned: after }) => [before, after])).toEqual([
      ["9亿元", "10亿元"],
    ]);
    expect(read(answer)).toEqual([]);
  },
);
