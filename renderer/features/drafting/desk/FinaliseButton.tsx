import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { CheckFinding } from "../../../../shared/domain/draft/check-finding.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { questionQuery } from "../../../lib/query-client.ts";
import { findingsInWords } from "../checks/findings-in-words.ts";
import { useDesk } from "./desk-context.ts";

interface FinaliseButtonProps {
  readonly disabled: boolean;
  readonly onFinalise: () => void;
  readonly onShowChecks: () => void;
}

/** 定稿: with something still open in the report it is asked once, in words; with nothing open it is done. */
export function FinaliseButton({ disabled, onFinalise, onShowChecks }: FinaliseButtonProps): ReactNode {
  const { session } = useDesk();
  const client = useQueryClient();
  const [open, setOpen] = useState<readonly CheckFinding[]>([]);
  const checking = useMutation({
    mutationFn: async () => {
      await session.saver.flush();
      const query = { ...questionQuery("drafts:check", { id: session.id }), staleTime: 0 };
      return (await client.fetchQuery(query)).findings.filter(({ severity }) => severity !== "note");
    },
    onSuccess: (findings) => (findings.length === 0 ? onFinalise() : setOpen(findings)),
    // What hinders the check hinders the saving as well, and says so there.
    onError: onFinalise,
  });
  const close = () => setOpen([]);
  const look = () => {
    close();
    onShowChecks();
  };
  const finalise = () => {
    close();
    onFinalise();
  };
  return (
    <>
      <Button disabled={disabled || checking.isPending} onClick={() => checking.mutate()}>
        定稿
      </Button>
      <Dialog
        open={open.length > 0}
        title="还有需要核对的内容"
        width={480}
        footer={[
          <Button key="cancel" onClick={close}>
            取消
          </Button>,
          <Button key="look" onClick={look}>
            逐项查看
          </Button>,
          <Button key="finalise" type="primary" onClick={finalise}>
            仍然定稿
          </Button>,
        ]}
        onCancel={close}
      >
        <p className="side-words">
          定稿前检查发现{open.length}处：{findingsInWords(open)}。仍然定稿的，这份清单随定稿保存，归档时一并封存。
        </p>
      </Dialog>
    </>
  );
}
