import type { WorkbookFault } from "../errors.ts";

/** Why a workbook was not read, and what the person can do about it. */
export function workbookInWords(fault: WorkbookFault): string {
  switch (fault) {
    case "no-access":
      return "没有读取这个文件的权限。请确认位置，或者请管理员开放权限后再试。数据没有改动。";
    case "in-use":
      return "文件正被其他程序独占。请在 Excel 或 WPS 中保存并关闭它，然后再试。数据没有改动。";
    case "too-large":
      return "文件或者它展开后的内容远远超出一般表格，为安全起见没有打开。请确认来源，删去图片和无关的工作表，另存为新的 .xlsx 文件后再试。";
    case "too-many-cells":
      return "工作表的范围过大，常见原因是表格下方或右侧有大量带格式的空行、空列。请删去它们，另存后再试。原文件没有改动。";
    case "empty":
      return "文件里没有内容，可能没有下载或保存完整。请重新取得文件后再试。";
    case "password":
      return "文件设有打开密码。请在 Excel 或 WPS 中打开，取消密码后另存为 .xlsx 文件再试。原文件没有改动。";
    case "damaged":
      return "文件已经损坏，或者没有传输完整。请重新取得文件，或者用 Excel、WPS 修复后另存为 .xlsx 文件再试。原文件没有改动。";
    case "other-format":
      return "这种表格格式不能直接读取。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。原文件没有改动。";
    case "not-a-workbook":
      return "它不是 Excel 表格。请选择 .xlsx、.xls 或 .csv 文件；由网页或其他系统导出的表格，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。";
    default:
      return fault satisfies never;
  }
}
