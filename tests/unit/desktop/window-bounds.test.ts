import { expect, test } from "vitest";
import { openingBounds } from "../../../main/app/window-bounds.ts";

const office = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

test("the window opens where it was closed", () => {
  const remembered = { x: 1500, y: 80, width: 1400, height: 900 };
  expect(openingBounds(remembered, [office, second])).toEqual(remembered);
});

test("a window whose screen is gone opens in the middle of the one that is there", () => {
  const remembered = { x: 1500, y: 80, width: 1200, height: 700 };
  expect(openingBounds(remembered, [office])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
});

test("a window that has grown larger than any screen is made to fit", () => {
  expect(openingBounds({ x: 0, y: 0, width: 1920, height: 1040 }, [office])).toEqual(office);
});

test("a window whose title bar would be out of reach is brought back", () => {
  expect(openingBounds({ x: 200, y: -400, width: 1000, height: 620 }, [office])).toEqual(office);
});

test("the first time it takes what the screen gives, up to a comfortable size", () => {
  expect(openingBounds(null, [second])).toEqual({ x: 1606, y: 70, width: 1440, height: 900 });
  expect(openingBounds(null, [])).toBeNull();
});
