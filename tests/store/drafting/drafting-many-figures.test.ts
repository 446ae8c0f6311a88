import { expect, test } from "vitest";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { ordinaryFormat, type BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";
import type { KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { itemKinds, itemStatuses } from "../../../shared/domain/item.ts";
import { sumMoney } from "../../../shared/domain/money.ts";
import { readYearData } from "../../../main/store/year-data.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { withChapter } from "../../support/drafting-desk.ts";

const year = 2025;
const asOf = isoDate("2025-12-31");

interface Wanted {
  readonly source: FigureSource;
  /** What it reads by plain counting and adding; null where no item gives the amount. */
  readonly text: string | null;
}

/** Counts and sums of the items of each field, 状态 and type, worked out here without the rules of the program. */
async function wantedFigures(desk: Desk): Promise<readonly Wanted[]> {
  const items = readYearData(desk.context().db, year)?.items ?? [];
  const fields = [...new Set(items.map(({ field }) => field))];
  const amounts = [
    ["planned", "plannedThisYear"],
    ["totalInvestment", "totalInvestment"],
  ] as const;
  return fields.flatMap((field) =>
    itemStatuses.flatMap((status) =>
      itemKinds.flatMap((kind): readonly Wanted[] => {
        const filter = { fields: [field], statuses: [status], kinds: [kind] };
        const own = items.filter((item) => item.field === field && item.status === status && item.kind === kind);
        const sums = amounts.map(([amount, key]): Wanted => {
          const given = own.map((item) => item[key]).filter((one) => one !== null);
          const text = given.length === 0 ? null : amountInWords(sumMoney(given));
          return { source: { kind: "sum", amount, filter }, text };
        });
        return [{ source: { kind: "count", filter }, text: `${own.length}项` }, ...sums];
      }),
    ),
  );
}

function paragraphWith(figures: readonly Wanted[], at: number): KnownBlock {
  const runs = figures.map(({ source, text }, index) => {
    const figure: BoundFigure = { id: `f${at}-${index}`, source, format: ordinaryFormat, confirmed: null };
    return { text: text ?? "若干", figure };
  });
  return { kind: "paragraph", id: `p${at}`, runs };
}

test("each of 500 bound figures reads what plain counting gives, before and after the data has changed", async () => {
  const desk = aDesk();
  await desk.get("sample:generate", { taskId: crypto.randomUUID(), year, items: 400, seed: 7 });
  const wanted = (await wantedFigures(desk)).slice(0, 500);
  expect(wanted.length).toBeGreaterThanOrEqual(450);
  const draft = await desk.get("drafts:create", {
    year,
    asOf,
    kind: "topic",
    title: "五百个数",
    beginning: { kind: "blank" },
  });
  const paragraphs = Array.from({ length: 50 }, (_, at) => paragraphWith(wanted.slice(at * 10, at * 10 + 10), at));
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, ...paragraphs) });
  const read = async () =>
    (await desk.get("drafts:figures", { id: draft.id })).news.map(({ now }) => now?.text ?? null);
  expect(await read()).toEqual(wanted.map(({ text }) => text));

  const page = { year, asOf, filter: {}, sort: null, offset: 0, limit: 40 } as const;
  for (const { item } of (await desk.get("items:page", page)).rows) {
    const changes = { status: item.status === "completed" ? "delayed" : "completed" } as const;
    await desk.get("items:update", { id: item.id, basedOn: item.revision, changes });
  }
  const after = (await wantedFigures(desk)).slice(0, 500);
  expect(after.map(({ text }) => text)).not.toEqual(wanted.map(({ text }) => text));
  expect(after.map(({ source }) => source)).toEqual(wanted.map(({ source }) => source));
  expect(await read()).toEqual(after.map(({ text }) => text));
});
