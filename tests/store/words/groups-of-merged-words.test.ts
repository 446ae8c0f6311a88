import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { WordKind } from "../../../shared/domain/words/word-row.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";

async function merge(desk: Desk, kind: WordKind, from: string, into: string) {
  const { words } = await desk.get("words:read", { kind });
  const [word, other] = [from, into].map((name) => words.find((one) => one.name === name));
  if (word === undefined || other === undefined) throw new Error(`no word ${from} or ${into}`);
  await desk.get("words:merge", { year: 2022, kind, id: word.id, basedOn: word.revision, intoId: other.id });
}

/** An archived year whose words were merged afterwards: there both names stay as they are. */
async function anArchivedYear() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const present = { leadUnit: "市科技局", responsibleUnits: ["市科技局"], parties: ["内江市"] };
  await addItem(desk, list, { title: "甲桥", ...present });
  const former = { leadUnit: "市科枝局", responsibleUnits: ["市科枝局"], parties: ["内江"] };
  await addItem(desk, list, { title: "乙园", ...former });
  archive(desk, 2021);
  await aYearWithList(desk, 2022);
  await merge(desk, "unit", "市科枝局", "市科技局");
  await merge(desk, "party", "内江", "内江市");
  return desk;
}

test.each(["leadUnit", "responsibleUnits", "parties"] as const)(
  "each group of an archived year by %s holds its own items, also after its name was merged into another",
  async (by) => {
    const desk = await anArchivedYear();
    const year = { year: 2021, asOf: isoDate("2021-12-31"), filter: {} };
    const groups = await desk.get("items:groups", { ...year, by, sinceStart: false });
    const titlesOf = async (value: string | null) => {
      const page = await desk.get("items:page", { ...year, sort: null, group: { by, value }, offset: 0, limit: 10 });
      return page.rows.map(({ item }) => item.title);
    };
    const found = await Promise.all(groups.map(async ({ value }) => [value, await titlesOf(value)]));
    const [present, former] = by === "parties" ? ["内江市", "内江"] : ["市科技局", "市科枝局"];
    expect(new Map(found.map(([value, titles]) => [value, titles]))).toEqual(
      new Map([
        [present, ["甲桥"]],
        [former, ["乙园"]],
      ]),
    );
  },
);
