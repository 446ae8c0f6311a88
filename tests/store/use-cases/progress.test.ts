import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { newUuidV7 } from "../../../main/store/uuid.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList, report } from "../../support/desk-year.ts";
import { on, wan } from "../../support/rows.ts";

const notFound = (what: string) => ({ ok: false, error: { kind: "not-found", what } });

async function anItemOnTheDesk() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const item = await addItem(desk, list, { plannedThisYear: wan("1000") });
  return { desk, item };
}

describe("progress with its cut-off date", () => {
  test("the item stands where its newest entry up to the cut-off date puts it", async () => {
    const { desk, item } = await anItemOnTheDesk();
    await report(desk, item, { asOf: on("2021-10"), doneThisYear: wan("680"), text: "主体施工" });
    await report(desk, item, { asOf: on("2021-12"), doneThisYear: wan("1000"), text: "竣工" });
    desk.reopen();
    const read = (asOf: string) => desk.get("items:read", { id: item.id, asOf: isoDate(asOf) });
    expect(await read("2021-10-31")).toMatchObject({
      standing: { doneThisYear: wan("680"), text: "主体施工" },
      lamp: "red",
    });
    expect(await read("2021-12-31")).toMatchObject({
      standing: { doneThisYear: wan("1000"), text: "竣工" },
      lamp: "green",
    });
  });

  test("a figure corrected is the new figure; the others stay", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const entry = await report(desk, item, { asOf: on("2021-10"), doneThisYear: wan("68"), percent: decimal("60.5") });
    const changes = { doneThisYear: wan("680"), physicalProgress: " " };
    const corrected = await desk.get("progress:update", { id: entry.id, basedOn: entry.revision, changes });
    expect(corrected).toEqual({
      ...entry,
      doneThisYear: wan("680"),
      physicalProgress: null,
      revision: entry.revision + 1,
      updatedAt: corrected.updatedAt,
    });
  });

  test("a correction based on an older state shows the present one", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const entry = await report(desk, item, { text: "开工" });
    const change = (text: string) => ({ id: entry.id, basedOn: entry.revision, changes: { text } });
    const current = await desk.get("progress:update", change("已开工"));
    const conflict = {
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "progress", row: current } },
    };
    expect(await desk.ask("progress:update", change("未开工"))).toEqual(conflict);
    expect(await desk.ask("progress:delete", { id: entry.id, basedOn: entry.revision })).toEqual(conflict);
  });

  test("an entry deleted by mistake comes back in its place", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const first = await report(desk, item, { asOf: on("2021-06"), text: "开工" });
    const second = await report(desk, item, { asOf: on("2021-09"), text: "封顶" });
    const { deletionId } = await desk.get("progress:delete", { id: first.id, basedOn: first.revision });
    const read = () => desk.get("items:read", { id: item.id, asOf: isoDate("2021-11-30") });
    expect((await read()).progress.map(({ text }) => text)).toEqual(["封顶"]);
    const back = await desk.get("progress:undelete", { deletionId });
    expect(back).toMatchObject({ id: first.id, itemId: item.id, asOf: "2021-06", text: "开工" });
    expect((await read()).progress.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test("amounts below zero and unknown rows are refused", async () => {
    const { desk, item } = await anItemOnTheDesk();
    const nothing = {
      asOf: null,
      text: null,
      doneThisYear: null,
      doneSinceStart: null,
      percent: null,
      physicalProgress: null,
    };
    const negative = { itemId: item.id, entry: { ...nothing, doneSinceStart: -1 } };
    expect(await desk.ask("progress:create", negative)).toMatchObject({
      error: { problems: [{ field: "doneSinceStart", message: "累计完成投资不能小于0" }] },
    });
    const id = newUuidV7();
    expect(await desk.ask("progress:create", { itemId: id, entry: nothing })).toEqual(notFound("item"));
    expect(await desk.ask("progress:update", { id, basedOn: 1, changes: {} })).toEqual(notFound("progress"));
    expect(await desk.ask("progress:delete", { id, basedOn: 1 })).toEqual(notFound("progress"));
    expect(await desk.ask("progress:undelete", { deletionId: id })).toEqual(notFound("deletion"));
  });
});
