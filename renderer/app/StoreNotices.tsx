import { Alert } from "antd";
import { useState, type ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { SetAsideNotice } from "./SetAsideNotice.tsx";

/** What everybody has to know about the data before working with them. */
export function StoreNotices({ status }: { readonly status: StoreStatus }): ReactNode {
  return (
    <>
      {status.readOnly && <ReadOnlyNotice path={status.path} />}
      <SetAsideNotice status={status} />
      <RestoredNotice status={status} />
    </>
  );
}

/** Stays: as long as it is true, everything typed is refused. */
function ReadOnlyNotice({ path }: Pick<StoreStatus, "path">): ReactNode {
  return (
    <Alert
      type="warning"
      banner
      showIcon
      title={`数据文件只能查看，改动不会保存：“${path}”或者它所在的文件夹不允许写入。可以照常查看、查找和导出；需要修改的，请把数据文件复制到可以写入的位置，或者请管理员开放权限，然后重新打开程序。`}
    />
  );
}

/** Tells once which copy the program works on now, and where the data of before are. */
function RestoredNotice({ status }: { readonly status: StoreStatus }): ReactNode {
  const [seen, setSeen] = useState(false);
  if (status.restored === null || seen) return null;
  const { from, keptAt } = status.restored;
  return (
    <Alert
      type="success"
      banner
      showIcon
      title="已换回备份"
      description={`现在的数据来自“${from}”。${keptAt === null ? "" : `换回之前的数据原样留存在“${keptAt}”，需要时可以在“数据与备份”中再换回来。`}`}
      closable={{ onClose: () => setSeen(true), "aria-label": "知道了" }}
    />
  );
}
