import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saves } from "../../../renderer/lib/save-state.ts";
import { aDeskOfOneItem } from "../../support/desk-of-one-item.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is typed is saved once typing rests, all of it in one go", async () => {
  const { autosave, stored, sent } = aDeskOfOneItem({ annualGoal: null, remark: null });
  autosave.change("annualGoal", "建成通");
  autosave.change("annualGoal", "建成通车");
  autosave.change("remark", "市级重点");
  expect(sent).toEqual([]);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([{ annualGoal: "建成通车", remark: "市级重点" }]);
  expect(stored().annualGoal).toBe("建成通车");
  expect(autosave.read()).toMatchObject({ phase: "saved", changes: {}, row: { revision: 2 } });
});

test("what is typed while an answer is awaited is sent on the revision of that answer", async () => {
  const { autosave, stored, sent } = aDeskOfOneItem({ remark: null });
  autosave.change("remark", "一");
  const saving = autosave.flush();
  autosave.change("remark", "一二");
  await saving;
  expect(sent).toEqual([{ remark: "一" }, { remark: "一二" }]);
  expect(stored()).toMatchObject({ remark: "一二", revision: 3 });
});

test("a value taken back to what is stored is not sent", async () => {
  const { autosave, sent } = aDeskOfOneItem({ parties: ["内江市", "荣昌区"] });
  autosave.change("parties", ["内江市"]);
  autosave.change("parties", ["内江市", "荣昌区"]);
  await autosave.flush();
  expect(sent).toEqual([]);
  expect(autosave.isSafe).toBe(true);
});

test("after a failed save the words are still there, and saving again brings them in", async () => {
  const { autosave, stored, failWith } = aDeskOfOneItem({ problem: null });
  failWith({ kind: "disk-full", path: "D:\\数据\\hezuo.db" });
  autosave.change("problem", "用地报批滞后");
  await expect(autosave.flush()).rejects.toThrow("disk-full");
  expect(autosave.read()).toMatchObject({
    phase: "failed",
    changes: { problem: "用地报批滞后" },
    error: { kind: "disk-full" },
  });
  expect(saves.state.read()).toMatchObject({ kind: "failed" });
  failWith(null);
  await saves.flushAll();
  expect(stored().problem).toBe("用地报批滞后");
  expect(autosave.read().phase).toBe("saved");
});

test("changes to different fields by two people both stand, without a question", async () => {
  const { autosave, stored, changeElsewhere } = aDeskOfOneItem({ remark: null, nextStep: null });
  changeElsewhere({ nextStep: "倒排工期" });
  autosave.change("remark", "我的备注");
  await autosave.flush();
  expect(stored()).toMatchObject({ remark: "我的备注", nextStep: "倒排工期" });
  expect(autosave.read().row.nextStep).toBe("倒排工期");
});

test("when both changed the same field, nothing is saved over the other until one value is chosen", async () => {
  const { autosave, stored, changeElsewhere } = aDeskOfOneItem({ annualGoal: "开工", remark: null });
  changeElsewhere({ annualGoal: "建成" });
  autosave.change("annualGoal", "完成前期工作");
  autosave.change("remark", "我的备注");
  await expect(autosave.flush()).rejects.toThrow("edited-elsewhere");
  expect(stored()).toMatchObject({ annualGoal: "建成", remark: null });
  expect(autosave.read().clash?.fields).toEqual(["annualGoal"]);
  expect(autosave.read().clash?.theirs.annualGoal).toBe("建成");

  autosave.choose("annualGoal", "mine");
  await autosave.flush();
  expect(stored()).toMatchObject({ annualGoal: "完成前期工作", remark: "我的备注" });
});

test("choosing the other's value gives up mine for that field only", async () => {
  const { autosave, stored, changeElsewhere } = aDeskOfOneItem({ annualGoal: "开工", remark: null });
  changeElsewhere({ annualGoal: "建成" });
  autosave.change("annualGoal", "完成前期工作");
  autosave.change("remark", "我的备注");
  await expect(autosave.flush()).rejects.toThrow();
  autosave.choose("annualGoal", "theirs");
  await autosave.flush();
  expect(stored()).toMatchObject({ annualGoal: "建成", remark: "我的备注" });
  expect(saves.state.read().kind).toBe("saved");
});

test("a text that is no value keeps the window from closing without a word; the rest is saved", async () => {
  const { autosave, stored } = aDeskOfOneItem();
  autosave.change("remark", "市级重点");
  autosave.type("totalInvestment", { text: "十二亿", problem: "请填写数字，如 1,234.5（万元）或 1.2亿元。" });
  expect(autosave.isSafe).toBe(false);
  await expect(saves.flushAll()).resolves.toBe(false);
  expect(stored().remark).toBe("市级重点");
  expect(saves.state.read()).toMatchObject({
    kind: "failed",
    error: { kind: "input-not-acceptable", problems: [{ field: "totalInvestment" }] },
  });
  autosave.type("totalInvestment", null);
  await expect(saves.flushAll()).resolves.toBe(true);
});

test("a text that is no value counts as unsaved for as long as it stands, whatever else is saved", async () => {
  const { autosave } = aDeskOfOneItem({ remark: null });
  autosave.type("totalInvestment", { text: "十二亿", problem: "请填写数字，如 1,234.5（万元）或 1.2亿元。" });
  const unsaved = { kind: "unsaved", unfit: { faulty: 1, incomplete: false } };
  expect(saves.state.read()).toEqual(unsaved);
  autosave.change("remark", "市级重点");
  await autosave.flush();
  expect(saves.state.read()).toEqual(unsaved);
  autosave.type("totalInvestment", { text: "1.2亿元", problem: null });
  expect(saves.state.read().kind).toBe("saved");
});

test("what was given up no longer counts as unsaved", () => {
  const { autosave } = aDeskOfOneItem();
  autosave.type("totalInvestment", { text: "十二亿", problem: "请填写数字，如 1,234.5（万元）或 1.2亿元。" });
  autosave.dispose();
  expect(saves.state.read().kind).not.toBe("unsaved");
});

test("a new item waits for its name", async () => {
  const { autosave, sent } = aDeskOfOneItem({ title: "" });
  autosave.change("remark", "先写备注");
  await expect(autosave.flush()).rejects.toThrow("input-not-acceptable");
  expect(sent).toEqual([]);
  expect(saves.state.read()).toEqual({ kind: "unsaved", unfit: { faulty: 0, incomplete: true } });
  autosave.change("title", "血橙出口示范基地");
  await autosave.flush();
  expect(sent).toEqual([{ remark: "先写备注", title: "血橙出口示范基地" }]);
});

test("what was typed and cannot be saved is told with its reason, and can be given up", async () => {
  const { autosave, stored } = aDeskOfOneItem({ title: "血橙出口示范基地", remark: "原来的" });
  autosave.type("totalInvestment", { text: "十二亿", problem: "请填写数字，如 1,234.5（万元）或 1.2亿元。" });
  await saves.flushAll();
  const [thing] = saves.unfitThings;
  expect(thing).toMatchObject({
    what: "血橙出口示范基地",
    reasons: ["请填写数字，如 1,234.5（万元）或 1.2亿元。"],
  });
  thing?.giveUp();
  expect(autosave.read()).toMatchObject({ typed: {}, changes: {}, phase: "saved", row: { remark: "原来的" } });
  expect(saves.unfitThings).toEqual([]);
  await expect(saves.flushAll()).resolves.toBe(true);
  expect(stored().revision).toBe(1);
});

test("a save that fails after its words were given up stands in nobody's way", async () => {
  const { autosave, stored, failWith } = aDeskOfOneItem({ remark: "原来的" });
  failWith({ kind: "disk-full", path: "D:\\数据\\hezuo.db" });
  autosave.change("remark", "改过的");
  const saving = autosave.flush();
  autosave.giveUp();
  await saving;
  expect(autosave.read()).toMatchObject({ changes: {}, phase: "saved", error: null });
  await expect(saves.flushAll()).resolves.toBe(true);
  expect(stored().remark).toBe("原来的");
});
