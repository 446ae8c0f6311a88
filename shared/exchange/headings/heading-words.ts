import { importFields, type ImportField } from "../import-fields.ts";

/** Headings that offices use for each column, separated by blanks; without brackets and units. */
const words: Readonly<Record<ImportField, string>> = {
  number: "序号 编号 号 项目编号 事项编号 顺序号 No",
  title: `
    事项名称 合作事项 合作事项名称 项目名称 合作项目 合作项目名称 事项 项目 名称 任务名称
    重点任务 重点事项 重点项目 重点合作事项 重点工作 工作事项 工作任务 具体事项 平台名称
    协议名称 活动名称 项目事项名称 事项项目名称 重大项目名称
  `,
  field: "领域 合作领域 重点领域 所属领域 类别 板块 专项 所属板块 领域类别 分类 所属类别",
  kind: "类型 事项类型 项目类型 合作类型 事项类别 项目类别",
  parties: `
    合作方 合作各方 合作双方 合作地区 合作区域 合作城市 合作对象 参与方 参与地区 参与城市
    涉及地区 涉及区县 涉及市县 涉及市区县 合作市区县 合作主体
  `,
  leadUnit: `
    牵头单位 牵头部门 牵头责任单位 牵头 主责单位 主要责任单位 第一责任单位 市级牵头单位
    牵头市级部门
  `,
  responsibleUnits: `
    责任单位 责任部门 责任主体 配合单位 配合部门 参与单位 协同单位 实施单位 承办单位 落实单位
    责任区县 配合责任单位 协办单位
  `,
  content: `
    主要内容 内容 合作内容 事项内容 工作内容 任务内容 具体内容 建设内容 主要建设内容
    建设内容及规模 建设规模及内容 主要建设内容及规模 建设规模及主要内容 主要建设规模及内容
    事项主要内容 建设规模和内容
  `,
  annualGoal: `
    年度目标 年度工作目标 年度目标任务 年度任务 年度建设目标 年度形象目标 工作目标 目标任务
    主要目标 预期目标 年度工作任务 年度主要目标 年度工作计划 年度重点工作 年度建设内容
  `,
  totalInvestment: `
    总投资 总投资额 投资总额 投资额 投资规模 计划总投资 估算总投资 估算投资 概算投资 概算总投资
    投资 项目总投资
  `,
  plannedThisYear: `
    年度计划投资 年度投资计划 年度计划完成投资 计划投资 本年计划投资 本年度计划投资 当年计划投资
    今年计划投资 全年计划投资 年计划投资 年度投资目标 年度投资 年计划 计划完成投资 年度投资任务
  `,
  doneThisYear: `
    年度完成投资 年度实际完成投资 完成投资 完成投资额 已完成投资 实际完成投资 本年完成投资
    本年度完成投资 当年完成投资 今年完成投资 年内完成投资 年完成投资 本年累计完成投资
    今年累计完成投资 年度累计完成投资
  `,
  doneSinceStart: `
    累计完成投资 累计完成投资额 累计投资 累计完成 开工以来完成投资 自开工累计完成投资
    开工至今完成投资 自开工以来累计完成投资 开工以来累计完成投资 项目累计完成投资
  `,
  percent: "进度 完成进度 总体进度 进度百分比 完成百分比 完成比例 总进度",
  phase: "阶段 项目阶段 建设阶段 所处阶段 当前阶段 目前阶段 实施阶段 建设性质 项目性质",
  status: "状态 事项状态 项目状态 推进状态 完成状态 办理状态 当前状态 目前状态",
  startDate: "开工时间 开工日期 实际开工时间 计划开工时间 开始时间 启动时间 开工年月 动工时间",
  dueDate: `
    完成时限 时限 完成期限 办结时限 完成时间 计划完成时间 预计完成时间 竣工时间 计划竣工时间
    预计竣工时间 计划完工时间 预计完工时间 完工时间 截止时间 时间要求 完成时限要求
  `,
  text: `
    进展情况 进展 工作进展 工作进展情况 推进情况 推进进展 推进进展情况 最新进展 目前进展
    目前进展情况 项目进展 项目进展情况 落实情况 完成情况 工作进度 项目进度 进度情况 工作推进情况
    工作开展情况 实施情况 主要进展 年度进展情况 年度进展 建设进展 工作落实情况 进展情况及成效
  `,
  problem: `
    存在问题 存在的问题 问题 主要问题 存在困难 存在的困难 困难问题 存在的主要问题 存在主要问题
    存在的困难和问题 存在困难和问题 问题及困难 存在的困难及问题 存在问题及困难 需协调事项
    需协调解决的问题 需要协调解决的问题 需要协调的问题 存在问题及原因
  `,
  nextStep: `
    下一步工作 下一步工作打算 下一步工作计划 下一步计划 下一步打算 下一步举措 下一步措施
    下一步安排 下一步工作安排 下步工作 下步打算 下步计划 工作打算 下一步 下步工作打算
    下一步工作举措 下一步工作措施
  `,
  sources: "来源 事项来源 任务来源 出处 依据 文件依据 来源依据 政策依据 项目来源",
  remark: "备注 备注说明 说明 其他 其他说明",
  pace: "节奏 推进节奏 进度评价 推进进度评价 进展评价",
  finishedOn: "实际完成时间 实际竣工时间 实际完工时间 办结时间 完成日期 实际完成日期 竣工日期",
  physicalProgress: "形象进度 工程形象进度 项目形象进度 建设形象进度 目前形象进度 工程进度",
};

/** Every known heading, in lower case, with what it means. */
export const headingWords: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) => wordsOf(field).map((word): [string, ImportField] => [word.toLowerCase(), field])),
);

function wordsOf(field: ImportField): readonly string[] {
  return words[field].split(/\s+/u).filter((word) => word !== "");
}

/** What is recognised by a part of the heading when no word fits; the first that matches counts. */
export const headingPatterns: readonly (readonly [ImportField, RegExp])[] = [
  ["doneSinceStart", /(开工|至今|以来).*完成.*投资|累计.*投资|投资.*累计/u],
  ["doneThisYear", /完成.*投资(?!.*[率比])|投资完成(?!.*[率比])/u],
  ["plannedThisYear", /(年度?|全年).*投资.*计划|计划.*投资(?!.*总)|(年度?|全年).*(目标|任务).*投资/u],
  ["totalInvestment", /总投资|投资总额|投资规模/u],
  ["problem", /问题|困难/u],
  ["nextStep", /下一?步/u],
  ["annualGoal", /(年度?|全年).*(目标|任务)/u],
  ["text", /进展|推进情况|落实情况|完成情况/u],
  ["leadUnit", /牵头/u],
  ["responsibleUnits", /责任单位|责任部门|配合单位|配合部门/u],
  ["parties", /合作(各|双)?方|合作地区|合作城市/u],
  ["content", /(建设|合作|主要|工作).*内容/u],
  ["startDate", /开工.*(时间|日期|年月)/u],
  ["finishedOn", /实际.*(完成|完工|竣工).*(时间|日期|年月)/u],
  ["dueDate", /(完成|完工|竣工|办结).*(时限|期限|时间|日期|年月)/u],
  ["physicalProgress", /形象进度/u],
  ["title", /(事项|项目|任务|平台|协议|活动).*名称/u],
  ["field", /领域/u],
];

/** Under 投资情况（万元）, offices shorten what each column holds. */
export const investmentWords: Readonly<Record<string, ImportField>> = {
  总额: "totalInvestment",
  总计: "totalInvestment",
  总量: "totalInvestment",
  计划: "plannedThisYear",
  年度计划: "plannedThisYear",
  本年计划: "plannedThisYear",
  年计划: "plannedThisYear",
  年度目标: "plannedThisYear",
  完成: "doneThisYear",
  年度完成: "doneThisYear",
  本年完成: "doneThisYear",
  已完成: "doneThisYear",
  实际完成: "doneThisYear",
  年度实际完成: "doneThisYear",
  累计: "doneSinceStart",
  累计完成: "doneSinceStart",
};
