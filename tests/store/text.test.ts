import * as fc from "fast-check";
import { expect, test } from "vitest";
import { insertItem, readItem } from "../../main/store/items.ts";
import { insertProgress, readProgressEntry } from "../../main/store/progress.ts";
import { optionalText } from "../../shared/ipc/fields.ts";
import { cleanText, isCleanText } from "../../shared/domain/text.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import { aDecimal, aWorklist, aYearData, testId, testTime } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { findIn } from "../support/searching.ts";
import { withTempStore } from "../support/temp-store.ts";

const worklist = aWorklist();
const fill = (db: Parameters<typeof fillStore>[0]) => fillStore(db, aYearData({ worklists: [worklist] }));
const stamp = () => ({ id: testId(), now: testTime });

/** Any text with a liking for what breaks programs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\u{20BB7}",
        "👨‍👩‍👧",
        "\u200F",
        "e\u0301",
        "\uFEFF",
        "'",
        '"',
        "%",
        "\n",
        "\t",
        "\0",
        "\uD800",
        "\uFFFE",
      ),
    ),
  )
  .map((parts) => parts.join(""));

test("any clean text comes back unchanged", async () => {
  await withTempStore({ fill }, ({ db }) => {
    fc.assert(
      fc.property(anyText.map(cleanText), (text) => {
        fc.pre(text !== "");
        expect(isCleanText(text)).toBe(true);
        const item = insertItem(db, 2021, { worklistId: worklist.id, title: "一项", content: text }, stamp());
        const entry = insertProgress(db, item.id, { text }, stamp());
        expect(readItem(db, item.id)?.content).toBe(text);
        expect(readProgressEntry(db, entry.id)?.text).toBe(text);
      }),
    );
  });
});

test("100,000 characters are kept whole and found", async () => {
  await withTempStore({ fill }, async ({ db }) => {
    const text = `${"推进合作事项。".repeat(14_285)}终于完工`;
    expect(text).toHaveLength(99_999);
    const { id } = insertItem(db, 2021, { worklistId: worklist.id, title: "一项", content: text }, stamp());
    expect(readItem(db, id)?.content).toBe(text);
    expect((await findIn(db, "终于完工")).map((hit) => hit.id)).toEqual([id]);
  });
});

test.each([
  ["U+FFFE", "合作\uFFFE事项"],
  ["a lone surrogate", "合作\uD842事项"],
  ["a control character", "合作\u0007事项"],
  ["more than 100,000 characters", "合".repeat(100_001)],
])("%s does not pass the boundary", (_, text) => {
  expect(optionalText.safeParse(text).success).toBe(false);
});

test("money and decimals are kept to the last digit", async () => {
  await withTempStore({ fill }, ({ db }) => {
    const item = insertItem(
      db,
      2021,
      { worklistId: worklist.id, title: "一项", totalInvestment: moneyFromFen(999_999_999_999_999) },
      stamp(),
    );
    const entry = insertProgress(db, item.id, { percent: aDecimal("33.330000001") }, stamp());
    expect(readItem(db, item.id)?.totalInvestment).toBe(999_999_999_999_999);
    expect(readProgressEntry(db, entry.id)?.percent).toBe("33.330000001");
  });
});
