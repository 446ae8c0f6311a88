import { join } from "node:path";
import { startEngine, type Engine } from "../../../main/engine/engine-client.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { EngineQuestionName, InputOf, OutputOf } from "../../../shared/ipc/contract.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";
import { median, p95 } from "../median.ts";
import { openBareSql, type BareSql } from "./bare-sql.ts";
import { computingOf, figureOf, inTurns, type Figure, type PairTimes, type Took } from "./figure.ts";

const asOf = isoDate("2025-09-30");
const dayBefore = isoDate("2025-09-29");
const year = 2025;
/** As many rows as the window asks for at once, and as many hits. */
const [rows, hits] = [200, 60];

/**
 * Opening the list, each filter, the first page and the search, asked as the window asks them, of the engine in its thread;
 * beside them the bare SQL on the same file.
 */
export async function askQuestions(root: string, store: string, rounds: number): Promise<readonly Figure[]> {
  const engine = startDesk(root, store);
  try {
    const words = await wordsOf(engine);
    const bare = openBareSql(store, asOf, words);
    try {
      return [
        ...(await lists(engine, bare, words, rounds)),
        await overview(engine, bare, rounds),
        ...(await searches(engine, bare, rounds)),
      ];
    } finally {
      bare.close();
    }
  } finally {
    await engine.close();
  }
}

/** The built engine, as the program starts it. */
export function startDesk(root: string, store: string): Engine {
  const threadFile = join(root, "out/main/engine-thread.js");
  return startEngine({ storePath: store, threadFile, log: () => {}, onProgress: () => {} });
}

export async function surely<Name extends EngineQuestionName>(
  engine: Engine,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await engine.ask(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Names that the generated items have, one of each kind. */
async function wordsOf(engine: Engine) {
  const page = await surely(engine, "items:page", { year, asOf, filter: {}, sort: null, offset: 0, limit: 1 });
  const [first] = page.rows;
  return { field: first?.item.field ?? "", party: first?.item.parties[0] ?? "", text: "高速" };
}

async function lists(
  engine: Engine,
  bare: BareSql,
  { field, party, text }: { readonly field: string; readonly party: string; readonly text: string },
  rounds: number,
): Promise<readonly Figure[]> {
  const asked: readonly (readonly [string, Parameters<BareSql["list"]>[0], ItemFilter])[] = [
    ["opening the list", "all", {}],
    ["filter 状态", "status", { statuses: ["delayed"] }],
    ["filter 领域", "field", { fields: [field] }],
    ["filter 合作方", "party", { parties: [party] }],
    ["filter 亮灯", "lamp", { lamps: ["red"] }],
    ["filter by text", "text", { text }],
  ];
  const figures: Figure[] = [];
  for (const [name, condition, filter] of asked) {
    const request = { year, sort: null, offset: 0, limit: rows };
    // Another day in between: the program remembers the number of rows, and all lamps, of the last question.
    const other: InputOf<"items:page"> = { ...request, asOf: dayBefore, filter: { lamps: ["red"], ids: [] }, limit: 1 };
    const times = await inTurns(rounds, {
      between: () => surely(engine, "items:page", other),
      ours: () => surely(engine, "items:page", { ...request, asOf, filter }),
      floor: () => bare.list(condition),
    });
    figures.push(figureOf(name, 2, times));
  }
  return figures;
}

async function overview(engine: Engine, bare: BareSql, rounds: number): Promise<Figure> {
  const ours = () => surely(engine, "overview:read", { year, asOf });
  return figureOf("first page", null, await inTurns(rounds, { ours, floor: () => bare.overview() }));
}

const looked = [
  "高速",
  "铁路",
  "快速通道",
  "产业园",
  "成都",
  "重庆",
  "污水",
  "人才",
  "毗邻",
  "市交通",
  "建设",
  "演示",
  "水库",
  "协议",
];

/** Ours beside the floor, both by one figure of all their turns. */
function against({ ours, floor }: PairTimes, of: (values: readonly number[]) => number) {
  const computing = computingOf(ours) / computingOf(floor);
  return { unit: "ms" as const, ours: of(clocksOf(ours)), floor: of(clocksOf(floor)), computing };
}

function clocksOf(turns: readonly Took[]): readonly number[] {
  return turns.map(({ clock }) => clock);
}

async function searches(engine: Engine, bare: BareSql, rounds: number): Promise<readonly Figure[]> {
  const [byRank, byNumber] = [await lookedFor("rank"), await lookedFor("rowid")];
  return [
    { name: "search p95, by FTS5's rank", ...against(byRank, p95), target: { times: 1.5 } },
    { name: "search p95, first found", ...against(byNumber, p95), target: null },
    { name: "search median", ...against(byRank, median), target: null },
  ];

  /** All words together: 95 of 100 are over them all. */
  async function lookedFor(order: "rank" | "rowid"): Promise<PairTimes> {
    const times: { ours: Took[]; floor: Took[] } = { ours: [], floor: [] };
    for (const text of looked) {
      const ours = () => surely(engine, "search:find", { text, limit: hits });
      const { ours: own, floor } = await inTurns(rounds, { ours, floor: () => bare.search(text, order, hits) });
      times.ours.push(...own);
      times.floor.push(...floor);
    }
    return times;
  }
}
