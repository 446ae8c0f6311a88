import { useState, type ReactNode } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { CopySource } from "../../../shared/ipc/questions/store.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { Comparison } from "./Comparison.tsx";
import { putBack, type Refused } from "./mutations.ts";
import { useComparison } from "./queries.ts";

interface ConfirmPutBackProps {
  readonly source: CopySource;
  readonly onClose: () => void;
}

/** What a copy holds beside what it replaces; only then it is put back, and the window begins anew on it. */
export function ConfirmPutBack({ source, onClose }: ConfirmPutBackProps): ReactNode {
  const comparison = useComparison(source);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<AppError | Refused | null>(null);

  async function confirm(): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      setRefused(await putBack(source));
    } catch (thrown) {
      setRefused(errorOf(thrown));
    }
    setBusy(false);
  }

  return (
    <Dialog
      title="换回这份备份"
      open
      width={560}
      okText="换回"
      cancelText="取消"
      okButtonProps={{ disabled: comparison.data === undefined, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      closable={!busy}
      keyboard={!busy}
      mask={{ closable: false }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {comparison.isPending && <LoadingState small label="正在检查备份" />}
      {comparison.isError && <ErrorState small error={errorOf(comparison.error)} />}
      {comparison.data !== undefined && <Comparison {...comparison.data} />}
      {refused !== null && <Refusal refused={refused} />}
    </Dialog>
  );
}

function Refusal({ refused }: { readonly refused: AppError | Refused }): ReactNode {
  if (refused !== "unsaved") return <ErrorState small error={refused} />;
  return (
    <p className="care-refused" role="alert">
      窗口里还有内容没有保存，换回会丢失它们。请先返回改正或放弃这些内容，再换回备份。
    </p>
  );
}
