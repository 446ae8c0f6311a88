import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { takeBackFailureInWords } from "./in-words.ts";
import type { Mended } from "./mended.ts";
import { useTakeBack } from "./mutations.ts";

interface RepairDoneProps {
  /** What was done: 状态改为滞后. */
  readonly label: string;
  /** The item's name, for those who hear only the button. */
  readonly title: string;
  readonly mended: Mended;
  readonly onTakenBack: () => void;
}

/** What was put right, and how to take it back. */
export function RepairDone({ label, title, mended, onTakenBack }: RepairDoneProps): ReactNode {
  const takingBack = useTakeBack(onTakenBack);
  return (
    <>
      <span className="check-done" role="status">
        <CheckOutlined aria-hidden="true" />
        已完成：{label}
        <Button
          size="small"
          aria-label={`撤销：${title}`}
          loading={takingBack.isPending}
          onClick={() => takingBack.mutate(mended)}
        >
          撤销
        </Button>
      </span>
      {takingBack.isError && (
        <p className="check-failure" role="alert">
          {takeBackFailureInWords(takingBack.error)}
        </p>
      )}
    </>
  );
}
