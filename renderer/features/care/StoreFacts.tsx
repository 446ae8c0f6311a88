import type { ReactNode } from "react";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { fileSize } from "../../lib/format.ts";
import { useStoreNow } from "./queries.ts";

/** Where the data lies and how much it is, as of now. */
export function StoreFacts({ open }: { readonly open: boolean }): ReactNode {
  const status = useStoreNow(open);
  if (status.isPending) return <LoadingState small label="正在查看数据文件" />;
  if (status.isError) return <ErrorState small error={errorOf(status.error)} onAction={() => void status.refetch()} />;
  return (
    <dl className="care-facts">
      <div>
        <dt>数据文件</dt>
        <dd className="care-path">{status.data.path}</dd>
      </div>
      <div>
        <dt>大小</dt>
        <dd>{fileSize(status.data.bytes)}</dd>
      </div>
      <div>
        <dt>自动备份</dt>
        <dd>打开程序时，距上次满一天就备份一次，放在数据文件旁的“备份”文件夹，保留最近七份。</dd>
      </div>
    </dl>
  );
}
