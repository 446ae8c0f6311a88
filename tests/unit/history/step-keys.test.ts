import { describe, expect, test } from "vitest";
import { stepKey, undoesItself } from "../../../renderer/features/history/step-keys.ts";

const press = (key: string, held: "ctrl" | "ctrl+shift" | "ctrl+alt" | "meta" | "") => ({
  key,
  ctrlKey: held.startsWith("ctrl"),
  metaKey: held === "meta",
  shiftKey: held.endsWith("shift"),
  altKey: held.endsWith("alt"),
});

describe("the keys of undo and redo", () => {
  test.each([
    ["z", "ctrl", "undo"],
    ["z", "meta", "undo"],
    ["Z", "ctrl+shift", "redo"],
    ["y", "ctrl", "redo"],
    ["y", "ctrl+shift", null],
    ["z", "", null],
    ["z", "ctrl+alt", null],
    ["x", "ctrl", null],
  ] as const)("%s with %s: %s", (key, held, direction) => {
    expect(stepKey(press(key, held))).toBe(direction);
  });
});

describe("a text field undoes by itself", () => {
  test("as long as what was typed into it is not saved", () => {
    const field = { isSaved: true, typedAt: 1000 };
    expect(undoesItself({ ...field, savedAt: null })).toBe(true);
    expect(undoesItself({ ...field, savedAt: 400 })).toBe(true);
    expect(undoesItself({ ...field, savedAt: 1600 })).toBe(false);
  });

  test("not when nothing was typed into it", () => {
    expect(undoesItself({ isSaved: true, typedAt: null, savedAt: null })).toBe(false);
  });

  test("always when it is no text of the year, such as a search", () => {
    expect(undoesItself({ isSaved: false, typedAt: null, savedAt: 1600 })).toBe(true);
  });
});
