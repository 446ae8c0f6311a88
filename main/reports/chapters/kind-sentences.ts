import { countByStatus } from "../../../shared/domain/aggregate.ts";
import type { ItemKind } from "../../../shared/domain/item.ts";
import { listWithRest } from "../../../shared/domain/list-in-words.ts";
import type { ReportItem } from "../report-items.ts";
import { givesStatus, partsInWords, statusParts } from "./item-counts.ts";

const mostNames = 5;

/** Platforms: how many, which are in use, which are being built. null without platforms; so with the others below. */
export function platformSentence(items: readonly ReportItem[]): string | null {
  const platforms = ofKind(items, "platform");
  if (platforms.length === 0) return null;
  const inUse = platforms.filter(({ item }) => item.phase === "inUse" || item.status === "completed");
  const inProgress = platforms.filter((platform) => platform.item.status === "inProgress" && !inUse.includes(platform));
  const others = platforms.filter((platform) => !inUse.includes(platform) && !inProgress.includes(platform));
  const clauses = [
    inUse.length === 0 ? null : `${names(inUse)}已建成或投用`,
    inProgress.length === 0 ? null : `${names(inProgress)}正在推进`,
    others.length === 0 ? null : `${names(others)}已列入年度事项`,
  ].filter((clause) => clause !== null);
  return `平台建设方面，共有平台类事项${platforms.length}项：${clauses.join("，")}。`;
}

/** Agreements: how many, their names and how they stand. */
export function agreementSentence(items: readonly ReportItem[]): string | null {
  const agreements = ofKind(items, "agreement");
  if (agreements.length === 0) return null;
  const state = stateOf(agreements);
  return `协议签署和落实方面，共有协议类事项${agreements.length}项${state}，包括${names(agreements)}。`;
}

/** Documents that offices worked out together. */
export function policySentence(items: readonly ReportItem[]): string | null {
  const policies = ofKind(items, "policy");
  return policies.length === 0 ? null : `政策衔接方面，有${names(policies)}。`;
}

/** Services that people can use across borders, and joint events. */
export function serviceSentence(items: readonly ReportItem[]): string | null {
  const services = ofKind(items, "service");
  const events = ofKind(items, "event");
  const clauses = [
    services.length === 0 ? null : `通办事项${services.length}项${stateOf(services)}`,
    events.length === 0 ? null : `合作活动${events.length}项${stateOf(events)}`,
  ].filter((clause) => clause !== null);
  return clauses.length === 0 ? null : `公共服务和交流活动方面，有${clauses.join("；")}。`;
}

function ofKind(items: readonly ReportItem[], kind: ItemKind): readonly ReportItem[] {
  return items.filter(({ item }) => item.kind === kind);
}

function names(items: readonly ReportItem[]): string {
  return listWithRest(
    items.map(({ item }) => item.title),
    mostNames,
    "项",
  );
}

function stateOf(items: readonly ReportItem[]): string {
  const statuses = countByStatus(items);
  return givesStatus(statuses) ? `（${partsInWords(statusParts(statuses))}）` : "";
}
