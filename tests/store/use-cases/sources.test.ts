import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Source } from "../../../shared/domain/year-data.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { on } from "../../support/rows.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const asOf = isoDate("2021-11-30");
const article = "双城经济圈简报\n内江荣昌合(hé)作示范区启动建设。截至11月底，完成投资4.24亿元。";
const first = "内江荣昌合作示范区启动建设。";
const second = "截至11月底，完成投资4.24亿元。";

const addSource = (desk: Desk, year = 2021, originalText = article): Promise<Source> =>
  desk.get("sources:create", {
    year,
    draft: {
      kind: "article",
      title: " 双城经济圈简报 ",
      publisher: "内江日报",
      publishedOn: on("2021-11"),
      originalText,
    },
  });

const steps = async (desk: Desk, year = 2021) =>
  (await desk.get("history:steps", { year, limit: 20 })).steps.map(({ label }) => label);

describe("keeping sources", () => {
  test("a pasted text is kept as it came and quoted as it reads, also a very long one", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const source = await addSource(desk);
    const long = await addSource(desk, 2021, "合作事项持续推进。".repeat(11_112));
    desk.reopen();
    const detail = await desk.get("sources:read", { id: source.id });
    expect(detail).toEqual({ source, citations: [], frozenBy: [] });
    expect([source.title, source.originalText, source.text]).toEqual([
      "双城经济圈简报",
      article,
      `双城经济圈简报\n${first}${second}`,
    ]);
    const rows = await desk.get("sources:list", {});
    expect(rows.map(({ id, characters }) => [id, characters])).toEqual([
      [long.id, 100_008],
      [source.id, source.text.length],
    ]);
  });

  test("a sentence is tied to an item, to progress and to nothing twice, and each side shows the other", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list);
    const other = await addItem(desk, list, { title: "没有出处的事项" });
    const entry = await report(desk, item, { asOf: on("2021-11"), text: "完成投资4.24亿元" });
    const { id: sourceId } = await addSource(desk);
    const cite = (sentence: string, targetKind: "item" | "progress", targetId: string) =>
      desk.get("citations:create", { sourceId, sentence, targetKind, targetId });
    const known = await cite(first, "item", item.id);
    expect(await cite(first, "item", item.id)).toEqual(known);
    await cite(second, "progress", entry.id);

    const { citations } = await desk.get("sources:read", { id: sourceId });
    expect(citations.map(({ title, itemId, year, citation }) => [title, itemId, year, citation.sentence])).toEqual([
      [item.title, item.id, 2021, first],
      [item.title, item.id, 2021, second],
    ]);
    expect((await desk.get("items:read", { id: item.id, asOf })).citations).toHaveLength(2);
    expect(await desk.get("sources:missing", { year: 2021 })).toEqual({
      items: [{ id: other.id, title: other.title }],
      observations: [],
    });
    await desk.get("citations:delete", { id: known.id });
    expect((await desk.get("items:read", { id: item.id, asOf })).citations).toHaveLength(1);
    expect((await steps(desk)).slice(0, 3)).toEqual([
      `删除“${item.title}”的出处`,
      `新增“${item.title}”的出处`,
      `新增“${item.title}”的出处`,
    ]);
  });

  test("only words of the source can be quoted", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list);
    const { id: sourceId } = await addSource(desk);
    const wanted = { sourceId, sentence: "没有这句话。", targetKind: "item" as const, targetId: item.id };
    expect(await desk.ask("citations:create", wanted)).toEqual({
      ok: false,
      error: {
        kind: "input-not-acceptable",
        problems: [{ field: "sentence", message: "引用的句子应是素材中的原文" }],
      },
    });
  });

  test("a source goes with its citations and comes back with them in one step", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list);
    const source = await addSource(desk);
    const wanted = { sourceId: source.id, sentence: first, targetKind: "item" as const, targetId: item.id };
    await desk.get("citations:create", wanted);
    const named = await desk.get("sources:update", {
      year: 2021,
      id: source.id,
      basedOn: 1,
      changes: { title: "双城简报第3期" },
    });
    expect((await steps(desk)).slice(0, 3)).toEqual([
      "修改素材“双城简报第3期”的标题",
      `新增“${item.title}”的出处`,
      "新增素材“双城经济圈简报”",
    ]);
    const { stepId } = await desk.get("sources:delete", { year: 2021, id: source.id, basedOn: named.revision });
    expect(await desk.get("sources:list", {})).toEqual([]);
    expect((await steps(desk))[0]).toBe("删除素材“双城简报第3期”");
    await desk.get("history:undo", { year: 2021, stepId });
    const back = await desk.get("sources:read", { id: source.id });
    expect(back.source.text).toBe(source.text);
    expect(back.citations.map(({ citation }) => citation.sentence)).toEqual([first]);
  });

  test("a source that another year cites is not deleted; one that an archived year cites is not changed at all", async () => {
    const desk = aDesk();
    const last = await aYearWithList(desk, 2020);
    await aYearWithList(desk, 2021);
    const item = await addItem(desk, last.list);
    const { id, revision } = await addSource(desk);
    await desk.get("citations:create", { sourceId: id, sentence: first, targetKind: "item", targetId: item.id });
    const seen = { year: 2021, id, basedOn: revision };
    expect(await desk.ask("sources:delete", seen)).toEqual({
      ok: false,
      error: { kind: "source-cited-elsewhere", years: [2020] },
    });
    archive(desk, 2020);
    const archived = { ok: false, error: { kind: "year-archived", year: 2020 } };
    expect(await desk.ask("sources:delete", seen)).toEqual(archived);
    expect(await desk.ask("sources:update", { ...seen, changes: { title: "别的标题" } })).toEqual(archived);
    expect(await desk.ask("sources:delete", { ...seen, year: 2020 })).toEqual(archived);
    expect((await desk.get("sources:read", { id })).frozenBy).toEqual([2020]);
    const [cited] = (await desk.get("sources:read", { id })).citations;
    expect(await desk.ask("citations:delete", { id: cited?.citation.id })).toEqual(archived);
    expect(await desk.ask("sources:create", { year: 2020, draft: { ...blankSource, originalText: article } })).toEqual(
      archived,
    );
  });
});

const blankSource = { kind: "notice", title: "通知", publisher: null, publishedOn: null } as const;

const read = async (name: string, bytes: Uint8Array | string) => {
  const path = join(tempFolder(), name);
  await writeFile(path, bytes);
  return aDesk().ask("sources:readFile", { source: path });
};
const named = (text: string, name = "简报", kind = "article") => ({ ok: true, value: { name, kind, text } });
const refused = (fault: string) => ({ ok: false, error: { kind: "text-file-refused", name: "简报.txt", fault } });

describe("reading a source from a file", () => {
  const gb18030 = Uint8Array.from([0xba, 0xcf, 0xd7, 0xf7, 0x0d, 0x0a, 0xb1, 0xa8]);

  test("text files of Windows and of WPS are read, whatever their encoding", async () => {
    expect(await read("简报.txt", "合作\r\n报")).toEqual(named("合作\n报"));
    expect(await read("简报.TXT", gb18030)).toEqual(named("合作\n报"));
    expect(await read("简报.txt", Uint8Array.from([0xff, 0xfe, 0x08, 0x54, 0x5c, 0x4f]))).toEqual(named("合作"));
    expect(await read("联席会议纪要.txt", "\ufeff合作")).toEqual(named("合作", "联席会议纪要", "minutes"));
  });

  test("what is no text is refused with a reason", async () => {
    expect(await read("简报.txt", "  \n ")).toEqual(refused("empty"));
    expect(await read("简报.txt", Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]))).toEqual(refused("not-text"));
    expect(await read("简报.txt", "合".repeat(500_001))).toEqual(refused("too-large"));
    expect(await read("简报.docx", "not a zip")).toMatchObject({ ok: false, error: { kind: "word-file-refused" } });
    expect(await aDesk().ask("sources:readFile", { source: join(tempFolder(), "没有.txt") })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "file" },
    });
  });
});
