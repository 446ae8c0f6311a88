import { expect, test } from "vitest";
import { isAnswered, isOpenAt, tidyProblem } from "../../../shared/domain/problems/item-problem.ts";
import {
  hindranceInWords,
  hindrancesInWords,
  measureInWords,
  problemInWords,
} from "../../../shared/domain/problems/problem-in-words.ts";
import { aDate, aPartialDate } from "../../support/builders.ts";
import { anItemProblem } from "../../support/item-problems.ts";

const november = aDate("2021-11-30");
const land = anItemProblem("", {
  problem: "用地手续没有办完。",
  cause: "用地指标未落实",
  measure: "加快报批",
  responsibleUnit: "市自然资源局",
  dueDate: aPartialDate("2021-12"),
});

test("what is solved on a later day is open until then; a month ends with its last day", () => {
  const solved = (solvedOn: string | null) =>
    isOpenAt({ state: "solved", solvedOn: solvedOn === null ? null : aPartialDate(solvedOn) }, november);
  expect([solved(null), solved("2021-11"), solved("2021-11-30"), solved("2021-12"), solved("2021")]).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(isOpenAt({ state: "open", solvedOn: null }, november)).toBe(true);
});

test("a red item has answered with one open problem that names all four", () => {
  expect(isAnswered([land], november)).toBe(true);
  expect(isAnswered([{ ...land, problem: null }], november)).toBe(true);
  expect(
    isAnswered(
      [
        { ...land, dueDate: null },
        { ...land, cause: null },
      ],
      november,
    ),
  ).toBe(false);
  expect(isAnswered([{ ...land, state: "solved", solvedOn: aPartialDate("2021-10") }], november)).toBe(false);
  expect(isAnswered([{ ...land, state: "solved", solvedOn: aPartialDate("2021-12") }], november)).toBe(true);
});

test("a day of solving says that it is solved; what is open again has none", () => {
  expect(tidyProblem({ solvedOn: aPartialDate("2021-11") })).toEqual({
    state: "solved",
    solvedOn: aPartialDate("2021-11"),
  });
  expect(tidyProblem({ state: "open" })).toEqual({ state: "open", solvedOn: null });
  expect(tidyProblem({ cause: "  ", responsibleUnit: " 市交通局 " })).toEqual({
    cause: null,
    responsibleUnit: "市交通局",
  });
});

test("a problem reads as one sentence of what is given", () => {
  expect(problemInWords(land)).toBe("用地手续没有办完，原因是用地指标未落实，措施是加快报批（2021年12月底前）");
  expect(problemInWords({ ...land, problem: null, cause: null, dueDate: aPartialDate("2021-12-15") })).toBe(
    "加快报批（2021年12月15日前）",
  );
  expect(problemInWords({ ...land, measure: null })).toBe("用地手续没有办完，原因是用地指标未落实");
  expect(measureInWords(land)).toBe("加快报批（市自然资源局，2021年12月底前）");
  expect(measureInWords({ ...land, responsibleUnit: null, dueDate: null })).toBe("加快报批");
  expect(problemInWords(anItemProblem(""))).toBe("");
});

test("what the list says is told with what is added to it, once", () => {
  const cause = anItemProblem("", { cause: "征地慢" });
  expect(hindrancesInWords("进度偏慢。", [], problemInWords)).toBe("进度偏慢。");
  expect(hindrancesInWords("进度偏慢。", [anItemProblem("")], hindranceInWords)).toBe("进度偏慢");
  expect(hindrancesInWords("进度偏慢。", [cause], problemInWords)).toBe("进度偏慢，原因是征地慢");
  expect(hindrancesInWords("用地手续没有办完", [land], hindranceInWords)).toBe(
    "用地手续没有办完，原因是用地指标未落实",
  );
  expect(hindrancesInWords("进度偏慢。", [land, cause], hindranceInWords)).toBe(
    "用地手续没有办完，原因是用地指标未落实；进度偏慢，原因是征地慢",
  );
  expect(hindrancesInWords(null, [], problemInWords)).toBeNull();
});
