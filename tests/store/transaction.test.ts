import { expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { insertYear, listYears } from "../../main/store/years.ts";
import { fail, succeed } from "../../shared/result.ts";
import { testTime } from "../support/builders.ts";
import { withTempStore } from "../support/temp-store.ts";

const begin = (db: WritableDb, year: number) => insertYear(db, { year, kind: "real" }, testTime);
const years = (db: WritableDb) => listYears(db).map(({ year }) => year);

test("all of the work is kept when it answers", async () => {
  await withTempStore({}, ({ db }) => {
    const answer = inTransaction(db, () => succeed([begin(db, 2021), begin(db, 2022)].length));
    expect(answer).toEqual({ ok: true, value: 2 });
    expect(years(db)).toEqual([2022, 2021]);
  });
});

test("none of the work is kept when it throws or answers an error", async () => {
  await withTempStore({}, ({ db }) => {
    const throwing = () => {
      begin(db, 2021);
      throw new Error("半途而废");
    };
    expect(() => inTransaction(db, throwing)).toThrow("半途而废");
    const refusing = () => {
      begin(db, 2022);
      return fail({ kind: "cancelled" });
    };
    expect(inTransaction(db, refusing)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(years(db)).toEqual([]);
    expect(db.inTransaction).toBe(false);
  });
});

test("a part can be taken back alone", async () => {
  await withTempStore({}, ({ db }) => {
    inTransaction(db, () => {
      begin(db, 2020);
      inTransaction(db, () => begin(db, 2021));
      inTransaction(db, () => {
        begin(db, 2022);
        return fail({ kind: "cancelled" });
      });
      begin(db, 2023);
    });
    expect(years(db)).toEqual([2023, 2021, 2020]);
  });
});
