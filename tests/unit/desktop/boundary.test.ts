import { expect, test } from "vitest";
import { createBoundary } from "../../../main/ipc/boundary.ts";
import type { Caller } from "../../../main/ipc/caller.ts";
import type { Dispatch } from "../../../main/ipc/dispatch.ts";
import { fail, succeed } from "../../../shared/result.ts";

const ourPage: Caller = { isOurWindow: true, isTopFrame: true, url: "app://bundle/" };

/** A boundary with everything behind it replaced by one answer, and what it logged. */
function aBoundary(dispatch: Dispatch = async () => succeed([])) {
  const logged: string[] = [];
  const boundary = createBoundary({
    dispatch,
    log: (level, message) => logged.push(`${level}: ${message}`),
    newReference: () => "1a2b3c4d",
  });
  return { boundary, logged };
}

test.each<[string, Caller]>([
  ["another window", { ...ourPage, isOurWindow: false }],
  ["a frame inside the page", { ...ourPage, isTopFrame: false }],
  ["a foreign page", { ...ourPage, url: "https://example.com/" }],
  ["a page that only looks like ours", { ...ourPage, url: "app://bundle.example.com/" }],
  ["a file", { ...ourPage, url: "file:///app://bundle/" }],
  ["a frame that is gone", { ...ourPage, url: null }],
])("%s gets an error and nothing is asked on its behalf", async (_who, stranger) => {
  let asked = false;
  const { boundary, logged } = aBoundary(async () => {
    asked = true;
    return succeed([]);
  });
  await expect(boundary(stranger, "years:list", {})).rejects.toThrow("refused");
  expect({ asked, logged }).toEqual({ asked: false, logged: ["warning: refused a stranger"] });
});

test("an input that does not fit is answered in Chinese, not passed on", async () => {
  const { boundary } = aBoundary(() => Promise.reject(new Error("must not be asked")));
  const answer = await boundary(ourPage, "years:create", { year: "二〇二一" });
  expect(answer).toMatchObject({ ok: false, error: { kind: "input-not-acceptable", problems: [{ field: "year" }] } });
  expect(JSON.stringify(answer)).toMatch(/[\u4e00-\u9fff]/);
});

test("an expected error passes as it is", async () => {
  const archived = fail({ kind: "year-archived", year: 2021 });
  const { boundary } = aBoundary(async () => archived);
  expect(await boundary(ourPage, "years:create", { year: 2021 })).toEqual(archived);
});

test("a defect becomes a reference that stands in the log, and nothing else of it reaches the page", async () => {
  const { boundary, logged } = aBoundary(() => Promise.reject(new Error("secret path")));
  const answer = await boundary(ourPage, "years:list", {});
  expect(answer).toEqual(fail({ kind: "unexpected", reference: "1a2b3c4d" }));
  expect(logged).toEqual(["error: a question failed"]);
});
