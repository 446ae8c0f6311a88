import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { UseCaseContext } from "../../../main/engine/use-case.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { archive } from "../../support/desk-year.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  draftStandard,
  textOf,
  withChapter,
} from "../../support/drafting-desk.ts";

describe("saving", () => {
  test("keeps the text as it was sent, counts the revision, and lists the report under its title", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    const body = {
      ...withChapter(draft.body, aParagraphOf("第一段。"), aParagraphOf("第二段。", "p2")),
      title: "送审稿",
    };
    const saved = await desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    expect(saved).toMatchObject({ revision: 2, title: "送审稿", state: "draft" });
    desk.reopen();
    const { draft: read, recoveredFrom } = await desk.get("drafts:read", { id: draft.id });
    expect(read).toEqual({ ...saved, body });
    expect(recoveredFrom).toBeNull();
    expect(await desk.get("drafts:list", { year: 2021 })).toEqual([saved]);
  });

  test("the same text again changes nothing", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    expect(await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: draft.body })).toMatchObject({
      revision: 1,
    });
    expect(await desk.get("drafts:undo", { id: draft.id, basedOn: 1 })).toBeNull();
  });

  test("typing writes the block that was typed in, not the whole text", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    const count = () =>
      desk.context().db.prepare<unknown[], number>("SELECT count(*) FROM draft_block").pluck().get() ?? 0;
    const before = count();
    const chapters = draft.body.chapters.with(0, {
      ...draft.body.chapters[0]!,
      blocks: [aParagraphOf("新写的一段。"), ...draft.body.chapters[0]!.blocks],
    });
    await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: { ...draft.body, chapters } });
    expect(count() - before).toBe(1);
  });

  test("a second window that saves on an older text is refused, and nothing is lost", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    const mine = withChapter(draft.body, aParagraphOf("我的修改。"));
    await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: mine });
    const theirs = { id: draft.id, basedOn: 1, body: withChapter(draft.body, aParagraphOf("另一个窗口。")) };
    expect(await desk.ask("drafts:save", theirs)).toEqual({
      ok: false,
      error: { kind: "draft-refused", title: "专题报告", fault: "edited-elsewhere" },
    });
    expect(textOf((await desk.get("drafts:read", { id: draft.id })).draft.body)).toBe("我的修改。");
  });

  test.each([
    [
      "a picture of 20 MB",
      "图片过大",
      {
        kind: "picture",
        caption: null,
        format: "png",
        data: "A".repeat(27_000_000),
        altText: "图",
        width: 10,
        height: 10,
      },
    ],
    ["a block of no known shape", "", { kind: "paragraph", runs: "不是文字" }],
  ])("%s is refused in words", async (_, words, block) => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    const chapters = [{ id: "c", title: "", blocks: [{ id: "b", ...block }] }];
    const answer = await desk.ask("drafts:save", { id: draft.id, basedOn: 1, body: { ...draft.body, chapters } });
    expect(answer).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
    expect(JSON.stringify(answer)).toContain(words);
  });

  test("a report of an archived year can be read and refuses every change", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await draftStandard({ desk });
    archive(desk, 2021);
    const known = { id: draft.id, basedOn: 1 };
    const answers = [
      await desk.ask("drafts:save", { ...known, body: { ...draft.body, title: "改过" } }),
      await desk.ask("drafts:delete", known),
      await desk.ask("drafts:setState", { ...known, state: "final", reason: null }),
      await desk.ask("drafts:saveVersion", { id: draft.id, name: "版本" }),
      await desk.ask("drafts:create", {
        year: 2021,
        asOf: "2021-11-30",
        kind: "brief",
        title: null,
        beginning: { kind: "blank" },
      }),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: "year-archived", year: 2021 } });
    expect((await desk.get("drafts:read", { id: draft.id })).draft).toEqual(draft);
    expect(desk.log).toEqual([]);
  });
});

describe("undoing", () => {
  test("goes back over a restart and forward again; typing on in one paragraph is one step", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    let revision = 1;
    const type = async (body: DraftBody) => {
      ({ revision } = await desk.get("drafts:save", { id: draft.id, basedOn: revision, body }));
    };
    await type(withChapter(draft.body, aParagraphOf("一")));
    desk.rest();
    await type(withChapter(draft.body, aParagraphOf("一二")));
    await type(withChapter(draft.body, aParagraphOf("一二三")));
    desk.reopen();
    const step = async (name: "drafts:undo" | "drafts:redo") => {
      const answer = await desk.get(name, { id: draft.id, basedOn: revision });
      revision = answer?.revision ?? revision;
      return answer && textOf(answer.body);
    };
    expect([await step("drafts:undo"), await step("drafts:undo"), await step("drafts:undo")]).toEqual(["一", "", null]);
    expect([await step("drafts:redo"), await step("drafts:redo"), await step("drafts:redo")]).toEqual([
      "一",
      "一二三",
      null,
    ]);
  });
});

describe("a text that cannot be read as it was stored", () => {
  test("what a newer version wrote is kept as it came, shown as such, and saved back unchanged", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    const body = withChapter(draft.body, aParagraphOf("已知的一段。"), aParagraphOf("地图在此。", "map"));
    await desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    const map = { id: "map", kind: "map", center: [105.5, 30.5], runs: [{ text: "地图在此。", depth: 3 }] };
    const glow = {
      id: "p1",
      kind: "paragraph",
      runs: [{ text: "已知的" }, { text: "一段", glow: true }, { text: "。" }],
    };
    replaceBlocks(desk.context(), draft.id, [glow, map]);
    const { draft: read } = await desk.get("drafts:read", { id: draft.id });
    expect(read.body.chapters[0]?.blocks).toEqual([
      {
        id: "p1",
        kind: "paragraph",
        runs: [{ text: "已知的" }, { text: "一段", original: { text: "一段", glow: true } }, { text: "。" }],
      },
      { id: "map", kind: "unknown", original: map },
    ]);
    await desk.get("drafts:save", { id: draft.id, basedOn: 2, body: { ...read.body, title: "改了题目" } });
    expect(storedBlocks(desk.context(), draft.id)).toEqual(expect.arrayContaining([glow, map]));
  });

  test("a damaged text is answered with the last good version of it, which can be saved again", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    await desk.get("drafts:save", {
      id: draft.id,
      basedOn: 1,
      body: withChapter(draft.body, aParagraphOf("完好的内容。")),
    });
    await desk.get("drafts:saveVersion", { id: draft.id, name: "送审前" });
    desk.rest();
    await desk.get("drafts:save", {
      id: draft.id,
      basedOn: 2,
      body: withChapter(draft.body, aParagraphOf("后来的内容。")),
    });
    const { db } = desk.context();
    db.prepare("UPDATE draft_block SET content = replace(content, '后来', '毁坏')").run();
    db.prepare("DELETE FROM draft_trail").run();
    const opened = await desk.get("drafts:read", { id: draft.id });
    expect(textOf(opened.draft.body)).toBe("完好的内容。");
    expect(opened.recoveredFrom).toMatchObject({ name: "送审前" });
    await desk.get("drafts:save", { id: draft.id, basedOn: opened.draft.revision, body: opened.draft.body });
    expect((await desk.get("drafts:read", { id: draft.id })).recoveredFrom).toBeNull();
  });

  test("a text of which nothing is left says so", async () => {
    const { desk } = await aDeskToDraftAt();
    const draft = await blankDraft({ desk });
    desk.context().db.exec("UPDATE draft SET outline = '{'");
    expect(await desk.ask("drafts:read", { id: draft.id })).toEqual({
      ok: false,
      error: { kind: "draft-refused", title: "专题报告", fault: "damaged" },
    });
  });
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Puts blocks into the first chapter as a newer version of the program would have stored them. */
function replaceBlocks({ db }: UseCaseContext, id: string, blocks: readonly object[]): void {
  const found = db
    .prepare<unknown[], { key: number; outline: string }>("SELECT key, outline FROM draft WHERE id = ?")
    .get(id);
  const outline = JSON.parse(found?.outline ?? "{}");
  outline.chapters[0].blocks = blocks.map((block) => {
    const content = JSON.stringify(block);
    const hash = sha256(content).slice(0, 32);
    db.prepare("INSERT INTO draft_block VALUES (?, ?, ?)").run(found?.key, hash, content);
    return hash;
  });
  const text = JSON.stringify(outline);
  db.prepare("UPDATE draft SET outline = ?, outline_hash = ? WHERE id = ?").run(text, sha256(text), id);
}

function storedBlocks({ db }: UseCaseContext, id: string): unknown[] {
  return db
    .prepare<unknown[], string>(
      "SELECT content FROM draft_block WHERE draft_key = (SELECT key FROM draft WHERE id = ?)",
    )
    .pluck()
    .all(id)
    .map((content) => JSON.parse(content));
}
