import { expect, test } from "vitest";
import { panelKey } from "../../../renderer/features/items/panel/panel-keys.ts";

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const inLine = { ownsArrows: false, open: false };
const inText = { ownsArrows: true, open: false };

test("the arrows walk the list from single lines, and with Alt from everywhere", () => {
  expect(panelKey({ ...plain, key: "ArrowDown" }, inLine)).toEqual({ kind: "walk", step: 1 });
  expect(panelKey({ ...plain, key: "ArrowUp" }, inLine)).toEqual({ kind: "walk", step: -1 });
  expect(panelKey({ ...plain, key: "ArrowDown" }, inText)).toBeNull();
  expect(panelKey({ ...plain, key: "ArrowDown", altKey: true }, inText)).toEqual({ kind: "walk", step: 1 });
  expect(panelKey({ ...plain, key: "ArrowDown", shiftKey: true }, inLine)).toBeNull();
});

test("Esc closes an open list of choices before the record", () => {
  expect(panelKey({ ...plain, key: "Escape" }, { ownsArrows: true, open: true })).toBeNull();
  expect(panelKey({ ...plain, key: "Escape" }, inText)).toEqual({ kind: "close" });
});
