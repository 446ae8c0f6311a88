import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import { itemKinds, itemStatuses } from "../../../shared/domain/item.ts";
import { kindLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { claimsOf, items, pattern, percent, type Claim } from "./claim.ts";

/** 已完成45项，占32.6%；推进中80项: what items of one 状态 are counted as, and their share. */
export function statusClaims(text: string, filter: FigureFilter): Claim[] {
  const given = itemStatuses.flatMap((status) =>
    claimsOf(text, [counted(statusLabels[status])], { ...filter, statuses: [status] }),
  );
  const rest = pattern(`其余(?<count>${items})尚未填报进展状态(?:，占(?<share>${percent}))?`);
  return [...given, ...claimsOf(text, [rest], { ...filter, statuses: [null] })];
}

/** 项目3项、平台2项. */
export function kindClaims(text: string, filter: FigureFilter): Claim[] {
  const given = itemKinds.flatMap((kind) => claimsOf(text, [counted(kindLabels[kind])], { ...filter, kinds: [kind] }));
  const rest = pattern(`其余(?<count>${items})未分类`);
  return [...given, ...claimsOf(text, [rest], { ...filter, kinds: [null] })];
}

function counted(label: string): RegExp {
  return pattern(`(?<![\\p{Script=Han}A-Za-z0-9])(?:其中)?${label}(?<count>${items})(?:，占(?<share>${percent}))?`);
}
