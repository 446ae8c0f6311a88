import { assert, asyncProperty, constantFrom, jsonValue, oneof, pre, record, type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { engineQuestions, type EngineQuestionName } from "../../../shared/ipc/contract.ts";
import { engineInput } from "../../../main/engine/engine-inputs.ts";
import { aDesk } from "../../support/desk.ts";

const names = Object.keys(engineQuestions) as EngineQuestionName[];

/** Inputs with the right names and anything at all behind them, and some that have no likeness at all. */
function likely(name: EngineQuestionName): Arbitrary<unknown> {
  const parser: z.ZodType = engineQuestions[name].input;
  const fields = parser instanceof z.ZodObject ? Object.keys(parser.shape) : [];
  const value = oneof(jsonValue(), constantFrom("", 0, -1, 2021, "2021-13-01", Number.NaN, "\uD800", {}, []));
  return oneof(record(Object.fromEntries(fields.map((field) => [field, value]))), jsonValue());
}

describe("a malformed question", () => {
  test.each(names)("%s answers that the input is not acceptable, never throws, never writes", async (name) => {
    const desk = aDesk();
    const parser: z.ZodType = engineInput(name);
    await assert(
      asyncProperty(likely(name), async (sent) => {
        pre(!parser.safeParse(sent).success);
        expect(await desk.ask(name, sent)).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
      }),
      { numRuns: 60 },
    );
    expect(await desk.get("years:list", {})).toEqual([]);
    expect(desk.log).toEqual([]);
  });
});
