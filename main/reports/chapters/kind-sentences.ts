import { countByStatus } from "../../../shared/domain/aggregate.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { ItemKind } from "../../../shared/domain/item.ts";
import type { ReportItem } from "../report-items.ts";
import { documentNames } from "./document-names.ts";
import { givenStatusParts, givesStatus, partsInWords } from "./item-counts.ts";
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
  // With one stage the number has just been said.
  if (stages.size === 1) clauses.splice(0, 1, clauses.join("").replace(`等${platforms.length}项`, "等"));
  return `平台建设方面，共有平台类事项${platforms.length}项：${clauses.join("，")}。`;
}

const platformStages = ["已投入使用", "已建成", "正在推进", "进度滞后", "已终止", "已列入年度事项"] as const;

function stageOf({ item }: ReportItem): (typeof platformStages)[number] {
  if (item.phase === "inUse") return "已投入使用";
  if (item.status === "completed") return "已建成";
  if (item.status === "delayed") return "进度滞后";
  if (item.status === "terminated") return "已终止";
  return item.status === "inProgress" ? "正在推进" : "已列入年度事项";
}

/** Agreements: how many, their names and how they stand. */
export function agreementSentence(byKind: ItemsByKind): string | null {
  const agreements = byKind.get("agreement") ?? [];
  if (agreements.length === 0) return null;
  const state = stateOf(agreements);
  const listed = documentNames(agreements, mostNames);
  return `协议签署和落实方面，共有协议类事项${agreements.length}项${state}${listed === "" ? "" : `，包括${listed}`}。`;
}

/** Documents that offices worked out together. */
export function policySentence(byKind: ItemsByKind): string | null {
  const policies = byKind.get("policy") ?? [];
  if (policies.length === 0) return null;
  const listed = documentNames(policies, mostNames);
  const count = listed === "" || listed.endsWith("等") ? `政策类事项${policies.length}项` : "";
  return `政策衔接方面，有${[count, listed].filter((words) => words !== "").join("，包括")}。`;
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
  return givesStatus(statuses) ? `（${partsInWords(givenStatusParts(statuses))}）` : "";
}
