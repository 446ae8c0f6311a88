import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { CopySource } from "../../../shared/ipc/questions/store.ts";
import type { AppError } from "../../../shared/errors.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { LoadingState } from "../../components/LoadingState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import { ConfirmPutBack } from "./ConfirmPutBack.tsx";
import { CopyTable } from "./CopyTable.tsx";
import { chooseCopy } from "./mutations.ts";
import { useCopies, useStoreNow } from "./queries.ts";

/** How a copy takes the place of the data again: chosen here, looked at, then put back; the data of now are kept. */
export function PutBack({ open }: { readonly open: boolean }): ReactNode {
  const [chosen, setChosen] = useState<CopySource | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const readOnly = useStoreNow(open).data?.readOnly ?? false;

  async function chooseFile(): Promise<void> {
    setError(null);
    try {
      setChosen(await chooseCopy());
    } catch (thrown) {
      setError(errorOf(thrown));
    }
  }

  return (
    <section className="care-part" aria-labelledby="put-back">
      <h3 className="care-heading" id="put-back">
        换回备份
      </h3>
      <div className="care-line">
        <p className="care-text">
          {readOnly
            ? "数据文件现在只能查看，不能换回备份。"
            : "用备份替换现在的数据。现在的数据会原样留存在旁边，需要时可以再换回来。"}
        </p>
        <Button disabled={readOnly} onClick={() => void chooseFile()}>
          选择备份文件…
        </Button>
      </div>
      {error !== null && <ErrorState small error={error} />}
      <Copies open={open} disabled={readOnly} onChoose={setChosen} />
      {chosen !== null && <ConfirmPutBack source={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface CopiesProps {
  readonly open: boolean;
  readonly disabled: boolean;
  readonly onChoose: (source: CopySource) => void;
}

function Copies({ open, disabled, onChoose }: CopiesProps): ReactNode {
  const copies = useCopies(open);
  if (copies.isPending) return <LoadingState small label="正在查看备份" />;
  if (copies.isError) return <ErrorState small error={errorOf(copies.error)} onAction={() => void copies.refetch()} />;
  if (copies.data.length === 0) return <p className="care-text">数据文件旁还没有备份。</p>;
  return <CopyTable copies={copies.data} disabled={disabled} onChoose={({ name }) => onChoose({ copy: name })} />;
}
