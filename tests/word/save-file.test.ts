import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { replaceFault } from "../../main/files/destination-fault.ts";
import { Cancelled, saveFile } from "../../main/files/save-file.ts";
import { makeReadOnly, mountSmallDisk, readOnlyKind } from "../support/folder-faults.ts";
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
    error: { kind: readOnlyKind(folder), path: destination },
  });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
});

test("a folder that is gone, or is a file, is said to be missing", async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "文件"), "");
  for (const destination of [join(folder, "没有", "报告.docx"), join(folder, "文件", "报告.docx")]) {
    expect(await saveFile(destination, bytes("新的"))).toEqual({
      ok: false,
      error: { kind: "folder-missing", path: destination },
    });
  }
});

test("a name that no disk takes is said to be too long, and the longest that it takes is written", async () => {
  const folder = tempFolder();
  const destination = join(folder, `${"长".repeat(90)}.docx`);
  const error = { kind: "name-too-long", path: destination };
  expect(await saveFile(destination, bytes("新的"))).toEqual({ ok: false, error });
  expect(await saveFile(join(folder, `${"长".repeat(83)}.docx`), bytes("新的"))).toMatchObject({ ok: true });
  expect(readdirSync(folder)).toHaveLength(1);
});

test.each([
  ["EROFS", "disk-read-only"],
  ["EBUSY", "file-in-use"],
  ["EIO", "write-interrupted"],
  ["ENODEV", "write-interrupted"],
  ["EACCES", "folder-not-writable"],
  ["ENOENT", "folder-missing"],
  ["EISDIR", "destination-is-folder"],
])("a system that answers %s while the file is written is understood as %s", async (code, kind) => {
  const { folder, destination } = folderWithOldReport();
  const refused = failing(Object.assign(new Error(code), { code }));
  expect(await saveFile(destination, refused)).toEqual({ ok: false, error: { kind, path: destination } });
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test.each(["EPERM", "EACCES", "EBUSY", "ETXTBSY"])(
  "a system that answers %s when the old file is replaced has it open in another program",
  (code) => {
    expect(replaceFault(Object.assign(new Error(code), { code }))).toBe("file-in-use");
  },
);

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

test("a folder of that name is said to be one, stays, and nothing is left beside it", async () => {
  const folder = tempFolder();
  const destination = join(folder, "报告.docx");
  mkdirSync(join(destination, "内"), { recursive: true });
  expect(await saveFile(destination, bytes("新的"))).toEqual({
    ok: false,
    error: { kind: "destination-is-folder", path: destination },
  });
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
});

test("a folder that is removed while the file is written, and the half written file, are told apart", async () => {
  const { folder, destination } = folderWithOldReport();
  const partials = () => readdirSync(folder).filter((name) => name.endsWith(".partial"));
  async function* removing(remove: () => void) {
    yield bytes("新的");
    // The file is there before the second part is asked for.
    await vi.waitFor(() => expect(partials()).toHaveLength(1));
    remove();
    yield bytes("报告");
  }
  const clearing = removing(() => partials().forEach((name) => rmSync(join(folder, name))));
  expect(await saveFile(destination, clearing)).toMatchObject({ error: { kind: "write-interrupted" } });
  expect(readFileSync(destination, "utf8")).toBe("上周的报告");
  expect(readdirSync(folder)).toEqual(["报告.docx"]);
  const taking = removing(() => rmSync(folder, { recursive: true }));
  expect(await saveFile(destination, taking)).toMatchObject({ error: { kind: "folder-missing" } });
  expect(existsSync(folder)).toBe(false);
});
