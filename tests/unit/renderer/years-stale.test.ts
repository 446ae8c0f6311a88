import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { markYearsStale, questionQuery } from "../../../renderer/lib/query-client.ts";
import { testId } from "../../support/builders.ts";

test("what the program can draft is asked for anew after a change of the year: its sentences hold figures", async () => {
  const client = new QueryClient();
  const id = testId();
  const offered = [
    questionQuery("drafts:draftable", { id }),
    questionQuery("drafts:draftable", { id, search: "大桥" }),
  ];
  for (const { queryKey } of offered) client.setQueryData(queryKey, { chapters: [], items: [] });
  await markYearsStale(client);
  expect(offered.map(({ queryKey }) => client.getQueryState(queryKey)?.isInvalidated)).toEqual([true, true]);
});
