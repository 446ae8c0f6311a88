import { countByStatus } from "../../../shared/domain/aggregate.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { ItemKind } from "../../../shared/domain/item.ts";
import type { ReportItem } from "../report-items.ts";
import { givesStatus, partsInWords, statusParts } from "./item-counts.ts";
import { itemNames } from "./item-names.ts";

const mostNames = 5;

export type ItemsByKind = ReadonlyMap<ItemKind | null, readonly ReportItem[]>;

/** Platforms: how many, which are in use, which are being built. null without platforms; so with the others below. */
export function platformSentence(byKind: ItemsByKind): string | null {
  const platforms = byKind.get("platform") ?? [];
  if (platforms.length === 0) return null;
  const stages = groupBy(platforms, stageOf);
  const clauses = platformStages.flatMap((stage) => {
    const platformsAtStage = stages.get(stage);
    return platformsAtStage === undefined ? [] : [`${names(platformsAtStage)}${stage}`];
  });
  return `平台建设方面，共有平台类事项${platforms.length}项：${clauses.join("，")}。`;
}

const platformStages = ["已建成或投用", "正在推进", "已列入年度事项"] as const;

function stageOf({ item }: ReportItem): (typeof platformStages)[number] {
  if (item.phase === "inUse" || item.status === "completed") return "已建成或投用";
  return item.status === "inProgress" ? "正在推进" : "已列入年度事项";
}

/** Agreements: how many, their names and how they stand. */
export function agreementSentence(byKind: ItemsByKind): string | null {
  const agreements = byKind.get("agreement") ?? [];
  if (agreements.length === 0) return null;
  const state = stateOf(agreements);
  return `协议签署和落实方面，共有协议类事项${agreements.length}项${state}，包括${names(agreements)}。`;
}

/** Documents that offices worked out together. */
export function policySentence(byKind: ItemsByKind): string | null {
  const policies = byKind.get("policy") ?? [];
  return policies.length === 0 ? null : `政策衔接方面，有${names(policies)}。`;
}

/** Services that people can use across borders, and joint events. */
export function serviceSentence(byKind: ItemsByKind): string | null {
  const services = byKind.get("service") ?? [];
  const events = byKind.get("event") ?? [];
  const clauses = [
    services.length === 0 ? null : `通办事项${services.length}项${stateOf(services)}`,
    events.length === 0 ? null : `合作活动${events.length}项${stateOf(events)}`,
  ].filter((clause) => clause !== null);
  return clauses.length === 0 ? null : `公共服务和交流活动方面，有${clauses.join("；")}。`;
}

function names(items: readonly ReportItem[]): string {
  return itemNames(items, mostNames);
}

function stateOf(items: readonly ReportItem[]): string {
  const statuses = countByStatus(items);
  return givesStatus(statuses) ? `（${partsInWords(statusParts(statuses))}）` : "";
}
