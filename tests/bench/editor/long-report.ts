import Database from "better-sqlite3";
import type { Engine } from "../../../main/engine/engine-client.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { ordinaryFormat, type BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";
import type { DataDefinition, ItemMeasure, ObjectForm } from "../../../shared/domain/draft/data-definition.ts";
import type { DraftBlock, DraftChapter } from "../../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../../shared/domain/draft/draft.ts";
import { figureAmounts, type FigureFilter, type FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { surely } from "../desk/questions.ts";

export const benchYear = 2025;
export const benchDate = isoDate("2025-09-30");
const figureCount = 500;
/** As many as can be asked about at once. */
const mostEvaluated = 1000;
const chartCount = 40;
const chapterCount = 10;
/** Characters of a paragraph beside its figure: with the charts, 500 of them are a hundred pages. */
const paragraphWords = 106;

/** A report of a hundred pages with 500 live figures and 40 charts, each tied to the data and agreed to. */
export async function createLongReport(engine: Engine, store: string): Promise<Draft> {
  const draft = await surely(engine, "drafts:create", {
    year: benchYear,
    asOf: benchDate,
    kind: "annual",
    title: "一百页的报告",
    beginning: { kind: "blank" },
  });
  const paragraphs = await paragraphsOf(engine, draft.id, figureSources(store));
  const charts = await chartsOf(engine, draft.id);
  const body = { ...draft.body, chapters: chaptersOf(paragraphs, charts) };
  await surely(engine, "drafts:save", { id: draft.id, basedOn: draft.revision, body });
  return (await surely(engine, "drafts:read", { id: draft.id })).draft;
}

/** Rules, no two alike: counts, sums and rates of items by field, 状态, type and mechanism. */
function figureSources(store: string): readonly FigureSource[] {
  const db = new Database(store, { readonly: true });
  const names = (sql: string) => db.prepare<unknown[], string>(sql).pluck().all();
  const fields = names(`SELECT name FROM field WHERE year = ${benchYear} ORDER BY key`);
  const mechanisms = names(`SELECT DISTINCT mechanism.name FROM mechanism
    JOIN worklist ON worklist.mechanism_key = mechanism.key WHERE worklist.year = ${benchYear} ORDER BY 1`);
  db.close();
  const statuses = ["inProgress", "completed", "delayed", "notStarted"] as const;
  const kinds = ["project", "platform", "agreement", "policy", "event", "service"] as const;
  const filters: readonly FigureFilter[] = [
    {},
    ...mechanisms.map((name) => ({ mechanisms: [name] })),
    ...statuses.flatMap((status) => kinds.map((kind) => ({ statuses: [status], kinds: [kind] }))),
    ...fields.flatMap((field) => [
      { fields: [field] },
      ...statuses.map((status) => ({ fields: [field], statuses: [status] })),
      ...kinds.map((kind) => ({ fields: [field], kinds: [kind] })),
      ...statuses.flatMap((status) => kinds.map((kind) => ({ fields: [field], statuses: [status], kinds: [kind] }))),
    ]),
  ];
  return filters.flatMap((filter): readonly FigureSource[] => [
    { kind: "count", filter },
    ...figureAmounts.map((amount) => ({ kind: "sum" as const, amount, filter })),
    { kind: "completion", filter },
  ]);
}

async function paragraphsOf(
  engine: Engine,
  id: string,
  sources: readonly FigureSource[],
): Promise<readonly DraftBlock[]> {
  const figures = sources.map((source) => ({ source, format: ordinaryFormat }));
  const readings = [
    ...(await surely(engine, "drafts:evaluate", { id, figures: figures.slice(0, mostEvaluated) })),
    ...(await surely(engine, "drafts:evaluate", { id, figures: figures.slice(mostEvaluated, 2 * mostEvaluated) })),
  ];
  const given = sources.flatMap((source, index) => {
    const value = readings[index]?.now ?? null;
    return value === null ? [] : [{ source, value }];
  });
  if (given.length < figureCount) throw new Error(`the data gives only ${given.length} figures`);
  return given.slice(0, figureCount).map(({ source, value }, index): DraftBlock => {
    const confirmed = { ...value, at: "2025-12-01T08:00:00.000Z" };
    const figure: BoundFigure = { id: crypto.randomUUID(), source, format: ordinaryFormat, confirmed };
    const before = `第${index + 1}段，${"各地各部门聚焦重点任务，细化工作举措，压实工作责任，".repeat(2)}涉及`;
    const after = `${"，加快推进重大项目建设，深化公共服务共建共享，各项合作取得积极进展".repeat(3)}`;
    const runs = [
      { text: before },
      { text: value.text, figure },
      { text: `${after.slice(0, paragraphWords - before.length)}。` },
    ];
    return { kind: "paragraph", id: crypto.randomUUID(), runs };
  });
}

async function chartsOf(engine: Engine, id: string): Promise<readonly DraftBlock[]> {
  const forms: readonly ObjectForm[] = ["grouped-columns", "stacked-columns", "bars", "doughnut"];
  const measures: readonly ItemMeasure[] = ["count", "planned", "done", "totalInvestment"];
  const drawn = await Promise.all(
    forms.flatMap((form) =>
      measures.map(async (measure) => {
        const definition = aDefinition(form, measure);
        const { now, missing } = await surely(engine, "drafts:previewObject", { id, definition });
        if (now === null) throw new Error(missing);
        return { now, definition };
      }),
    ),
  );
  return Array.from({ length: chartCount }, (_, index): DraftBlock => {
    const one = drawn[index % drawn.length];
    if (one === undefined) throw new Error("nothing was drawn");
    const { now, definition } = one;
    const own = { id: crypto.randomUUID(), bound: { definition, agreedAt: "2025-12-01T08:00:00.000Z" } };
    if (now.kind === "table") return { ...now, ...own };
    return { ...now, ...own, caption: { ...now.caption, id: `chart-${index}` } };
  });
}

function aDefinition(form: ObjectForm, measure: ItemMeasure): DataDefinition {
  const data = { kind: "items", measures: [measure], by: "field", split: null, filter: {}, order: "given" } as const;
  const rest = { title: null, unit: null, digits: null, note: null, withTotal: true };
  return { form, data: { ...data, top: null, withOthers: true, years: 5 }, ...rest };
}

function chaptersOf(paragraphs: readonly DraftBlock[], charts: readonly DraftBlock[]): readonly DraftChapter[] {
  return Array.from({ length: chapterCount }, (_, chapter): DraftChapter => {
    const part = <Block>(blocks: readonly Block[]) => {
      const share = blocks.length / chapterCount;
      return blocks.slice(chapter * share, (chapter + 1) * share);
    };
    const [own, drawn] = [part(paragraphs), part(charts)];
    const blocks = own.flatMap((paragraph, index): readonly DraftBlock[] => {
      const heading = {
        kind: "heading",
        id: crypto.randomUUID(),
        level: 2,
        text: `工作进展之${index / 10 + 1}`,
      } as const;
      const chart = index % 12 === 11 ? drawn[Math.floor(index / 12)] : undefined;
      return [...(index % 10 === 0 ? [heading] : []), paragraph, ...(chart === undefined ? [] : [chart])];
    });
    return { id: crypto.randomUUID(), title: `第${chapter + 1}部分工作`, blocks };
  });
}
