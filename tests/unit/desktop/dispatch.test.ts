import { expect, test } from "vitest";
import { createDispatch, type DesktopHandlers } from "../../../main/ipc/dispatch.ts";
import { createFileGrants } from "../../../main/ipc/file-grants.ts";
import type { Engine } from "../../../main/engine/engine-client.ts";
import { fail, succeed } from "../../../shared/result.ts";

const taskId = "018f0000-0000-7000-8000-000000000001";

/** An engine that only remembers what it was asked. */
function aListeningEngine() {
  const asked: unknown[] = [];
  const ask: Engine["ask"] = async (name, input) => {
    asked.push([name, input]);
    return fail({ kind: "cancelled" });
  };
  return { asked, engine: { ask } };
}

const nothingDone = async () => succeed(null);
const desktop: DesktopHandlers = {
  "files:chooseDestination": async () => succeed(null),
  "files:chooseSource": async () => succeed(null),
  "files:chooseSources": async () => succeed([]),
  "files:chooseFolder": async () => succeed(null),
  "files:open": nothingDone,
  "files:reveal": nothingDone,
  "store:restore": async () => succeed({ from: "/home/user/备份.db", keptAt: null }),
  "tasks:cancel": nothingDone,
  "window:readyToClose": nothingDone,
  "window:notReadyToClose": nothingDone,
};

test("the engine gets the path that the user chose, never the grant that the page holds", async () => {
  const { asked, engine } = aListeningEngine();
  const grants = createFileGrants();
  const destination = grants.give("/home/user/备份.db");
  await createDispatch(engine, desktop, grants)("store:backup", { taskId, destination });
  expect(asked).toEqual([["store:backup", { taskId, destination: "/home/user/备份.db" }]]);
});

test("a grant that was never given is a file that is not there, and the engine is not asked", async () => {
  const { asked, engine } = aListeningEngine();
  const destination = "018f0000-0000-4000-8000-000000000002";
  const answer = await createDispatch(engine, desktop, createFileGrants())("store:backup", { taskId, destination });
  expect(answer).toEqual(fail({ kind: "not-found", what: "file" }));
  expect(asked).toEqual([]);
});

test("questions of the desktop do not reach the engine", async () => {
  const { asked, engine } = aListeningEngine();
  const dispatch = createDispatch(engine, desktop, createFileGrants());
  expect(await dispatch("window:readyToClose", {})).toEqual(succeed(null));
  expect(asked).toEqual([]);
});

test("a file that was chosen to be read can be read, and is never written", async () => {
  const { asked, engine } = aListeningEngine();
  const grants = createFileGrants();
  const source = grants.give("/home/user/清单.xlsx", "read");
  const dispatch = createDispatch(engine, desktop, grants);
  expect(await dispatch("store:backup", { taskId, destination: source })).toEqual(
    fail({ kind: "not-found", what: "file" }),
  );
  const examine = { year: 2021, choices: {}, corrections: [], part: { offset: 0, limit: 1 } };
  await dispatch("imports:examine", { ...examine, source });
  expect(asked).toEqual([["imports:examine", { ...examine, source: "/home/user/清单.xlsx" }]]);
});

test("of several files to be read each grant becomes its path, or none of them is read", async () => {
  const { asked, engine } = aListeningEngine();
  const grants = createFileGrants();
  const sources = ["/home/user/甲.xlsx", "/home/user/乙.xlsx"].map((path) => grants.give(path, "read"));
  const dispatch = createDispatch(engine, desktop, grants);
  await dispatch("forms:examine", { year: 2021, sources });
  expect(asked).toEqual([["forms:examine", { year: 2021, sources: ["/home/user/甲.xlsx", "/home/user/乙.xlsx"] }]]);
  const written = grants.give("/home/user/丙.xlsx");
  expect(await dispatch("forms:examine", { year: 2021, sources: [...sources, written] })).toEqual(
    fail({ kind: "not-found", what: "file" }),
  );
  expect(asked).toHaveLength(1);
});
