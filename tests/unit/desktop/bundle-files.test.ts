import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { fileOfAddress, mimeTypeOf } from "../../../main/app/bundle-files.ts";

const folder = resolve("/program/out/renderer");

test.each([
  ["app://bundle", "index.html"],
  ["app://bundle/", "index.html"],
  ["app://bundle/?from=restart#top", "index.html"],
  ["app://bundle/assets/index-1.js", join("assets", "index-1.js")],
  ["app://bundle/%E5%9B%BE.png", "图.png"],
])("%s means the program's own file %s", (address, file) => {
  expect(fileOfAddress(folder, address)).toBe(join(folder, file));
});

test.each([
  "app://bundle/../main/index.js",
  "app://bundle/assets/../../main/index.js",
  "app://bundle/%2e%2e/main/index.js",
  "app://bundle/%2e%2e%2fmain/index.js",
  "app://bundle/..%5cmain%5cindex.js",
  "app://bundle/..\\main\\index.js",
  "app://bundle/%00",
  "app://bundle/%E5%9B",
  "app://other/index.html",
  "app://bundle.example.com/index.html",
  "https://bundle/index.html",
  "file:///program/out/renderer/index.html",
  "",
])("%s means no file", (address) => {
  expect(fileOfAddress(folder, address)).toBeNull();
});

test("a path that looks absolute still lies inside the bundle", () => {
  expect(fileOfAddress(folder, "app://bundle//etc/passwd")).toBe(join(folder, "etc", "passwd"));
});

test("only the kinds of files that a page is made of have a type", () => {
  expect(mimeTypeOf("index.html")).toBe("text/html; charset=utf-8");
  expect(mimeTypeOf("assets/index-1.JS")).toBe("text/javascript; charset=utf-8");
  expect(mimeTypeOf("合作年报.db")).toBeNull();
  expect(mimeTypeOf("LICENSE")).toBeNull();
});
