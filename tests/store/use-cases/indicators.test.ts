import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { archive, aYearWithList } from "../../support/desk-year.ts";
import { on } from "../../support/rows.ts";

type Fields = InputOf<"observations:create">["observation"];

const figure: Fields = {
  indicator: "跨省通办事项",
  value: decimal("167"),
  unit: "项",
  qualifier: "exact",
  asOf: on("2021-11-30"),
  target: null,
  scope: null,
  mechanism: null,
  field: null,
};

async function aDeskWithYear(): Promise<Desk> {
  const desk = aDesk();
  await aYearWithList(desk);
  return desk;
}

const add = (desk: Desk, changes: Partial<Fields> = {}) =>
  desk.get("observations:create", { year: 2021, observation: { ...figure, ...changes } });

const listed = async (desk: Desk) =>
  (await desk.get("indicators:read", { year: 2021 })).observations.map(
    ({ indicator, value }) => `${indicator}${value}`,
  );

describe("keeping figures", () => {
  test("a figure typed in, corrected, closed and opened again is there as it was left", async () => {
    const desk = await aDeskWithYear();
    const first = await add(desk, { indicator: " 跨省通办事项 ", scope: " " });
    const changes = { value: decimal("20"), unit: "个", qualifier: "nearly" as const, mechanism: "内江—荣昌" };
    const corrected = await desk.get("observations:update", { id: first.id, basedOn: 1, changes });
    await add(desk, { indicator: "住院直接结算医院", value: decimal("64"), unit: "家" });
    desk.reopen();
    const { observations } = await desk.get("indicators:read", { year: 2021 });
    expect(observations[0]).toEqual(corrected);
    expect(corrected).toMatchObject({ indicator: "跨省通办事项", scope: null, revision: 2, position: 0, ...changes });
    expect(observations.map(({ position }) => position)).toEqual([0, 1]);
  });

  test("what somebody else changed meanwhile is answered, not overwritten", async () => {
    const desk = await aDeskWithYear();
    const { id } = await add(desk);
    const theirs = await desk.get("observations:update", { id, basedOn: 1, changes: { value: decimal("170") } });
    expect(await desk.ask("observations:update", { id, basedOn: 1, changes: { value: "180" } })).toEqual({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "observation", row: theirs } },
    });
    expect(await desk.ask("observations:delete", { id, basedOn: 1 })).toMatchObject({ ok: false });
  });

  test("a figure without a name, or with words for a number, is refused with a sentence", async () => {
    const desk = await aDeskWithYear();
    const ask = (changes: object) =>
      desk.ask("observations:create", { year: 2021, observation: { ...figure, ...changes } });
    const messages = async (changes: object) => {
      const result = await ask(changes);
      return result.ok || result.error.kind !== "input-not-acceptable"
        ? []
        : result.error.problems.map(({ message }) => message);
    };
    expect(await messages({ indicator: "  " })).toEqual(["指标名称不能是空白"]);
    expect(await messages({ value: "近20" })).toEqual(["数值应是数字，最多18位整数和9位小数"]);
    expect(await messages({ unit: " " })).toEqual(["单位不能是空白"]);
    expect(await messages({ unit: "个\u0007" })).toEqual(["单位含有无法保存的控制字符"]);
    expect(await listed(desk)).toEqual([]);
  });

  test("deleting and its sources are one step that can be undone and redone, in words", async () => {
    const desk = await aDeskWithYear();
    const { id } = await add(desk);
    const source = await desk.get("sources:create", {
      year: 2021,
      draft: { kind: "article", title: "简报", publisher: null, publishedOn: null, originalText: "通办事项167项。" },
    });
    const sentence = "通办事项167项。";
    await desk.get("citations:create", { sourceId: source.id, sentence, targetKind: "observation", targetId: id });
    const cited = await desk.get("history:steps", { year: 2021, limit: 10 });
    expect(cited.undo?.label).toBe("新增“跨省通办事项”的出处");
    desk.rest();
    const { stepId } = await desk.get("observations:delete", { id, basedOn: 1 });
    expect(await listed(desk)).toEqual([]);
    const { undo } = await desk.get("history:steps", { year: 2021, limit: 10 });
    expect(undo).toMatchObject({ id: stepId, label: "删除指标值“跨省通办事项”" });

    await desk.get("history:undo", { year: 2021, stepId });
    const back = await desk.get("indicators:read", { year: 2021 });
    expect(back.observations).toMatchObject([{ id, value: "167" }]);
    expect(back.citations.map(({ citation }) => citation.sentence)).toEqual([sentence]);
    await desk.get("history:redo", { year: 2021, stepId });
    expect(await listed(desk)).toEqual([]);
  });

  test("every step is called by what it did", async () => {
    const desk = await aDeskWithYear();
    const { id } = await add(desk);
    desk.rest();
    await desk.get("observations:update", { id, basedOn: 1, changes: { value: decimal("170"), qualifier: "over" } });
    desk.rest();
    await desk.get("observations:update", { id, basedOn: 2, changes: { target: decimal("200") } });
    const { steps } = await desk.get("history:steps", { year: 2021, limit: 10 });
    expect(steps.slice(0, 3).map(({ label }) => label)).toEqual([
      "修改指标值“跨省通办事项”的目标值",
      "修改指标值“跨省通办事项”的数值、约数",
      "新增指标值“跨省通办事项”",
    ]);
  });

  test("a later value of an indicator takes the place of the earlier one in the report", async () => {
    const desk = await aDeskWithYear();
    await add(desk, { value: decimal("150"), asOf: on("2021-06-30") });
    await add(desk, { value: decimal("167") });
    const preview = await desk.get("reports:preview", { year: 2021, asOf: isoDate("2021-11-30") });
    const text = JSON.stringify(preview);
    expect(text).toContain("跨省通办事项167项");
    expect(text).not.toContain("150项");
  });

  test("an archived year answers its figures and takes no more", async () => {
    const desk = await aDeskWithYear();
    const { id } = await add(desk);
    archive(desk, 2021);
    const archived = { ok: false, error: { kind: "year-archived", year: 2021 } };
    expect(await desk.ask("observations:create", { year: 2021, observation: figure })).toEqual(archived);
    expect(await desk.ask("observations:update", { id, basedOn: 1, changes: { value: "1" } })).toEqual(archived);
    expect(await desk.ask("observations:delete", { id, basedOn: 1 })).toEqual(archived);
    expect(await listed(desk)).toEqual(["跨省通办事项167"]);
  });

  test("what is not there is said not to be there", async () => {
    const desk = await aDeskWithYear();
    expect(await desk.ask("observations:update", { id: newUuidV7(), basedOn: 1, changes: {} })).toEqual({
      ok: false,
      error: { kind: "not-found", what: "observation" },
    });
    expect(await desk.ask("indicators:read", { year: 1999 })).toMatchObject({ ok: false });
  });
});
