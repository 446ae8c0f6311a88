import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftSession } from "../../../renderer/features/drafting/session/draft-session.ts";
import { closeSession, sessionOf } from "../../../renderer/features/drafting/session/open-sessions.ts";
import { takeStep } from "../../../renderer/features/drafting/editor/undoing.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody, Remark } from "../../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../../shared/domain/draft/draft.ts";

/** A store that holds one text and answers a save when the test lets it. */
const store = { revision: 1, titles: [] as string[], letGo: (): void => undefined, slow: false };

beforeEach(() => {
  Object.assign(store, { revision: 1, titles: [], slow: false });
  const save = async ({ basedOn, body }: { readonly basedOn: number; readonly body: DraftBody }) => {
    if (store.slow) await new Promise<void>((resolve) => (store.letGo = resolve));
    if (basedOn !== store.revision) {
      return { ok: false, error: { kind: "draft-refused", title: body.title, fault: "edited-elsewhere" } };
    }
    store.revision += 1;
    store.titles.push(body.title);
    return { ok: true, value: aDraft(body.title, store.revision) };
  };
  vi.stubGlobal("hezuo", { "drafts:save": save });
  vi.stubGlobal("window", globalThis);
});
afterEach(() => vi.unstubAllGlobals());

function aDraft(title: string, revision = 1, id = "draft", remarks: readonly Remark[] = []): Draft {
  const at = "2021-12-05T08:00:00.000Z";
  const signature = { unit: null, date: isoDate("2021-12-05") };
  const body: DraftBody = { title, cutOffLine: "", front: null, chapters: [], signature, annexes: [], remarks };
  const stamp = { createdAt: at, updatedAt: at, deletedAt: null, reopenedBecause: null };
  const facts = { year: 2021, asOf: isoDate("2021-11-30"), kind: "annual", state: "draft" } as const;
  return { id, revision, title, ...facts, ...stamp, body };
}

/** Without a page there is no view, which would give the editor what it does by itself: undo, and leaving a held text. */
function anOpenSession(draft: Draft): DraftSession {
  const session = new DraftSession(draft);
  const { view, state, extensionManager } = session.editor;
  view.updateState(state.reconfigure({ plugins: extensionManager.plugins }));
  return session;
}

const remark = (id: string): Remark => ({ id, blockId: "p1", quote: "", text: "请核实", madeAt: "", isDone: false });

function type({ editor }: DraftSession, words: string): void {
  editor.view.dispatch(editor.state.tr.insertText(words, 1));
}

describe("a report that is changed in the store", () => {
  test("goes on being typed in: what is typed meanwhile stays on the answer and is saved after it", async () => {
    const session = anOpenSession(aDraft("报告"));
    type(session, "新");
    await session.changeInStore(async (basedOn) => {
      expect([basedOn, store.titles]).toEqual([2, ["新报告"]]);
      type(session, "又");
      await new Promise((resolve) => setTimeout(resolve, 900));
      type(session, "再");
      store.revision = 3;
      return aDraft("新报告，已送审", 3);
    });
    expect(session.body().title).toBe("再又新报告，已送审");
    expect(session.saver.isSafe).toBe(false);
    await session.saver.flush();
    expect(store.titles).toEqual(["新报告", "再又新报告，已送审"]);
    takeStep(session.editor, "undo", { undoStored: () => undefined, redoStored: () => undefined });
    expect(session.body().title).toBe("新报告，已送审");
    session.dispose();
  });

  test("whose changed words were just being written keeps those of the person, and says so", async () => {
    const session = anOpenSession(aDraft("关于合作的报告"));
    const notices: string[] = [];
    session.tell({ onSaved: () => undefined, onNotice: (sentence) => notices.push(sentence) });
    await session.changeInStore(async () => {
      session.editor.view.dispatch(session.editor.state.tr.insertText("深化", 4));
      return aDraft("关报告", 2);
    });
    expect(session.body().title).toBe("关于合深化作的报告");
    expect(notices).toEqual([expect.stringContaining("保留的是您写的")]);
    store.revision = 2;
    await session.saver.flush();
    expect(store.titles).toEqual(["关于合深化作的报告"]);
    session.dispose();
  });

  test("that becomes final is locked in words until the answer, and again open when it is refused", async () => {
    const session = anOpenSession(aDraft("报告"));
    const notices: string[] = [];
    session.tell({ onSaved: () => undefined, onNotice: (sentence) => notices.push(sentence) });
    const refused = session.changeInStore(async () => {
      type(session, "丢");
      expect([session.body().title, session.locked.read()]).toEqual(["报告", "正在定稿"]);
      throw new Error("refused");
    }, "正在定稿");
    await expect(refused).rejects.toThrow("refused");
    expect([notices, session.locked.read()]).toEqual([["正在定稿"], null]);
    type(session, "新");
    expect(session.body().title).toBe("新报告");
    session.dispose();
  });

  test("can be typed in again when the change is refused, and nothing is lost", async () => {
    const session = anOpenSession(aDraft("报告"));
    await expect(session.changeInStore(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    type(session, "新");
    await session.saver.flush();
    expect(store.titles).toEqual(["新报告"]);
    session.dispose();
  });

  test("two changes wait for each other: the second builds on what the first answered", async () => {
    const session = anOpenSession(aDraft("报告"));
    const seen: number[] = [];
    const change = async (basedOn: number) => {
      seen.push(basedOn);
      return aDraft("报告", basedOn + 1);
    };
    await Promise.all([session.changeInStore(change), session.changeInStore(change)]);
    expect(seen).toEqual([1, 2]);
    session.dispose();
  });
});

test("what another window saved comes with its remarks, and one's own text comes back with its own", () => {
  const session = anOpenSession(aDraft("我的", 1, "draft", [remark("mine")]));
  session.putTheirs(aDraft("另一处的", 2, "draft", [remark("mine"), remark("theirs")]));
  expect(session.body().remarks.map(({ id }) => id)).toEqual(["mine", "theirs"]);
  takeStep(session.editor, "undo", { undoStored: () => undefined, redoStored: () => undefined });
  expect(session.body()).toMatchObject({ title: "我的", remarks: [{ id: "mine" }] });
  session.dispose();
});

describe("a report that is left", () => {
  test("stays open when it is taken again while it is still being saved", async () => {
    const session = sessionOf(aDraft("报告", 1, "left"));
    store.slow = true;
    type(session, "新");
    const closed = closeSession(session);
    await vi.waitFor(() => expect(session.saver.state.read().phase).toBe("saving"));
    expect(sessionOf(aDraft("报告", 1, "left"))).toBe(session);
    await new Promise((resolve) => setTimeout(resolve));
    store.letGo();
    await closed;
    expect(session.isClosed).toBe(false);
    type(session, "又");
    expect(session.body().title).toBe("又新报告");
    store.slow = false;
    await closeSession(session);
    expect(session.isClosed).toBe(true);
  });

  test("an older state of it, read before the last save, does not replace what was saved", async () => {
    const session = sessionOf(aDraft("报告", 1, "older"));
    type(session, "新");
    await session.saver.flush();
    expect(sessionOf(aDraft("报告", 1, "older")).body().title).toBe("新报告");
    await closeSession(session);
  });
});
