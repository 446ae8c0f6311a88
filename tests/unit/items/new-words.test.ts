import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { learnWords } from "../../../renderer/features/items/new-words.ts";
import { questionQuery } from "../../../renderer/lib/query-client.ts";

const catalog = questionQuery("catalog:read", { year: 2021 }).queryKey;
const spellings = questionQuery("words:spellings", {}).queryKey;

/** What is read anew after an item with these units was saved; 市交通局 is known. */
function readAnew(responsibleUnits: readonly string[]): readonly string[] {
  const client = new QueryClient();
  const known = {
    years: [],
    fields: [],
    mechanisms: [],
    parties: [],
    units: ["市交通局"],
    worklists: [],
    ownColumns: [],
  };
  client.setQueryData(catalog, known);
  client.setQueryData(spellings, []);
  learnWords(client, 2021, [{ responsibleUnits }]);
  return [catalog, spellings].filter((key) => client.getQueryState(key)?.isInvalidated).map(([name]) => name);
}

test("names and how they are typed are read anew only after one that nobody has written yet", () => {
  expect(readAnew(["市交通局"])).toEqual([]);
  expect(readAnew(["市交通局", "市水利局"])).toEqual(["catalog:read", "words:spellings"]);
});
