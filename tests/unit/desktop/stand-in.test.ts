import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { browserAddress, programAddress } from "../../support/electron-stand-in/addresses.ts";
import { deliver, ipcMain } from "../../support/electron-stand-in/ipc-main.ts";
import { packed } from "../../support/electron-stand-in/packed-answer.ts";
import { bindingName, pageScript, type FromPage } from "../../support/electron-stand-in/page-script.ts";

const sender = { sender: {}, senderFrame: null };

/** A page in which a preload script runs, and what main answers to its invokes. */
function aPage(preload: string, answer: (channel: string, args: readonly unknown[]) => unknown = () => null) {
  const page = createContext({ structuredClone });
  page["window"] = page;
  page["top"] = page;
  page[bindingName] = async (message: FromPage) =>
    message.kind === "invoke" ? answer(message.channel, message.args) : new Promise(() => {});
  runInContext(pageScript(preload), page);
  return (code: string): unknown => runInContext(code, page);
}

const exposing = (api: string) => `require("electron").contextBridge.exposeInMainWorld("api", ${api});`;

test("addresses of the program and of the browser mean each other, and nothing else is touched", () => {
  expect(browserAddress("app://bundle/index.html")).toBe("http://bundle.localhost/index.html");
  expect(programAddress("http://bundle.localhost/index.html")).toBe("app://bundle/index.html");
  expect(programAddress("http://bundle.localhost.example.com/")).toBe("http://bundle.localhost.example.com/");
  expect(browserAddress("app://other/")).toBe("app://other/");
});

test("a preload script gets Electron's renderer side and no other module", () => {
  expect(aPage(exposing("Object.keys(require('electron'))"))("api.join()")).toBe("contextBridge,ipcRenderer");
  expect(() => aPage('require("node:fs");')).toThrow("module not found: node:fs");
});

test("the page finds neither the binding nor anything of the preload script beside what was exposed", () => {
  const run = aPage(`const secret = 1; ${exposing("{ ask: () => secret }")}`);
  expect(run(`[typeof ${bindingName}, typeof secret, typeof require, api.ask()].join()`)).toBe(
    "undefined,undefined,undefined,1",
  );
});

test("what is exposed is a frozen copy", () => {
  const run = aPage(`const inner = { count: 1 }; ${exposing("{ inner, change: () => { inner.count += 1; } }")}`);
  run("api.change(); api.inner = null;");
  expect(run("api.inner.count")).toBe(1);
});

test("values are copied on the way out of the page, and functions do not travel", async () => {
  const heard: unknown[] = [];
  const run = aPage(
    exposing("{ ask: (input) => require('electron').ipcRenderer.invoke('ask', input) }"),
    (_channel, args) => {
      heard.push(args[0]);
      return { ok: true, value: "answered" };
    },
  );
  expect(await run("const sent = { year: 2021 }; const asked = api.ask(sent); sent.year = 0; asked")).toBe("answered");
  expect(JSON.stringify(heard)).toBe('[{"year":2021}]');
  await expect(run("api.ask({ call() {} })")).rejects.toThrow("could not be cloned");
});

test("an answer reaches the page as it was, as text or as it is", async () => {
  const values = [
    { year: 2021, rows: [null, true, "甲", 1.5], none: {} },
    { given: undefined },
    [Number.NaN, -0],
    new Uint8Array([1, 2]),
    new Date(0),
  ];
  expect(values.map((value) => "text" in packed({ ok: true, value }))).toEqual([true, false, false, false, false]);
  const run = aPage(exposing("{ ask: () => require('electron').ipcRenderer.invoke('ask') }"), () =>
    packed({ ok: true, value: values[0] }),
  );
  expect(await run("api.ask().then(JSON.stringify)")).toBe(JSON.stringify(values[0]));
});

test("of an error in main only its message reaches the page", async () => {
  const run = aPage(exposing("{ ask: () => require('electron').ipcRenderer.invoke('ask') }"), () => ({
    ok: false,
    message: "Error: refused",
  }));
  await expect(run("api.ask()")).rejects.toThrow("Error invoking remote method 'ask': Error: refused");
});

test("main gets copies and answers copies; an answer that cannot be copied is an error", async () => {
  const kept: { year: number }[] = [];
  ipcMain.handle("keep", (_event, input) => {
    kept.push(input as { year: number });
    return kept;
  });
  ipcMain.handle("answer a function", () => () => 1);
  const sent = { year: 2021 };
  const answer = await deliver(sender, "keep", [sent]);
  sent.year = 0;
  kept.push({ year: 1 });
  expect(answer).toEqual({ ok: true, value: [{ year: 2021 }] });
  expect(await deliver(sender, "answer a function", [])).toMatchObject({ ok: false });
  expect(await deliver(sender, "nobody", [])).toEqual({
    ok: false,
    message: "Error: No handler registered for 'nobody'",
  });
});
