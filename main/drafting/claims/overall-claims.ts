import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import type { ItemPhase } from "../../../shared/domain/item.ts";
import { amount, claimsOf, items, pattern, percent, points, type Claim } from "./claim.ts";
import { kindClaims, statusClaims } from "./counted-parts.ts";

/** Ways of saying 时序 and changes, direction included. */
export const paceWords = `(?:超时序|落后时序)${points}|与时序持平`;
const growthWords = `同比(?:增长|下降)${percent}|与上年持平`;
const pointWords = `(?:提高|下降)${points}|持平`;
const moreItemsWords = `(?:增加|减少)${items}|持平`;

/** Plan, done, completion and 时序 of a whole, as sentences about investment put them. */
export const investmentPatterns = [
  pattern(`(?:年度计划投资|全年安排投资|为年度计划)(?<planned>${amount})`),
  pattern(`(?<!累计)(?:完成投资|已完成|日完成|底完成)(?<done>${amount})`),
  pattern(`(?:完成率|年度计划${amount}的|占计划的|已完成${amount}，占)(?<rate>${percent})`),
  pattern(`，(?<pace>${paceWords})[，。；（]`),
];

interface Lead {
  readonly lead: RegExp;
  readonly claims: (sentence: string, year: number) => readonly Claim[];
}

const everything = {};

/** The sentences about the whole year, by how they begin. */
const leads: readonly Lead[] = [
  {
    lead: /^\d{4}年度共有合作事项/u,
    claims: (sentence) =>
      claimsOf(
        sentence,
        [
          pattern(`共有合作事项(?<count>${items})`),
          pattern(`其中(?<inFields>${items})(?:分布|集中)在`),
          pattern(`分布在(?<fields>\\d+个)领域`),
          pattern(`共(?<mechanisms>\\d+个)合作机制`),
        ],
        everything,
      ),
  },
  { lead: /^按类型分，/u, claims: (sentence) => kindClaims(sentence, everything) },
  {
    lead: /^截至[^，。]+，(?:已完成|推进中|未启动|滞后|终止)\d/u,
    claims: (sentence) => statusClaims(sentence, everything),
  },
  { lead: /^从推进阶段看，/u, claims: phaseClaims },
  { lead: /^投资方面，/u, claims: (sentence) => claimsOf(sentence, investmentPatterns, everything) },
  {
    lead: /^(?:各事项总投资合计|\d+项填报了总投资)/u,
    claims: (sentence) =>
      claimsOf(
        sentence,
        [
          pattern(`(?:总投资合计|填报了总投资，合计)(?<total>${amount})`),
          pattern(`开工以来累计完成投资(?<since>${amount})`),
          pattern(`^(?<giving>${items})填报了总投资`),
        ],
        everything,
      ),
  },
  { lead: /^从逐月进度看，/u, claims: courseClaims },
  { lead: /^与\d{4}年度同期相比，/u, claims: comparisonClaims },
];

/** What the numbers of a sentence about the whole year are; none in a sentence that is not known to be one. */
export function overallClaims(sentence: string, year: number): readonly Claim[] {
  return leads.find(({ lead }) => lead.test(sentence))?.claims(sentence, year) ?? [];
}

const phasesFrom: readonly (readonly [string, readonly ItemPhase[]])[] = [
  ["填报阶段的事项", ["reserve", "preparation", "newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"]],
  ["进入前期", ["preparation", "newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"]],
  ["已开工", ["newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"]],
  ["主体完工", ["mainWorksDone", "inUse"]],
  ["建成投用", ["inUse"]],
];

function phaseClaims(sentence: string): readonly Claim[] {
  return phasesFrom.flatMap(([label, phases]) =>
    claimsOf(sentence, [pattern(`${label}(?<count>${items})`)], { phases }),
  );
}

/** 由3月底的8.9%提高到11月底的56.6%: each rate at the end of its month. */
function courseClaims(sentence: string): readonly Claim[] {
  const rates = new RegExp(`(\\d+)月底的(${percent})`, "dgu");
  return Array.from(sentence.matchAll(rates)).flatMap((match) => {
    const [from, to] = match.indices?.[2] ?? [0, 0];
    const source: FigureSource = { kind: "completion", filter: everything, when: { month: Number(match[1]) } };
    return [{ from, to, text: match[2] ?? "", source }];
  });
}

function comparisonClaims(sentence: string, year: number): readonly Claim[] {
  if (!sentence.startsWith(`与${year - 1}年度同期`)) return [];
  return claimsOf(
    sentence,
    [
      pattern(`合作事项(?:数)?(?<moreItems>${moreItemsWords})，(?:为|均为)(?<count>${items})`),
      pattern(`完成投资(?<moreDone>${growthWords})`),
      pattern(`年度投资完成率(?<moreRate>${pointWords})`),
    ],
    everything,
  );
}
