import type { ItemKind, ItemPace, ItemPhase, ItemStatus } from "../../domain/item.ts";

/** Other words by which offices mean the same, beside the program's own. */
export const kindWords: Readonly<Record<ItemKind, readonly string[]>> = {
  project: ["项目类", "工程", "重大项目", "建设项目", "工程项目", "合作项目"],
  platform: ["平台类", "园区", "重大平台", "合作平台", "功能平台", "载体"],
  agreement: ["协议类", "合作协议", "框架协议"],
  policy: ["政策类", "政策措施", "制度", "机制", "改革", "规划"],
  event: ["活动类", "会议", "会展", "节会", "培训"],
  service: ["通办", "通办类", "服务", "服务事项", "政务服务", "跨省通办", "川渝通办"],
};

export const phaseWords: Readonly<Record<ItemPhase, readonly string[]>> = {
  reserve: ["储备类", "储备项目", "谋划", "策划", "包装"],
  preparation: ["前期工作", "前期阶段", "前期项目", "开展前期", "前期准备", "未开工", "前期工作阶段"],
  newlyStarted: ["新建", "新开", "开工", "已开工", "新开工项目", "拟新开工", "计划新开工"],
  continued: ["在建", "续建项目", "建设中", "建设", "施工", "在建项目", "扩建", "改建", "改扩建", "加快建设"],
  mainWorksDone: ["主体竣工", "主体建成", "主体封顶", "封顶"],
  inUse: [
    "竣工",
    "完工",
    "建成",
    "投用",
    "已建成",
    "已投用",
    "建成投产",
    "投产",
    "竣工项目",
    "已竣工",
    "已完工",
    "建成使用",
    "竣工投用",
  ],
  suspended: ["停建", "缓建", "暂停", "停滞"],
};

export const paceWords: Readonly<Record<ItemPace, readonly string[]>> = {
  ahead: ["超前推进", "快于", "快于时序", "超时序", "较快"],
  normal: ["正常推进", "按期", "按计划", "达到时序", "符合时序", "按时序推进", "序时推进"],
  behind: ["滞后推进", "偏慢", "慢于", "慢于时序", "滞后于时序", "较慢", "未达时序"],
  other: ["其它"],
};

export const statusWords: Readonly<Record<ItemStatus, readonly string[]>> = {
  notStarted: ["未开工", "未开始", "尚未启动", "待启动", "未实施", "未推进"],
  inProgress: [
    "进行中",
    "正常",
    "正常推进",
    "实施中",
    "在建",
    "推进",
    "办理中",
    "正在推进",
    "有序推进",
    "加快推进",
    "持续推进",
    "开展中",
    "按时序推进",
  ],
  completed: ["完成", "已办结", "办结", "全部完成", "竣工", "已竣工", "建成", "已建成", "已完工", "基本完成"],
  delayed: ["进度滞后", "推进滞后", "滞后推进", "进展缓慢", "推进缓慢", "逾期", "未按期完成", "未达序时"],
  terminated: ["已终止", "调出", "取消", "已取消", "停止", "中止", "撤销", "不再实施", "已调出", "停工"],
};
