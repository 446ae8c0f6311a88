import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { stepsOf, undo } from "../../support/history.ts";

describe("years", () => {
  test("a year begun is there after closing and opening again, with its number of items", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    await addItem(desk, list);
    desk.reopen();
    const [year, ...others] = await desk.get("years:list", {});
    expect(others).toEqual([]);
    expect(year).toMatchObject({ year: 2021, kind: "real", itemCount: 1, cutOffDate: null, snapshotId: null });
  });

  test("a year cannot be begun twice, and the one that is there stays as it is", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const before = await desk.get("years:list", {});
    expect(await desk.ask("years:create", { year: 2021 })).toEqual({
      ok: false,
      error: { kind: "year-exists", year: 2021 },
    });
    expect(await desk.get("years:list", {})).toEqual(before);
  });

  test("a year is begun together with the fields of the year before, in one step that can be undone", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk, 2020);
    await addItem(desk, list, { field: "现代产业体系" });
    const fieldsOf = async () => (await desk.get("fields:read", { year: 2021 })).fields.map(({ name }) => name);
    const taken = await desk.ask("years:create", { year: 2020, takeOverFields: true });
    expect(taken).toEqual({ ok: false, error: { kind: "year-exists", year: 2020 } });
    await desk.get("years:create", { year: 2021, takeOverFields: true });
    expect(await fieldsOf()).toEqual(["现代产业体系"]);
    expect(await stepsOf(desk, 2021)).toEqual(["沿用2020年度的领域"]);
    await undo(desk, 2021);
    expect(await fieldsOf()).toEqual([]);
    expect(await desk.ask("years:create", { year: 2019, takeOverFields: true })).toMatchObject({ ok: true });
  });

  test("截至日期, title and 署名单位 are kept; a title of blanks means the standard title", async () => {
    const desk = aDesk();
    const { revision } = await desk.get("years:create", { year: 2021 });
    const changed = await desk.get("years:update", {
      year: 2021,
      basedOn: revision,
      changes: { cutOffDate: isoDate("2021-11-30"), signingUnit: " 内江市发展改革委 ", reportTitle: "　" },
    });
    desk.reopen();
    const [kept] = await desk.get("years:list", {});
    expect(kept).toMatchObject(changed);
    expect(changed).toMatchObject({ cutOffDate: "2021-11-30", signingUnit: "内江市发展改革委", reportTitle: null });
  });

  test("settings changed from an older state are not taken over, and the present ones are shown", async () => {
    const desk = aDesk();
    const { revision } = await desk.get("years:create", { year: 2021 });
    const current = await desk.get("years:update", {
      year: 2021,
      basedOn: revision,
      changes: { signingUnit: "内江市发展改革委" },
    });
    const answer = await desk.ask("years:update", {
      year: 2021,
      basedOn: revision,
      changes: { signingUnit: "遂宁市发展改革委" },
    });
    expect(answer).toEqual({ ok: false, error: { kind: "edited-elsewhere", current: { kind: "year", row: current } } });
  });

  test("a year that was never begun is not found", async () => {
    const desk = aDesk();
    const notFound = { ok: false, error: { kind: "not-found", what: "year" } };
    const asOf = "2030-06-30";
    const page = { year: 2030, asOf, filter: {}, sort: null, offset: 0, limit: 10 };
    expect(await desk.ask("years:update", { year: 2030, basedOn: 1, changes: {} })).toEqual(notFound);
    expect(await desk.ask("overview:read", { year: 2030, asOf })).toEqual(notFound);
    expect(await desk.ask("items:page", page)).toEqual(notFound);
    expect(await desk.ask("catalog:read", { year: 2030 })).toEqual(notFound);
    expect(await desk.ask("observations:list", { year: 2030 })).toEqual(notFound);
  });
});
