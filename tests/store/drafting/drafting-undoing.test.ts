import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  draftStandard,
  textOf,
  withChapter,
} from "../../support/drafting-desk.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A report in hand: each act is built on the revision that the last one answered. */
async function aReport(begin: typeof blankDraft) {
  const { desk } = await aDeskToDraftAt();
  const draft = await begin({ desk });
  const { id } = draft;
  let { revision } = draft;
  const known = () => ({ id, basedOn: revision });
  const step = async (name: "drafts:undo" | "drafts:redo") => {
    const answer = await desk.get(name, known());
    revision = answer?.revision ?? revision;
    return answer;
  };
  const save = async (body: DraftBody) => {
    ({ revision } = await desk.get("drafts:save", { ...known(), body }));
  };
  return {
    desk,
    draft,
    type: (body: DraftBody) => {
      desk.rest();
      return save(body);
    },
    typeOn: save,
    setState: async (state: InputOf<"drafts:setState">["state"], reason: string | null = null) => {
      ({ revision } = await desk.get("drafts:setState", { ...known(), state, reason }));
    },
    update: async (changes: InputOf<"drafts:update">["changes"]) => {
      ({ revision } = await desk.get("drafts:update", { ...known(), changes }));
    },
    undo: () => step("drafts:undo"),
    redo: () => step("drafts:redo"),
  };
}

test("what was written and rubbed out again in one go is one step, back to what was there before", async () => {
  const { draft, type, typeOn, undo } = await aReport(blankDraft);
  await type(withChapter(draft.body, aParagraphOf("一")));
  await type(withChapter(draft.body, aParagraphOf("一二")));
  await typeOn(withChapter(draft.body, aParagraphOf("一")));
  const texts = [await undo(), await undo(), await undo()].map((answer) => answer && textOf(answer.body));
  expect(texts).toEqual(["一", "", null]);
});

describe("undoing after the report itself was changed", () => {
  test("a 定稿 that was opened again does not get its frozen annexes back", async () => {
    const { draft, type, setState, undo } = await aReport(draftStandard);
    await type({ ...draft.body, title: "送审稿" });
    await setState("inReview");
    await setState("final");
    await setState("draft", "按领导意见修改");
    const before = await undo();
    expect(before).toMatchObject({ title: draft.title, state: "draft" });
    expect(before?.body.annexes).toEqual(draft.body.annexes);
    expect(await undo()).toBeNull();
  });

  test("the line under the title stays that of the report's date", async () => {
    const { draft, type, update, undo, redo } = await aReport(draftStandard);
    await type({ ...draft.body, title: "先改的题目" });
    await update({ asOf: isoDate("2021-10-31") });
    const line = { cutOffLine: "（截至2021年10月31日）" };
    expect(await undo()).toMatchObject({ title: draft.title, asOf: "2021-10-31", body: line });
    expect(await redo()).toMatchObject({ title: "先改的题目", asOf: "2021-10-31", body: line });
  });

  test("a line that the person wrote is taken back and done again as it was", async () => {
    const { draft, type, undo, redo } = await aReport(draftStandard);
    await type({ ...draft.body, cutOffLine: "（截至十一月底）" });
    await type({ ...draft.body, cutOffLine: "" });
    expect((await undo())?.body.cutOffLine).toBe("（截至十一月底）");
    expect((await redo())?.body.cutOffLine).toBe("");
  });

  test("another state or kind is no step of its own, and what was undone can still be done again", async () => {
    const { draft, type, setState, update, undo, redo } = await aReport(blankDraft);
    await type(withChapter(draft.body, aParagraphOf("一")));
    await type(withChapter(draft.body, aParagraphOf("一二")));
    await undo();
    await setState("inReview");
    await update({ kind: "brief" });
    expect(textOf((await redo())?.body ?? draft.body)).toBe("一二");
    expect(textOf((await undo())?.body ?? draft.body)).toBe("一");
    expect(textOf((await undo())?.body ?? draft.body)).toBe("");
  });
});

test("a damaged text is no beginning for another report, no template, no file and nothing to compare with", async () => {
  const { desk, draft, type } = await aReport(blankDraft);
  await type(withChapter(draft.body, aParagraphOf("完好的内容。")));
  const { id: versionId } = await desk.get("drafts:saveVersion", { id: draft.id, name: "送审前" });
  await type(withChapter(draft.body, aParagraphOf("后来的内容。")));
  desk.context().db.prepare("UPDATE draft_block SET content = replace(content, '后来', '毁坏')").run();
  expect((await desk.get("drafts:read", { id: draft.id })).recoveredFrom).not.toBeNull();
  const { id } = draft;
  const compared = { id, onlyChanges: true };
  const answers = [
    await desk.ask("drafts:create", {
      year: 2021,
      asOf: isoDate("2021-11-30"),
      kind: "topic",
      title: null,
      beginning: { kind: "draft", draftId: id },
    }),
    await desk.ask("drafts:saveAsTemplate", { id, name: "模板" }),
    await desk.ask("drafts:compare", { ...compared, before: versionId, after: null }),
    await desk.ask("drafts:export", {
      taskId: crypto.randomUUID(),
      id,
      basedOn: 3,
      charts: "native",
      changesSince: null,
      destination: join(tempFolder(), "报告.docx"),
    }),
  ];
  const refusal = { kind: "draft-refused", title: draft.title, fault: "damaged" };
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: refusal });
  expect(await desk.ask("drafts:compare", { ...compared, before: versionId, after: versionId })).toMatchObject({
    ok: true,
  });
  expect(await desk.get("drafts:listTemplates", {})).toEqual([]);
});
