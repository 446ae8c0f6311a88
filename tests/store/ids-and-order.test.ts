import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sortKey } from "../../main/store/sort-key.ts";
import { uuidV7Maker, uuidV7Of } from "../../main/store/uuid.ts";
import { id as idField } from "../../shared/ipc/fields.ts";

const v7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("the example of the standard comes out as it is printed there", () => {
  const bytes = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(uuidV7Maker()(0x017f22e279b0, bytes)).toBe("017f22e2-79b0-7000-8000-000000000000");
});

test("ids ascend, also within a millisecond and when the clock goes back", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(time, random), { minLength: 2, maxLength: 20 }), (calls) => {
      const make = uuidV7Maker();
      const ids = calls.map(([now, bytes]) => make(now, bytes));
      expect(ids).toEqual([...new Set(ids)].toSorted());
      for (const made of ids) expect(made).toMatch(v7);
    }),
  );
});

test("ids from the clock pass the boundary", () => {
  expect(idField.safeParse(uuidV7Maker()()).success).toBe(true);
});

test("the id of a name is fixed by its time and name", () => {
  const id = uuidV7Of("2022-02-22T19:22:22.000Z", "party 内江市");
  expect(id).toMatch(/^017f22e2-79b0-7/);
  expect(id).toMatch(v7);
  expect(uuidV7Of("2022-02-22T19:22:22.000Z", "party 内江市")).toBe(id);
  expect(uuidV7Of("2022-02-22T19:22:22.000Z", "party 荣昌区")).not.toBe(id);
});

test.each([
  ["numbers by value", ["1", "2", "10", "10-2", "10-11", null]],
  ["full-width digits as digits", ["１", "2", "１０"]],
  ["numbers inside words by value", ["第2项", "第10项"]],
  [
    "Chinese by pinyin, rare characters too",
    ["安岳县", "成都市", "重庆市", "犍为县", "内江市", "荣昌区", "潼南区", "沱江", "资中县"],
  ],
  ["letters of either case together", ["abc", "ABD", "abe"]],
])("rows sort %s", (_, inOrder) => {
  expect(inOrder.toReversed().toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual(inOrder);
});
