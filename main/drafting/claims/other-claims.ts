import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import type { ItemKind } from "../../../shared/domain/item.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { claimsOf, items, literal, movedBy, pattern, percent, type Claim } from "./claim.ts";
import { statusClaims } from "./counted-parts.ts";
import { ofField } from "./field-claims.ts";

const red: FigureFilter = { lamps: ["red"] };

/** 截至…，亮红灯的事项17项（其中状态为滞后的5项），占全部事项的42.5%，较多的领域为甲10项、乙3项. */
export function problemClaims(sentence: string, { fields }: ReportFacts): readonly Claim[] {
  if (!/^截至[^，。]+，亮红灯的事项\d/u.test(sentence)) return [];
  const whole = claimsOf(
    sentence,
    [pattern(`亮红灯的事项(?<count>${items})`), pattern(`占全部事项的(?<share>${percent})`)],
    red,
  );
  const delayed = claimsOf(sentence, [pattern(`状态为滞后的(?<count>${items})`)], { ...red, statuses: ["delayed"] });
  const ofFields = fields.flatMap(({ name }) =>
    claimsOf(sentence, [pattern(`(?:为|、|其中)${literal(name)}(?<count>${items})`)], {
      ...red,
      ...ofField(name),
    }),
  );
  return [...whole, ...delayed, ...ofFields];
}

const kinds: readonly (readonly [string, string, ItemKind])[] = [
  ["平台建设方面，", "共有平台类事项", "platform"],
  ["协议签署和落实方面，", "共有协议类事项", "agreement"],
  ["政策衔接方面，", "有政策类事项", "policy"],
  ["公共服务和交流活动方面，", "(?:有|；)通办事项", "service"],
  ["公共服务和交流活动方面，", "(?:有|；)合作活动", "event"],
];

/** 共有协议类事项2项（已完成1项、推进中1项）: counts by kind and, in brackets right behind, by status. */
export function kindSentenceClaims(sentence: string): readonly Claim[] {
  return kinds.flatMap(([lead, words, kind]) => {
    if (!sentence.startsWith(lead)) return [];
    const filter: FigureFilter = { kinds: [kind] };
    const whole = claimsOf(sentence, [pattern(`${words}(?<count>${items})`)], filter);
    const [first] = whole;
    const brackets = first === undefined ? null : /^（[^（）]*）/u.exec(sentence.slice(first.to));
    if (first === undefined || brackets === null) return whole;
    return whole.concat(movedBy(statusClaims(brackets[0], filter), first.to));
  });
}
