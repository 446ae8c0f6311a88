import { App } from "antd";
import { useMemo, useState, type ReactNode } from "react";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { useDeleteCitation } from "../features/sources/mutations.ts";
import { PickSentenceDialog } from "../features/sources/PickSentenceDialog.tsx";
import { errorOf } from "../lib/app-failure.ts";
import { CitingContext, type Citing, type CitingTarget } from "../lib/citing.tsx";

/** Lets items, progress and figures get their sources from 素材, which is a feature of its own. */
export function CitingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { message } = App.useApp();
  const [target, setTarget] = useState<CitingTarget | null>(null);
  const [lastSource, setLastSource] = useState<string | null>(null);
  const { mutate } = useDeleteCitation();
  const citing = useMemo<Citing>(
    () => ({
      add: setTarget,
      remove: (id) =>
        mutate(id, {
          onSuccess: () => message.success({ key: "citing", content: "已取消出处，可以撤销" }),
          onError: (thrown) => message.error({ key: "citing", content: errorInWords(errorOf(thrown)).text }),
        }),
    }),
    [message, mutate],
  );
  return (
    <CitingContext value={citing}>
      {children}
      <PickSentenceDialog
        target={target}
        onClose={() => setTarget(null)}
        lastSource={lastSource}
        onSource={setLastSource}
      />
    </CitingContext>
  );
}
