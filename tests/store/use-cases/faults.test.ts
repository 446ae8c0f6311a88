import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { answer } from "../../../main/engine/answer.ts";
import type { LogEntry } from "../../../main/engine/messages.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";

const asOf = isoDate("2021-11-30");

describe("when something goes wrong while saving", () => {
  test("on a full disk the edit is refused in so many words, and what was there stays", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { content: "原有内容" });
    const { db } = desk.context();
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true }))}`);
    const changes = { content: "进".repeat(100_000) };
    expect(await desk.ask("items:update", { id: item.id, basedOn: item.revision, changes })).toEqual({
      ok: false,
      error: { kind: "disk-full", path: desk.storePath },
    });
    desk.reopen();
    expect((await desk.get("items:read", { id: item.id, asOf })).item).toEqual(item);
  });

  test("a defect is answered with the reference under which the log tells it", async () => {
    const desk = aDesk();
    const log: LogEntry[] = [];
    const broken = {
      ...desk.context(),
      get db(): never {
        throw new Error("a defect");
      },
    };
    const result = await answer(broken, "years:list", {}, (entry) => log.push(entry));
    const reference = result.ok || result.error.kind !== "unexpected" ? "" : result.error.reference;
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(log).toMatchObject([{ level: "error", message: `${reference} years:list` }]);
    expect(log[0]?.detail).toContain("a defect");
  });
});
