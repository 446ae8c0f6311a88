import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportReport } from "../../main/reports/export-report.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { aDesk } from "../support/desk.ts";
import { addItem, aYearWithList } from "../support/desk-year.ts";
import { openDocx, readableText } from "../support/docx-package.ts";
import { makeReadOnly, readOnlyKind } from "../support/folder-faults.ts";
import { aRunningEngine, type RunningEngine } from "../support/running-engine.ts";
import { tempFolder } from "../support/temp-folder.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";

function request(changes: Partial<InputOf<"reports:export">> = {}): InputOf<"reports:export"> {
  const destination = join(tempFolder(), "报告.docx");
  return { taskId, year: 2021, asOf: isoDate("2021-11-30"), basedOn: null, charts: "native", destination, ...changes };
}

test("writes the year's report to the chosen place and says what it wrote", async () => {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  await addItem(desk, list, { title: "荣昌、内江共建示范区", field: "重大功能平台", status: "completed" });
  const asked = request();
  const written = await exportReport(desk.context(), asked);
  if (!written.ok) throw new Error(written.error.kind);
  expect(written.value).toMatchObject({ path: asked.destination, items: 1, bytes: statSync(asked.destination).size });
  const text = readableText((await openDocx(readFileSync(asked.destination))).document);
  expect(text).toContain("荣昌、内江共建示范区");
  expect(text).toContain("（截至2021年11月30日）");
});

test("data that changed since the user looked is an answer, and no file is written", async () => {
  const desk = aDesk();
  const { year, list } = await aYearWithList(desk);
  await addItem(desk, list);
  const asked = request({ basedOn: year.revision });
  expect(await exportReport(desk.context(), asked)).toMatchObject({
    ok: false,
    error: { kind: "report-data-changed", year: 2021 },
  });
  expect(existsSync(asked.destination)).toBe(false);
});

test("a year without data gives a report that says so, without empty charts", async () => {
  const desk = aDesk();
  await aYearWithList(desk);
  const asked = request();
  expect(await exportReport(desk.context(), asked)).toMatchObject({ ok: true, value: { items: 0, charts: 0 } });
  const docx = await openDocx(readFileSync(asked.destination));
  expect(docx.names.some((name) => name.includes("chart"))).toBe(false);
  expect(readableText(docx.document)).not.toMatch(/undefined|null|NaN/);
});

test("the same store and request give the same bytes", async () => {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  for (const title of ["甲", "乙"]) await addItem(desk, list, { title, field: "公共服务共享", status: "inProgress" });
  const [first, second] = [request(), request()];
  await exportReport(desk.context(), first);
  desk.reopen();
  await exportReport(desk.context(), second);
  expect(readFileSync(first.destination).equals(readFileSync(second.destination))).toBe(true);
});

test("a year that does not exist, and a folder that may not be written, are answers", async () => {
  const desk = aDesk();
  await aYearWithList(desk);
  expect(await exportReport(desk.context(), request({ year: 1999 }))).toEqual({
    ok: false,
    error: { kind: "not-found", what: "year" },
  });
  const folder = tempFolder();
  mkdirSync(join(folder, "内"));
  const destination = join(folder, "内", "报告.docx");
  writeFileSync(destination, "上周的报告");
  onTestFinished(makeReadOnly(join(folder, "内")));
  expect(await exportReport(desk.context(), request({ destination, charts: "picture" }))).toEqual({
    ok: false,
    error: { kind: readOnlyKind(join(folder, "内")), path: destination },
  });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
});

async function engineWithDemoYear(items: number, onStep: (step: string, engine: RunningEngine) => void) {
  const engine = aRunningEngine(join(tempFolder(), "合作.sqlite"), ({ step }) => onStep(step, engine));
  onTestFinished(() => engine.close());
  const filled = await engine.ask("sample:generate", { taskId, year: 2025, items, seed: 1 });
  expect(filled).toMatchObject({ ok: true });
  return engine;
}

const demo = { year: 2025, asOf: isoDate("2025-09-30") } as const;

test("while a long report is written, the engine answers other questions", async () => {
  const engine = await engineWithDemoYear(3000, () => {});
  const order: string[] = [];
  const asked = request(demo);
  const exporting = engine.ask("reports:export", asked).then((written) => {
    order.push("report");
    return written;
  });
  await engine.ask("years:list", {});
  order.push("years");
  expect(await exporting).toMatchObject({ ok: true, value: { items: 3000 } });
  expect(order).toEqual(["years", "report"]);
  const fractions = engine.progress.filter(({ step }) => step !== "").map(({ fraction }) => fraction);
  expect(fractions.at(-1)).toBe(1);
});

test("a cancel while a year of 10,000 items is read or composed is heard before it is through", async () => {
  let [stage, steps]: [string, string[]] = ["", []];
  const engine = await engineWithDemoYear(10_000, (step, running) => {
    steps.push(step);
    if (step === stage) running.cancel(taskId);
  });
  for (stage of ["读取数据", "编写报告"]) {
    steps = [];
    const asked = request(demo);
    expect(await engine.ask("reports:export", asked)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(steps.at(-1)).toBe(stage);
    expect(readdirSync(join(asked.destination, ".."))).toEqual([]);
  }
});

test.each(["native", "picture"] as const)(
  "a cancel while the text is written leaves nothing behind (%s)",
  async (charts) => {
    const engine = await engineWithDemoYear(5000, (step, running) => {
      if (step === "排版") running.cancel(taskId);
    });
    const asked = request({ ...demo, charts });
    expect(await engine.ask("reports:export", asked)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(readdirSync(join(asked.destination, ".."))).toEqual([]);
  },
);

test.each(["native", "picture"] as const)(
  "a cancel is heard at every moment at which it is asked for, and then nothing more is done (%s)",
  async (charts) => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    for (const field of ["公共服务共享", "重大功能平台"]) {
      await addItem(desk, list, { title: field, field, status: "inProgress", plannedThisYear: moneyFromFen(100_00) });
    }
    const { questions } = await cancelAt(desk, Number.POSITIVE_INFINITY, charts);
    expect(questions).toBeGreaterThan(25);
    for (let moment = 1; moment <= questions; moment += 1) {
      const { answer, questions: asked, left } = await cancelAt(desk, moment, charts);
      expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
      expect(left).toEqual([]);
      // What runs beside, such as the drawing of pictures, may ask once more.
      expect(asked).toBeLessThanOrEqual(moment + 1);
    }
  },
);

/** Exports while the user cancels at the so-manieth question whether he has; answers how often was asked. */
async function cancelAt(desk: ReturnType<typeof aDesk>, moment: number, charts: "native" | "picture") {
  let questions = 0;
  const asked = request({ charts });
  const answer = await exportReport({ ...desk.context(), cancelled: () => (questions += 1) >= moment }, asked);
  return { answer, questions, left: readdirSync(join(asked.destination, "..")) };
}
