import { Big } from "big.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changeInWords, countChangeInWords, pointsChangeInWords } from "../../../shared/domain/change-in-words.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { moneyFromFen } from "../../../shared/domain/money.ts";
import { completionRate, paceDifference, timeLine } from "../../../shared/domain/pace.ts";
import {
  completionInTable,
  completionInWords,
  paceInWords,
  percentInWords,
  withEvenPlaces,
  shareInWords,
} from "../../../shared/domain/percent-in-words.ts";
import { roundedQuotient } from "../../../shared/domain/quotient.ts";
import { yi } from "../../support/rows.ts";

const september = isoDate("2023-09-30");

test("completion and 时序 of the region-wide list are rounded last", () => {
  const [planned, done] = [yi("3395.3"), yi("2853.5")];
  expect(completionInWords(done, planned)).toBe("84.0%");
  expect(paceInWords(done, planned, 2023, september)).toBe("超时序9.0个百分点");
  expect(completionInWords(yi("4138.4"), planned)).toBe("121.9%");
  expect(completionInTable(done, planned)).toBe("84.0");
});

test("the difference to the time line is said in 百分点, ahead, behind or level", () => {
  const planned = yi("1000");
  expect(paceInWords(yi("826"), planned, 2023, september)).toBe("超时序7.6个百分点");
  expect(paceInWords(yi("710"), planned, 2023, september)).toBe("落后时序4个百分点");
  expect(paceInWords(yi("750.4"), planned, 2023, september)).toBe("与时序持平");
  expect(paceInWords(yi("1"), yi("0"), 2023, september)).toBeNull();
});

test("a whole percentage is written whole, a rounded one keeps its digit", () => {
  expect([new Big(100), new Big(50), new Big("83.96"), new Big("12.34")].map(percentInWords)).toEqual([
    "100%",
    "50%",
    "84.0%",
    "12.3%",
  ]);
  expect([shareInWords(45, 138), shareInWords(1, 4), shareInWords(0, 0)]).toEqual(["32.6%", "25%", null]);
  expect(completionInTable(null, yi("1"))).toBe("—");
});

test("amounts change in %, percentages in 百分点, counts in their own measure", () => {
  expect(changeInWords(yi("112.3"), yi("100"))).toBe("同比增长12.3%");
  expect(changeInWords(yi("97"), yi("100"))).toBe("同比下降3%");
  expect(changeInWords(yi("100.01"), yi("100"))).toBe("与上年持平");
  expect(changeInWords(yi("1"), yi("0"))).toBeNull();
  expect(pointsChangeInWords(new Big("84.04"), new Big("80.8"))).toBe("提高3.2个百分点");
  expect(pointsChangeInWords(new Big(80), new Big("81.5"))).toBe("下降1.5个百分点");
  expect([countChangeInWords(138, 126, "项"), countChangeInWords(5, 8, "项"), countChangeInWords(5, 5, "项")]).toEqual([
    "增加12项",
    "减少3项",
    "持平",
  ]);
});

test("quotients are exact at every size and rounded half away from zero", () => {
  expect([
    roundedQuotient(2, 3, 1),
    roundedQuotient(-1, 2, 0),
    roundedQuotient(-1, 100, 1),
    roundedQuotient(2n, -3n, 2),
  ]).toEqual(["0.7", "-1", "0.0", "-0.67"]);
  const amount = fc.integer({ min: 1, max: 1e15 }).map(moneyFromFen);
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 12 }), (done, planned, month) => {
      const asOf = isoDate(`2023-${String(month).padStart(2, "0")}-28`);
      const exact = new Big(done).times(100).div(planned);
      expect(completionRate(done, planned, 3)).toBe(exact.toFixed(3, Big.roundHalfUp));
      const difference = paceDifference(done, planned, 2023, asOf, 3);
      expect(
        new Big(difference ?? "")
          .minus(exact.minus(timeLine(2023, asOf)))
          .abs()
          .lte("0.00051"),
      ).toBe(true);
    }),
  );
});

test.each([
  ["已完成46项，占15.3%；推进中201项，占67%", "已完成46项，占15.3%；推进中201项，占67.0%"],
  ["完成率50%，落后时序25个百分点", "完成率50%，落后时序25个百分点"],
  ["完成率50%，落后时序8.3个百分点", "完成率50.0%，落后时序8.3个百分点"],
])("the percentages of one sentence have the same places: %s", (sentence, even) => {
  expect(withEvenPlaces(sentence)).toBe(even);
});
