import type { ItemKind, ItemPace, ItemPhase, ItemStatus } from "./item.ts";
import type { Lamp } from "./pace.ts";

export const kindLabels: Readonly<Record<ItemKind, string>> = {
  project: "项目",
  platform: "平台",
  agreement: "协议",
  policy: "政策",
  event: "活动",
  service: "通办事项",
};

export const phaseLabels: Readonly<Record<ItemPhase, string>> = {
  reserve: "储备",
  preparation: "前期",
  newlyStarted: "新开工",
  continued: "续建",
  mainWorksDone: "主体完工",
  inUse: "建成投用",
  suspended: "停工",
};

/** The word beside each 亮灯. */
export const lampLabels: Readonly<Record<Lamp, string>> = {
  green: "绿灯",
  yellow: "黄灯",
  red: "红灯",
  none: "未亮灯",
};

export const paceLabels: Readonly<Record<ItemPace, string>> = {
  ahead: "超前",
  normal: "正常",
  behind: "滞后",
  other: "其他",
};

export const statusLabels: Readonly<Record<ItemStatus, string>> = {
  notStarted: "未启动",
  inProgress: "推进中",
  completed: "已完成",
  delayed: "滞后",
  terminated: "终止",
};
