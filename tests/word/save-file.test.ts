import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Cancelled, saveFile } from "../../main/files/save-file.ts";
import { makeReadOnly, mountSmallDisk } from "../support/folder-faults.ts";
import { tempFolder } from "../support/temp-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A folder with the report of last week in it. */
function folderWithOldReport() {
  const folder = tempFolder();
  const destination = join(folder, "报告.docx");
  writeFileSync(destination, "上周的报告");
  return { folder, destination };
}

async function* failing(error: Error) {
  yield bytes("新的");
  throw error;
}

test("writes a file whole, in place of the old one, and leaves nothing beside it", async () => {
  const { folder, destination } = folderWithOldReport();
  expect(await saveFile(destination, bytes("今天的报告"))).toEqual({ ok: true, value: { bytes: 15 } });
  expect(readFileSync(destination, "utf8")).toBe("今天的报告");
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test("a cancel leaves the old file and nothing beside it", async () => {
  const { folder, destination } = folderWithOldReport();
  expect(await saveFile(destination, failing(new Cancelled()))).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test("a defect in what is written is no expected error, but harms nothing either", async () => {
  const { folder, destination } = folderWithOldReport();
  await expect(saveFile(destination, failing(new TypeError("defect")))).rejects.toThrow("defect");
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test("a folder that may not be written is said to be so", async () => {
  const { folder, destination } = folderWithOldReport();
  onTestFinished(makeReadOnly(folder));
  expect(await saveFile(destination, bytes("新的"))).toEqual({
    ok: false,
    error: { kind: "folder-not-writable", path: destination },
  });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
});

test("a folder that is gone, or is a file, is not writable", async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "文件"), "");
  for (const destination of [join(folder, "没有", "报告.docx"), join(folder, "文件", "报告.docx")]) {
    expect(await saveFile(destination, bytes("新的"))).toEqual({
      ok: false,
      error: { kind: "folder-not-writable", path: destination },
    });
  }
});

test("a full disk is said to be full; the old file stays and nothing is left beside it", async () => {
  const folder = tempFolder();
  const unmount = mountSmallDisk(folder, 64);
  if (unmount) onTestFinished(unmount);
  const destination = join(folder, "报告.docx");
  writeFileSync(destination, "上周的报告");
  // Without the right to mount a small disk, the system's own error stands for it.
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const content = unmount ? new Uint8Array(1 << 20) : failing(full);
  expect(await saveFile(destination, content)).toEqual({ ok: false, error: { kind: "disk-full", path: destination } });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test("what cannot be replaced stays, and nothing is left beside it", async () => {
  const folder = tempFolder();
  const destination = join(folder, "报告.docx");
  mkdirSync(join(destination, "内"), { recursive: true });
  expect(await saveFile(destination, bytes("新的"))).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});
