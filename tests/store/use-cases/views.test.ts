import { describe, expect, test } from "vitest";
import { usualColumns } from "../../../shared/exchange/grid/list-columns.ts";
import type { ViewContent } from "../../../shared/ipc/questions/views.ts";
import { aDesk } from "../../support/desk.ts";
import { archive, aYearWithList } from "../../support/desk-year.ts";

const content: ViewContent = {
  columns: { ...usualColumns, widths: { title: 320 } },
  filter: { fields: [null, "现代产业体系"], columns: [{ column: "remark", contains: "待核" }] },
  sort: { by: "field", descending: true, thenBy: [{ by: "number", descending: false }] },
  group: "status",
};

describe("views of the list", () => {
  test("are offered by name in their year or in all, also after a restart", async () => {
    const desk = aDesk();
    await aYearWithList(desk, 2021);
    await aYearWithList(desk, 2022);
    await desk.get("views:create", { name: "重点", year: 2021, content });
    await desk.get("views:create", { name: "滞后", year: null, content });
    desk.reopen();
    const names = async (year: number) => (await desk.get("views:list", { year })).map(({ name }) => name);
    expect(await names(2021)).toEqual(["滞后", "重点"]);
    expect(await names(2022)).toEqual(["滞后"]);
    const [kept] = await desk.get("views:list", { year: 2022 });
    expect(kept?.content).toEqual(content);
  });

  test("have names that are offered once, are renamed, brought up to date and forgotten", async () => {
    const desk = aDesk();
    await aYearWithList(desk, 2021);
    const one = await desk.get("views:create", { name: "重点", year: 2021, content });
    const other = await desk.get("views:create", { name: "滞后", year: 2021, content });
    const taken = {
      kind: "input-not-acceptable",
      problems: [{ field: "name", message: expect.stringContaining("重点") }],
    };
    expect(await desk.ask("views:create", { name: "重点 ", year: null, content })).toEqual({ ok: false, error: taken });
    const rename = { id: other.id, basedOn: other.revision, changes: { name: "重点" } };
    expect(await desk.ask("views:update", rename)).toEqual({ ok: false, error: taken });
    const renamed = await desk.get("views:update", {
      ...rename,
      changes: { name: "亮红灯", content: { ...content, group: null } },
    });
    expect(renamed).toMatchObject({
      name: "亮红灯",
      year: 2021,
      revision: 2,
      content: { group: null, sort: content.sort },
    });
    const gone = { ok: false, error: { kind: "not-found", what: "view" } };
    expect(await desk.ask("views:delete", { id: other.id, basedOn: 1 })).toEqual(gone);
    await desk.get("views:delete", { id: one.id, basedOn: 1 });
    expect((await desk.get("views:list", { year: 2021 })).map(({ name }) => name)).toEqual(["亮红灯"]);
  });

  test("are no part of the year: no step to undo, no revision, and an archived year has them too", async () => {
    const desk = aDesk();
    await aYearWithList(desk, 2021);
    const before = (await desk.get("years:list", {}))[0]?.revision;
    const steps = await desk.get("history:steps", { year: 2021 });
    desk.rest();
    await desk.get("views:create", { name: "重点", year: 2021, content });
    expect((await desk.get("years:list", {}))[0]?.revision).toBe(before);
    expect(await desk.get("history:steps", { year: 2021 })).toEqual(steps);
    archive(desk, 2021);
    await desk.get("views:create", { name: "归档后", year: 2021, content });
    expect(await desk.get("views:list", { year: 2021 })).toHaveLength(2);
  });

  test("that a newer version wrote are left out, not half read", async () => {
    const desk = aDesk();
    await aYearWithList(desk, 2021);
    await desk.get("views:create", { name: "重点", year: 2021, content });
    const { db } = desk.context();
    db.prepare("UPDATE list_view SET content = json_set(content, '$.group', 'weather')").run();
    expect(await desk.get("views:list", { year: 2021 })).toEqual([]);
  });
});
