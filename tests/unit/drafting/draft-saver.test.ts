import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftSaver } from "../../../renderer/features/drafting/session/draft-saver.ts";
import { AppFailure } from "../../../renderer/lib/app-failure.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftSummary } from "../../../shared/domain/draft/draft.ts";
import type { AppError } from "../../../shared/errors.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const clash: AppError = { kind: "draft-refused", title: "报告", fault: "edited-elsewhere" };

/** A store that holds one text, and a desk on which it is written. */
function writing() {
  const store = { revision: 1, saved: [] as string[], refuses: null as AppError | null };
  const desk = { title: "" };
  const saver = new DraftSaver({
    id: "draft",
    revision: 1,
    bodyNow: () => bodyOf(desk.title),
    save: async (_id, basedOn, { title }) => {
      if (store.refuses !== null) throw new AppFailure(store.refuses);
      if (basedOn !== store.revision) throw new AppFailure(clash);
      store.revision += 1;
      store.saved.push(title);
      return summaryOf(store.revision);
    },
    onSaved: () => undefined,
  });
  const type = (text: string) => {
    desk.title += text;
    saver.noteChange();
  };
  return { store, saver, type };
}

function bodyOf(title: string): DraftBody {
  const signature = { unit: null, date: isoDate("2021-12-05") };
  return { title, cutOffLine: "", front: null, chapters: [], signature, annexes: [], remarks: [] };
}

function summaryOf(revision: number): DraftSummary {
  const at = "2021-12-05T08:00:00.000Z";
  const stamp = { createdAt: at, updatedAt: at, deletedAt: null, reopenedBecause: null };
  return {
    id: "draft",
    revision,
    year: 2021,
    asOf: isoDate("2021-11-30"),
    title: "",
    kind: "annual",
    state: "draft",
    ...stamp,
  };
}

describe("a text is saved as it is typed", () => {
  test("no word waits a whole second, even when typing never rests", async () => {
    const { store, type } = writing();
    for (let key = 0; key < 20; key += 1) {
      type("字");
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store.saved.length).toBeGreaterThanOrEqual(2);
    expect(store.saved.at(-1)?.length).toBeGreaterThanOrEqual(12);
  });

  test("what is typed while a save is under way is saved after it, and then all is safe", async () => {
    const { store, saver, type } = writing();
    type("一");
    const first = saver.flush();
    type("二");
    expect(saver.isSafe).toBe(false);
    await first;
    expect(store.saved).toEqual(["一", "一二"]);
    expect(saver.isSafe).toBe(true);
    expect(saver.state.read().phase).toBe("saved");
  });
});

describe("a text that was saved elsewhere meanwhile", () => {
  test("is not saved over, until the person chooses to", async () => {
    const { store, saver, type } = writing();
    store.revision = 5;
    type("我写的");
    await expect(saver.flush()).rejects.toThrow();
    expect(saver.state.read()).toMatchObject({ phase: "clash", error: clash });
    type("，还在写");
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.saved).toEqual([]);
    saver.rebase(5);
    await saver.flush();
    expect(store.saved).toEqual(["我写的，还在写"]);
  });
});

test("a failed save is tried again with the next word, and nothing typed is forgotten", async () => {
  const { store, saver, type } = writing();
  store.refuses = { kind: "disk-full", path: "数据" };
  type("甲");
  await expect(saver.flush()).rejects.toThrow();
  expect(saver.state.read().phase).toBe("failed");
  store.refuses = null;
  type("乙");
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.saved).toEqual(["甲乙"]);
  expect(saver.isSafe).toBe(true);
});

test("the answer to a save that was overtaken by another text of the store counts for nothing", async () => {
  const { store, saver, type } = writing();
  type("甲");
  const overtaken = saver.flush();
  store.revision = 5;
  saver.settle(5);
  await overtaken;
  expect([saver.revision, saver.isSafe, saver.state.read().phase]).toEqual([5, true, "saved"]);
  type("乙");
  await saver.flush();
  expect(store.revision).toBe(6);
});

test("a save that failed after it was overtaken is no clash", async () => {
  const { store, saver, type } = writing();
  store.refuses = clash;
  type("甲");
  const overtaken = saver.flush();
  saver.settle(5);
  await overtaken;
  expect(saver.state.read().phase).toBe("saved");
});
