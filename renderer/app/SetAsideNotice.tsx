import { Alert } from "antd";
import { useState, type ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";

/** Tells once that a damaged file was put aside at start-up, where it lies and what the program works on now. */
export function SetAsideNotice({ status }: { readonly status: StoreStatus }): ReactNode {
  const [seen, setSeen] = useState(false);
  if (status.setAside === null || seen) return null;
  const { keptAt, restoredFrom } = status.setAside;
  const now =
    restoredFrom === null ? "现在从空白的数据文件开始。" : `现在使用从“${restoredFrom}”恢复的数据，请核对最近的改动。`;
  return (
    <Alert
      type="warning"
      banner
      showIcon
      title="上次的数据文件已损坏，已原样保留"
      description={`损坏的文件保留在“${keptAt}”，没有删除。${now}`}
      closable={{ onClose: () => setSeen(true), "aria-label": "知道了" }}
    />
  );
}
