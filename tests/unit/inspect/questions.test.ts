import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineInput } from "../../../main/engine/engine-inputs.ts";
import { createDispatch } from "../../../main/ipc/dispatch.ts";
import { createFileGrants } from "../../../main/ipc/file-grants.ts";
import { contract } from "../../../shared/ipc/contract.ts";
import { parseInput } from "../../../shared/ipc/parse-input.ts";
import { fail, succeed } from "../../../shared/result.ts";
import { aDesk } from "../../support/desk.ts";
import { body, handMadeDocx, title } from "../../support/hand-made-docx.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const taskId = "018f0000-0000-7000-8000-000000000001";
const dropped = (bytes: Uint8Array<ArrayBuffer>) => ({
  taskId,
  source: { name: "报告.docx", bytes },
  profile: "ordinary" as const,
});

const nothing = async () => succeed(null);

test("a dropped file is inspected and mended by its bytes", async () => {
  const desk = aDesk();
  const bytes = new Uint8Array(await handMadeDocx({ body: [title(), body("进展,顺利。")] }));
  expect(await desk.get("inspections:inspect", dropped(bytes))).toMatchObject({
    name: "报告.docx",
    findings: [{ rule: "701" }],
  });
  const destination = join(tempFolder(), "修改后.docx");
  const mended = await desk.ask("inspections:repair", { ...dropped(bytes), destination });
  expect(mended).toMatchObject({ ok: true, value: { path: destination, repaired: [{ rule: "701" }], findings: [] } });
});

test("a chosen file is inspected by its path; the window's own profile is taken", async () => {
  const desk = aDesk();
  const source = join(tempFolder(), "报告.docx");
  writeFileSync(source, await handMadeDocx({ body: [title(), body("进展,顺利。")] }));
  const profile = { name: "本单位", basedOn: "ordinary", rules: { "701": "warning" } };
  const answer = await desk.ask("inspections:inspect", { taskId, source, profile });
  expect(answer).toMatchObject({ ok: true, value: { findings: [{ rule: "701", level: "warning" }] } });
});

test("dropped files above 50 MB, files without a name and unknown profiles are refused in words", () => {
  const parser = contract["inspections:inspect"].input;
  expect(parseInput(parser, dropped(new Uint8Array(10)))).toMatchObject({ ok: true });
  expect(parseInput(parser, dropped(new Uint8Array(50 * 2 ** 20 + 1)))).toEqual(
    fail({
      kind: "input-not-acceptable",
      problems: [{ field: "bytes", message: "文件不能超过50兆字节，更大的文件请用“选择文件”打开" }],
    }),
  );
  for (const input of [
    { ...dropped(new Uint8Array(1)), profile: "own" },
    { taskId, source: {}, profile: "ordinary" },
  ]) {
    expect(parseInput(parser, input)).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
  }
  expect(
    parseInput(engineInput("inspections:inspect"), { taskId, source: "/home/user/报告.docx", profile: "formal" }),
  ).toMatchObject({ ok: true });
});

test("grants for reading and writing both become paths; the window cannot name a path itself", async () => {
  const asked: unknown[] = [];
  const engine = {
    ask: async (name: string, input: unknown) => (asked.push([name, input]), fail({ kind: "cancelled" })),
  };
  const desktop = {
    "files:chooseDestination": nothing,
    "files:chooseSource": nothing,
    "files:chooseSources": async () => succeed([]),
    "files:chooseFolder": nothing,
    "files:open": nothing,
    "files:reveal": nothing,
    "store:restore": async () => succeed({ from: "/home/user/备份.db", keptAt: null }),
    "tasks:cancel": nothing,
    "window:readyToClose": nothing,
    "window:notReadyToClose": nothing,
  };
  const grants = createFileGrants();
  const dispatch = createDispatch(engine, desktop, grants);
  const [source, destination] = [grants.give("/home/user/报告.docx", "read"), grants.give("/home/user/新.docx")];
  await dispatch("inspections:repair", { taskId, source, profile: "ordinary", destination });
  const file = dropped(new Uint8Array(3));
  await dispatch("inspections:inspect", file);
  expect(asked).toEqual([
    [
      "inspections:repair",
      { taskId, source: "/home/user/报告.docx", profile: "ordinary", destination: "/home/user/新.docx" },
    ],
    ["inspections:inspect", file],
  ]);
  expect(await dispatch("inspections:inspect", { taskId, source: taskId, profile: "ordinary" })).toEqual(
    fail({ kind: "not-found", what: "file" }),
  );
});
