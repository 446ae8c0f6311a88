import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { ordinaryFormat, type BoundFigure } from "../../shared/domain/draft/bound-figure.ts";
import type { Composed, DraftAnnex, DraftBlock, DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { FigureSource } from "../../shared/domain/draft/figure-source.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { Run } from "../../shared/domain/report-runs.ts";
import { aChartOf } from "./chart-specs.ts";
import { aTable } from "./report-documents.ts";

const text = fc.oneof(
  fc.constantFrom("", "总投资", "一、", "（一）", "4.24亿元", "　　全角空格", "two  blanks", "行\n行", "𠮷野家"),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);
const partId = fc.uuid();
const flag = fc.constantFrom(undefined, true, false);

function withFlags<Value extends object>({ bold, superscript, ...run }: Value & Flags) {
  return { ...run, ...(bold !== undefined && { bold }), ...(superscript !== undefined && { superscript }) };
}

interface Flags {
  readonly bold: boolean | undefined;
  readonly superscript: boolean | undefined;
}

const figure: Arbitrary<BoundFigure> = fc.record({
  id: partId,
  source: fc.constant<FigureSource>({ kind: "completion", filter: { fields: ["公共服务共享", null] } }),
  format: fc.constant({ ...ordinaryFormat, digits: 1 }),
  confirmed: fc.option(fc.record({ value: text, text, at: fc.constant("2021-12-01T08:00:00.000Z") })),
});

/** Any run that a text may hold, well written or not. */
export const anyRun: Arbitrary<Run> = fc.oneof(
  fc.record({ text, bold: flag, superscript: flag }).map(withFlags),
  fc.record({ text, target: partId }),
  text.map((note) => ({ text: "" as const, note })),
  fc.record({ text, bold: flag, superscript: flag, figure }).map(withFlags),
  fc
    .record({ text, bold: flag, superscript: flag, original: fc.constant({ kind: "formula", tex: ["x"] }) })
    .map(withFlags),
);
const runs = fc.array(anyRun, { maxLength: 5 });

const composed: Arbitrary<Composed> = fc.record({
  passage: text,
  text,
  at: fc.constant("2021-12-01T08:00:00.000Z"),
});
const origin = fc.record({ id: partId, composed }, { requiredKeys: ["id"] });
const withOrigin = <Block extends object>(block: Arbitrary<Block>) =>
  fc.tuple(origin, block).map(([from, content]) => ({ ...from, ...content }));

const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const lines = fc.array(runs, { maxLength: 4 });

/** Any block of a report, empty ones and unknown ones included. */
export const anyBlock: Arbitrary<DraftBlock> = fc.oneof(
  withOrigin(fc.record({ kind: kind("heading"), level: fc.constantFrom(2, 3, 4), text })),
  withOrigin(fc.record({ kind: kind("paragraph"), runs })),
  withOrigin(fc.record({ kind: kind("list"), isNumbered: fc.boolean(), items: lines })),
  withOrigin(fc.record({ kind: kind("figures"), title: text, note: fc.option(text), lines })),
  withOrigin(
    fc.record({
      kind: kind("case"),
      number: fc.nat(20),
      title: text,
      story: fc.array(fc.record({ kind: kind("paragraph"), runs }), { maxLength: 3 }),
    }),
  ),
  withOrigin(
    fc.record({
      kind: kind("calendar"),
      title: fc.option(text),
      events: fc.array(fc.record({ date: text, runs }), { maxLength: 3 }),
    }),
  ),
  withOrigin(
    fc.constant({
      kind: "chart",
      caption: { id: "plan", label: "图", number: 1, text: "投资" },
      chart: aChartOf("grouped-columns"),
    } as const),
  ),
  withOrigin(fc.constant(aTable({ caption: null }))),
  withOrigin(
    fc.constant({
      kind: "picture",
      caption: null,
      format: "png",
      data: "iVBORw0KGgo=",
      altText: "现场",
      width: 90,
      height: 60,
    } as const),
  ),
  fc.record({ id: partId, kind: kind("unknown"), original: fc.constant({ kind: "map", layers: [1, null] }) }),
);
const blocks = fc.array(anyBlock, { maxLength: 6 });

const annex: Arbitrary<DraftAnnex> = fc.record({
  id: partId,
  title: text,
  orientation: fc.constantFrom("portrait", "landscape"),
  content: fc.oneof(
    fc.record({ kind: kind("live"), of: fc.constantFrom("items", "investment", "delayed", "years") }),
    fc.record({ kind: kind("own"), blocks }),
  ),
});

/** Any text that can be saved as a report. */
export const anyBody: Arbitrary<DraftBody> = fc.record({
  title: text,
  cutOffLine: text,
  front: fc.constantFrom(null, { cover: null, redHead: null, hasContents: true, imprint: null }),
  chapters: fc.array(fc.record({ id: partId, title: text, blocks }), { maxLength: 4 }),
  signature: fc.constantFrom(
    { unit: null, date: isoDate("2021-12-05") },
    { unit: "遂宁市发展和改革委员会", date: isoDate("2021-12-05"), seal: true },
  ),
  annexes: fc.array(annex, { maxLength: 2 }),
  remarks: fc.array(
    fc.record({
      id: partId,
      blockId: partId,
      quote: text,
      text,
      madeAt: fc.constant("2021-12-01T08:00:00.000Z"),
      isDone: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});
