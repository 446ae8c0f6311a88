import { questionNames } from "../../shared/ipc/question-names.ts";
import { expectSaved, goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { expect, readLog, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("the program asks the network for nothing", async ({ program }) => {
  await program.page.getByRole("navigation", { name: "页面" }).waitFor();
  const requests = await program.requests();
  expect(requests).toContain("app://bundle/");
  expect(requests.filter((address) => !address.startsWith("app://bundle/"))).toEqual([]);
});

test("a page that is made to ask the network gets nothing, and the log tells it", async ({ program }) => {
  const outcome = await program.page.evaluate(async () => {
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.addEventListener("load", () => resolve("loaded"));
      image.addEventListener("error", () => resolve("refused"));
    });
    image.src = "https://example.com/picture.png";
    const fetched = await fetch("https://example.com/").then(
      () => "fetched",
      () => "refused",
    );
    return [await loaded, fetched];
  });
  expect(outcome).toEqual(["refused", "refused"]);
  expect((await program.requests()).filter((address) => address.includes("example.com"))).toEqual([]);
  await expect.poll(() => readLog(program.dataFolder).map(({ message }) => message)).toContain("the page's console");
});

test("the window works without a single violation of its content security policy", async ({ program }) => {
  const { page } = program;
  await goTo(page, "概览");
  await goTo(page, "报告");
  await goTo(page, "归档");
  await page.getByRole("button", { name: "归档2022年度" }).click();
  await page.getByRole("button", { name: "暂不归档" }).click();
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  await record(page).getByRole("textbox", { name: "主要内容" }).fill("第一行\n第二行\n第三行\n第四行\n第五行");
  await expectSaved(page);
  await page.keyboard.press("Control+k");
  await page
    .getByRole("dialog")
    .getByRole("combobox")
    .or(page.getByRole("dialog").getByRole("textbox"))
    .first()
    .fill("物流");
  await expect(page.getByRole("dialog")).toContainText("遂宁陆港型国家物流枢纽");
  const complaints = readLog(program.dataFolder).filter(({ message }) => message === "the page's console");
  expect(complaints).toEqual([]);
});

test("each load of the page brings a new nonce, and no inline code runs", async ({ program }) => {
  const { page } = program;
  const nonce = () => page.locator('meta[name="csp-nonce"]').getAttribute("content");
  const first = await nonce();
  await page.reload();
  const second = await nonce();
  expect(first).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(second).toMatch(/^[A-Za-z0-9+/]{24}$/);
  expect(second).not.toBe(first);

  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.inlineCodeRan = true";
    document.head.append(script);
    return Reflect.has(window, "inlineCodeRan");
  });
  expect(ran).toBe(false);
});

test("the bridge has one method a question, one for events, and nothing else of Node or Electron", async ({
  program,
}) => {
  const found = await program.page.evaluate(() => ({
    bridge: Object.keys(window.hezuo),
    frozen: Object.isFrozen(window.hezuo),
    leaks: ["require", "process", "module", "Buffer", "ipcRenderer", "electron"].filter((name) => name in window),
  }));
  expect(found).toEqual({ bridge: [...questionNames, "on"], frozen: true, leaks: [] });
});

for (const stranger of ["foreign-window", "inner-frame", "foreign-origin"] as const) {
  test(`a question from a ${stranger} is refused`, async ({ program }) => {
    const refusal = await program.askAsStranger(stranger, "years:list", {});
    expect(refusal).toContain("refused");
    expect(readLog(program.dataFolder).map((line) => line.message)).toContain("refused a stranger");
  });
}

test("a malformed question is answered in words and changes nothing", async ({ program }) => {
  const answers = await program.page.evaluate(() => {
    const bridge = window.hezuo as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const inputs: readonly unknown[] = [
      undefined,
      null,
      42,
      "1; DROP TABLE item",
      { year: "2021" },
      { year: 2021, more: 1 },
    ];
    return Promise.all(inputs.map((input) => bridge["years:create"]?.(input)));
  });
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
    expect(JSON.stringify(answer)).toMatch(/[\u4e00-\u9fff]/);
  }
  const years = await program.page.evaluate(() => window.hezuo["years:list"]({}));
  expect(years).toMatchObject({ ok: true, value: [{ year: 2022 }, { year: 2021 }] });
});

test("a file that the user never chose can be neither written nor opened", async ({ program }) => {
  const answers = await program.page.evaluate(async () => {
    const grant = crypto.randomUUID();
    return [
      await window.hezuo["store:backup"]({ taskId: crypto.randomUUID(), destination: grant }),
      await window.hezuo["files:open"]({ grant }),
      await window.hezuo["files:reveal"]({ grant }),
    ];
  });
  const notFound = { ok: false, error: { kind: "not-found", what: "file" } };
  expect(answers).toEqual([notFound, notFound, notFound]);
  expect(await program.openedFiles()).toEqual([]);
});

test("the page can neither go elsewhere nor open another window", async ({ program }) => {
  const { page } = program;
  await page.evaluate(() => {
    window.open("https://example.com/");
    const link = document.createElement("a");
    link.href = "https://example.com/elsewhere";
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => readLog(program.dataFolder).map((line) => line.message)).toContain("refused a navigation");
  await expect(page.getByRole("navigation", { name: "页面" })).toBeVisible();
  await expect.poll(() => page.context().pages()).toHaveLength(1);
  expect((await program.requests()).filter((address) => address.includes("example.com"))).toEqual([]);
});
