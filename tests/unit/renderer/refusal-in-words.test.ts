import { expect, test } from "vitest";
import { AppFailure } from "../../../renderer/lib/app-failure.ts";
import { refusalInWords } from "../../../renderer/lib/refusal-in-words.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";

test("what is wrong with what was typed is said alone, every problem once", () => {
  const problem = { field: "name", message: "已有名为“发文稿”的模板" };
  const refused = new AppFailure({
    kind: "input-not-acceptable",
    problems: [problem, problem, { field: "name", message: "名称过长" }],
  });
  expect(refusalInWords(refused)).toBe("已有名为“发文稿”的模板；名称过长。");
});

test("any other failure keeps the words it has everywhere", () => {
  const gone = { kind: "not-found", what: "word" } as const;
  expect(refusalInWords(new AppFailure(gone))).toBe(errorInWords(gone).text);
});
