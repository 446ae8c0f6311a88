import { describe, expect, test } from "vitest";
import { attentionInWords, attentionOf } from "../../../shared/domain/attention.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item, ProgressEntry } from "../../../shared/domain/item.ts";
import { lampOf } from "../../../shared/domain/lamp.ts";
import { defaultLampRule } from "../../../shared/domain/lamp-rule.ts";
import { isWithoutProgress, standingOf } from "../../../shared/domain/standing.ts";
import { aCompleteItem, anItem, aProgressEntry, on } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");

function attention(
  item: Item,
  entries: readonly ProgressEntry[] = [aProgressEntry({ text: "按计划推进" })],
  isAnswered = false,
) {
  const standing = standingOf(entries, asOf);
  const facts = { isReported: !isWithoutProgress(standing), isAnswered };
  return attentionOf(item, facts, lampOf(item, standing, asOf, defaultLampRule), asOf);
}

describe("what asks for attention before the report is due", () => {
  test("an item with everything in place asks for nothing", () => {
    expect(attention(aCompleteItem())).toEqual([]);
  });

  test("what the report needs and the item lacks is named", () => {
    expect(attention(anItem(), [])).toEqual([{ kind: "incomplete", reason: "未填写领域、状态、牵头单位、进展" }]);
    expect(attention(aCompleteItem({ leadUnit: null }))).toEqual([{ kind: "incomplete", reason: "未填写牵头单位" }]);
  });

  test("progress after the cut-off date is no progress for this report", () => {
    const later = [aProgressEntry({ asOf: on("2021-12"), text: "竣工" })];
    expect(attention(aCompleteItem(), later)).toEqual([{ kind: "incomplete", reason: "未填写进展" }]);
  });

  test("an expired deadline comes before everything else and its reason is said once", () => {
    const reasons = attention(aCompleteItem({ dueDate: on("2021-10"), leadUnit: null }));
    expect(reasons.map(({ kind }) => kind)).toEqual(["overdue", "red", "unanswered", "incomplete"]);
    expect(attentionInWords(reasons)).toBe("完成时限为2021年10月，已到期未完成；原因和措施没有填全；未填写牵头单位");
  });

  test("a red item that says what is done about it is asked no more", () => {
    const kinds = attention(aCompleteItem({ status: "delayed" }), undefined, true).map(({ kind }) => kind);
    expect(kinds).toEqual(["red"]);
  });

  test("a terminated item asks for nothing any more", () => {
    const terminated = anItem({ status: "terminated", dueDate: on("2021-01") });
    expect(attention(terminated, [])).toEqual([]);
    const kinds = attention({ ...terminated, finishedOn: on("2021-12") }, []).map(({ kind }) => kind);
    expect(kinds).toEqual(["overdue", "red", "unanswered", "incomplete"]);
  });
});
