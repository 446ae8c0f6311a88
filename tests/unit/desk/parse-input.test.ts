import { anything, assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { contract, engineQuestions, type EngineQuestionName } from "../../../shared/ipc/contract.ts";
import { parseInput } from "../../../shared/ipc/parse-input.ts";
import { engineInput } from "../../../main/engine/engine-inputs.ts";

const id = "01932f3e-0000-7000-8000-000000000001";

function problemsOf(answer: ReturnType<typeof parseInput>): unknown {
  return !answer.ok && answer.error.kind === "input-not-acceptable" ? answer.error.problems : answer;
}

function withContent(length: number) {
  return { id, basedOn: 1, changes: { content: "进".repeat(length) } };
}

describe("whatever is sent, the answer says what is wrong in plain Chinese", () => {
  test("each field is named once, as the form names it", () => {
    const changes = {
      title: "",
      dueDate: "2021-02-30",
      plannedThisYear: 1.5,
      status: "finished",
      parties: ["内江市", 7],
      leadUnit: "长".repeat(301),
    };
    expect(problemsOf(parseInput(contract["items:update"].input, { id, basedOn: 1, changes }))).toEqual([
      { field: "title", message: "事项名称不能是空白" },
      { field: "parties", message: "合作方填写的形式不正确" },
      { field: "leadUnit", message: "牵头单位最多300个字" },
      { field: "plannedThisYear", message: "年度计划投资金额应在10万亿元以内，最多到分" },
      { field: "status", message: "状态不在可选的范围内" },
      { field: "dueDate", message: "完成时限不是有效的日期，应如 2025、2025-11 或 2025-11-30" },
    ]);
  });

  test("a field that is missing is asked for", () => {
    const answer = parseInput(contract["items:create"].input, { year: 2021, item: { worklistId: id } });
    expect(problemsOf(answer)).toEqual([{ field: "title", message: "事项名称没有填写" }]);
  });

  test("text that Word could not hold is refused before it is stored", () => {
    const changes = { content: "合作\uFFFE共建", problem: "\u0000", remark: "\uD800" };
    const answer = parseInput(contract["items:update"].input, { id, basedOn: 1, changes });
    expect(problemsOf(answer)).toEqual([
      { field: "content", message: "主要内容含有无法保存的控制字符" },
      { field: "problem", message: "存在问题含有无法保存的控制字符" },
      { field: "remark", message: "备注含有无法保存的控制字符" },
    ]);
  });

  test("a text of 100,000 characters passes, one more does not", () => {
    expect(parseInput(contract["items:update"].input, withContent(100_000)).ok).toBe(true);
    expect(parseInput(contract["items:update"].input, withContent(100_001)).ok).toBe(false);
  });

  test.each(Object.keys(contract) as (keyof typeof contract)[])(
    "%s: nothing sent makes it throw or speak English",
    (name) => {
      assert(
        property(anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (sent) => {
          const answer = parseInput<unknown>(contract[name].input, sent);
          if (answer.ok) return;
          if (answer.error.kind !== "input-not-acceptable") throw new Error(answer.error.kind);
          for (const { message } of answer.error.problems) expect(message).toMatch(/^[^A-Za-z]+$/u);
        }),
      );
    },
  );
});

/** The questions that do not do without this field. */
function withField(field: string): readonly EngineQuestionName[] {
  return (Object.keys(engineQuestions) as EngineQuestionName[]).filter((name) =>
    engineInput(name)
      .safeParse({})
      .error?.issues.some(({ path }) => path[0] === field),
  );
}

describe("where the window names a grant, the engine takes a path", () => {
  test("these are the questions that write a file, and these read one", () => {
    expect(withField("destination").toSorted()).toEqual([
      "drafts:export",
      "exports:workbook",
      "forms:send",
      "inspections:exportFindings",
      "inspections:repair",
      "reports:export",
      "snapshots:export",
      "store:backup",
      "wordTemplates:fill",
      "wordTemplates:fillDraft",
      "wordTemplates:save",
    ]);
    expect(withField("source").toSorted()).toEqual([
      "drafts:readReturned",
      "imports:apply",
      "imports:examine",
      "imports:plan",
      "inspections:inspect",
      "inspections:readProfile",
      "inspections:repair",
      "sources:readFile",
      "store:compareCopy",
      "wordTemplates:add",
      "wordTemplates:examine",
      "wordTemplates:fill",
      "wordTemplates:fillDraft",
      "wordTemplates:replace",
    ]);
  });

  test("a path is taken by the engine and refused from the window", () => {
    const input = { taskId: id, destination: "D:\\报告\\年报.zip" };
    expect(engineInput("store:backup").safeParse(input).success).toBe(true);
    expect(contract["store:backup"].input.safeParse(input).success).toBe(false);
  });
});
