import { expect, test } from "vitest";
import { AppFailure } from "../../../renderer/lib/app-failure.ts";
import { SaveRegistry, type Unfit, type UnfitThing } from "../../../renderer/lib/save-state.ts";

const tenThirtyTwo = new Date(2025, 10, 30, 10, 32);
const aRegistry = () => new SaveRegistry(() => tenThirtyTwo);
const diskFull = new AppFailure({ kind: "disk-full", path: "D:\\合作年报.db" });
const refuse = () => Promise.reject(diskFull);

const unfit = (given: Unfit): UnfitThing => ({
  ...given,
  what: "事项",
  reasons: ["请填写数字。"],
  giveUp: () => undefined,
});

test("the foot line says how saving stands, from the first change on", async () => {
  const saves = aRegistry();
  const seen: string[] = [];
  saves.state.subscribe(() => seen.push(saves.state.read().kind));
  expect(saves.state.read()).toEqual({ kind: "nothing-changed" });
  await saves.track("item-1", async () => "saved");
  expect(seen).toEqual(["saving", "saved"]);
  expect(saves.state.read()).toEqual({ kind: "saved", at: tenThirtyTwo });
});

test("what could not be saved stays told until the same thing is saved or given up", async () => {
  const saves = aRegistry();
  await expect(saves.track("item-1", refuse)).rejects.toBe(diskFull);
  await expect(saves.track("item-2", refuse)).rejects.toBe(diskFull);
  await saves.track("item-3", async () => null);
  expect(saves.state.read()).toEqual({ kind: "failed", error: diskFull.error });
  await saves.track("item-1", async () => null);
  expect(saves.state.read().kind).toBe("failed");
  saves.forget("item-2");
  expect(saves.state.read()).toEqual({ kind: "saved", at: tenThirtyTwo });
});

test("texts that cannot be saved as they are count together, until the last is put right", async () => {
  const saves = aRegistry();
  await saves.track("item-1", async () => null);
  saves.noteUnfit("item-1", unfit({ faulty: 1, incomplete: false }));
  saves.noteUnfit("item-2", unfit({ faulty: 2, incomplete: true }));
  expect(saves.state.read()).toEqual({ kind: "unsaved", unfit: { faulty: 3, incomplete: true } });
  saves.noteUnfit("item-1", null);
  saves.noteUnfit("item-2", null);
  expect(saves.state.read()).toEqual({ kind: "saved", at: tenThirtyTwo });
});

test("before closing, forms are saved and every save under way is waited for", async () => {
  const saves = aRegistry();
  const finished: string[] = [];
  const slowSave = Promise.withResolvers<null>();
  const underWay = saves.track("item-1", () => slowSave.promise).then(() => finished.push("under way"));
  saves.registerFlush(() => saves.track("item-2", async () => finished.push("form")).then(() => undefined));
  const allSafe = saves.flushAll().then((safe) => finished.push(`safe: ${safe}`));
  await Promise.resolve();
  slowSave.resolve(null);
  await Promise.all([underWay, allSafe]);
  expect(finished.at(-1)).toBe("safe: true");
  expect(finished.toSorted()).toEqual(["form", "safe: true", "under way"]);
});

test("closing is not safe while a form cannot be saved, and a form taken away is no longer asked", async () => {
  const saves = aRegistry();
  const takeAway = saves.registerFlush(async () => {
    await saves.track("item-1", refuse);
  });
  expect(await saves.flushAll()).toBe(false);
  takeAway();
  saves.forget("item-1");
  expect(await saves.flushAll()).toBe(true);
});

test("what cannot be saved as it is stands in the way of closing, not of saving what is fit", async () => {
  const saves = aRegistry();
  saves.registerFlush(() => saves.track("item-1", refuse).then(() => undefined));
  saves.noteUnfit("item-1", unfit({ faulty: 0, incomplete: true }));
  expect(await saves.flushAll()).toBe(false);
  expect(await saves.flushFit()).toBe(true);
  await expect(saves.track("item-2", refuse)).rejects.toBe(diskFull);
  expect(await saves.flushFit()).toBe(false);
});

test("a change that no form saves counts as saved from its moment on", () => {
  const saves = aRegistry();
  saves.noteSaved();
  expect(saves.state.read()).toEqual({ kind: "saved", at: tenThirtyTwo });
});
