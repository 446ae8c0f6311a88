import { join } from "node:path";
import { startEngine, type Engine } from "../../../main/engine/engine-client.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { EngineQuestionName, InputOf, OutputOf } from "../../../shared/ipc/contract.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/items.ts";
import { median, p95 } from "../median.ts";
import { openBareSql, type BareSql } from "./bare-sql.ts";
import { figureOf, inTurns, type Figure, type PairTimes } from "./figure.ts";

const asOf = isoDate("2025-09-30");
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
    const ours = async () => {
      // Others in between: the program remembers the number of rows, and the rows by a rule, of the last question.
      await surely(engine, "items:page", { ...request, asOf, filter: { lamps: ["yellow"], ids: [] }, limit: 1 });
      const start = performance.now();
      await surely(engine, "items:page", { ...request, asOf, filter });
      return performance.now() - start;
    };
    figures.push(figureOf(name, 2, await timed(rounds, ours, () => bare.list(condition))));
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

async function searches(engine: Engine, bare: BareSql, rounds: number): Promise<readonly Figure[]> {
  const [ours, byRank, byNumber]: number[][] = [[], [], []];
  for (const text of looked) {
    for (const [order, floors] of [
      ["rank", byRank],
      ["rowid", byNumber],
    ] as const) {
      const times = await inTurns(rounds, {
        ours: () => surely(engine, "search:find", { text, limit: hits }),
        floor: () => bare.search(text, order, hits),
      });
      ours?.push(...times.ours);
      floors?.push(...times.floor);
    }
  }
  return [
    {
      name: "search p95, by FTS5's rank",
      unit: "ms",
      ours: p95(ours ?? []),
      floor: p95(byRank ?? []),
      target: { times: 1.5 },
    },
    { name: "search p95, first found", unit: "ms", ours: p95(ours ?? []), floor: p95(byNumber ?? []), target: null },
    { name: "search median", unit: "ms", ours: median(ours ?? []), floor: median(byRank ?? []), target: null },
  ];
}

/** As `inTurns`, for work that tells its own time. */
async function timed(rounds: number, ours: () => Promise<number>, floor: () => unknown): Promise<PairTimes> {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const own = await ours();
    const start = performance.now();
    floor();
    if (round === 0) continue;
    times.ours.push(own);
    times.floor.push(performance.now() - start);
  }
  return times;
}
