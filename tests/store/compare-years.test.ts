import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { aPartialDate, wan } from "../support/builders.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { aListOfYear, archiveYear } from "../support/list-of-year.ts";
import { hezuo, hezuoJson } from "../support/run-command.ts";

/** 2020 and 2021 of one list; 甲桥 stands in both. Answers the id of the archive of 2020. */
async function twoYears(desk: Desk): Promise<string> {
  const { items } = await aListOfYear(desk, 2020, [
    { title: "甲桥", number: "1", field: "交通", plannedThisYear: wan("100") },
    { title: "乙园", number: "2", field: "经济" },
  ]);
  const entry = { ...noFigures, asOf: aPartialDate("2020-10"), doneThisYear: wan("80") };
  await desk.get("progress:create", { itemId: items[0]?.id ?? "", entry });
  const id = await archiveYear(desk, 2020);
  await aListOfYear(desk, 2021, [
    { title: "甲桥", number: "1", field: "设施", plannedThisYear: wan("120") },
    { title: "丙卡", number: "2", field: "服务" },
  ]);
  return id;
}

const noFigures = { text: null, doneThisYear: null, doneSinceStart: null, percent: null, physicalProgress: null };

test("an archived year and an open one, in either order and by id or year, are one comparison", async () => {
  const desk = aDesk();
  const id = await twoYears(desk);
  const [compared, turned] = [
    await desk.get("snapshots:compare", { years: [2020, 2021] }),
    await desk.get("snapshots:compare", { years: [2021, 2020] }),
  ];
  const byId = await hezuoJson("snapshot", "diff", "2021", id.slice(0, 20), "--db", desk.storePath);
  expect(turned).toEqual(compared);
  expect(byId).toEqual({ exitCode: 0, json: compared });
  expect(compared).toMatchObject({
    before: { year: 2020, asOf: "2020-11-30", snapshotId: id, itemCount: 2, planned: wan("100"), done: wan("80") },
    after: { year: 2021, asOf: "2021-12-31", snapshotId: null, itemCount: 2, planned: wan("120"), done: null },
    added: [{ number: "2", title: "丙卡", mechanism: "内江—荣昌", field: "服务" }],
    gone: [{ title: "乙园" }],
    changed: [
      {
        title: "甲桥",
        changes: [
          { field: "field", before: "交通", after: "设施" },
          { field: "plannedThisYear", label: "年度计划投资", before: "100万元", after: "120万元" },
          { field: "doneThisYear", before: "80万元", after: "未填写" },
        ],
      },
    ],
    unchangedCount: 0,
  });
});

test("people read it line by line", async () => {
  const desk = aDesk();
  await twoYears(desk);
  const { exitCode, printed, said } = await hezuo("snapshot", "diff", "2020", "2021", "--db", desk.storePath);
  expect([exitCode, said]).toEqual([0, ""]);
  expect(printed.split("\n")).toEqual([
    "2020年度（已归档，截至2020年11月30日）与2021年度（未归档，截至2021年12月31日）对比",
    "",
    "合计：",
    "  合作事项：2项 → 2项，持平",
    "  已完成：0项 → 0项",
    "  总投资：— → —",
    "  年度计划投资：100万元 → 120万元，增长20%",
    "  年度完成投资：80万元 → —",
    "  年度投资完成率：80.0% → —",
    "  累计完成投资：— → —",
    "",
    "分领域：",
    "  设施（没有对应的领域）：事项 — → 1；计划投资（万元） — → 120；完成投资（万元） — → —",
    "  服务（没有对应的领域）：事项 — → 1；计划投资（万元） — → —；完成投资（万元） — → —",
    "  交通（没有对应的领域）：事项 1 → —；计划投资（万元） 100 → —；完成投资（万元） 80 → —",
    "  经济（没有对应的领域）：事项 1 → —；计划投资（万元） — → —；完成投资（万元） — → —",
    "",
    "2021年度新增的事项：1项",
    "  2 丙卡（内江—荣昌，服务）",
    "",
    "2021年度不再列入的事项：1项",
    "  2 乙园（内江—荣昌，经济）",
    "",
    "有变化的事项：1项",
    "  1 甲桥（内江—荣昌，设施）",
    "    领域：交通 → 设施",
    "    年度计划投资：100万元 → 120万元",
    "    年度完成投资：80万元 → 未填写",
    "",
    "没有变化的事项：0项",
  ]);
});

test("the mapping of fields joins them, and an item that stays in the joined field is unchanged there", async () => {
  const desk = aDesk();
  await twoYears(desk);
  const { fields, former } = await desk.get("fields:read", { year: 2021 });
  const facility = fields.find(({ name }) => name === "设施");
  const traffic = former?.fields.find(({ name }) => name === "交通");
  if (facility === undefined || traffic === undefined) throw new Error("fields are missing");
  const { id, revision: basedOn } = facility;
  await desk.get("fields:update", { id, basedOn, changes: { formerIds: [traffic.id] } });
  const { changed, fields: compared } = await desk.get("snapshots:compare", { years: [2020, 2021] });
  expect(changed[0]?.changes.map(({ label }) => label)).toEqual(["年度计划投资", "年度完成投资"]);
  expect(compared[0]).toMatchObject({ names: ["设施"], formerNames: ["交通"], ground: "mapping" });
});

test("a year with itself, an unknown one and an unknown archive are refused in words", async () => {
  const desk = aDesk();
  await twoYears(desk);
  const diff = (one: string, other: string) => hezuo("snapshot", "diff", one, other, "--db", desk.storePath);
  const [same, unknown, noSuch] = [
    await diff("2020", "2020"),
    await diff("2020", "1999"),
    await diff("2020", "ffffffff"),
  ];
  expect(same).toMatchObject({ exitCode: 3, printed: "" });
  expect(same.said).toContain("两边都是2020年度，请另选一个年度对比");
  expect(unknown).toMatchObject({ exitCode: 4, printed: "" });
  expect(noSuch).toMatchObject({ exitCode: 4, printed: "" });
  expect((await hezuo("snapshot", "diff", "2020", "--db", desk.storePath)).exitCode).toBe(2);
});

test("演示数据 are not compared with a real year", async () => {
  const desk = aDesk();
  await twoYears(desk);
  await desk.get("sample:generate", { taskId: desk.context().newId(), year: 2019, items: 5, seed: 1 });
  const refused = await desk.ask("snapshots:compare", { years: [2019, 2020] });
  expect(refused).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
});

test("frozen data that were altered are not taken for what was reported", async () => {
  const desk = aDesk();
  const id = await twoYears(desk);
  const raw = new Database(desk.storePath);
  for (const name of raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    raw.exec(`DROP TRIGGER "${String(name)}"`);
  }
  raw.exec("UPDATE snapshot_part SET bytes = CAST(replace(bytes, '乙园', '丁园') AS BLOB) WHERE name = 'data.json'");
  raw.close();
  expect(await desk.ask("snapshots:compare", { years: [2020, 2021] })).toEqual({
    ok: false,
    error: { kind: "snapshot-damaged", id, parts: ["data.json"] },
  });
});
