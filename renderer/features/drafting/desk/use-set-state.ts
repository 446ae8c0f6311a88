import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { draftStateLabels, type DraftState } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { useDesk } from "./desk-context.ts";

/** What is typed after 定稿 was asked for could not go into it. */
const whileFinalised = "正在定稿，正文暂不能修改";

/** Sends a report on to its next state; what is typed is saved first. */
export function useSetState() {
  const { session } = useDesk();
  const client = useQueryClient();
  const { message } = App.useApp();
  const changing = useMutation({
    mutationFn: ({ state, reason }: { readonly state: DraftState; readonly reason: string | null }) =>
      session.changeInStore(
        (basedOn) => ask("drafts:setState", { id: session.id, basedOn, state, reason }),
        state === "final" ? whileFinalised : null,
      ),
    onSuccess: (draft) => {
      message.success({ key: "desk", content: `报告现在是：${draftStateLabels[draft.state]}` });
      void client.invalidateQueries({ queryKey: ["drafts:listVersions"] });
    },
    onError: (thrown) => message.warning({ key: "desk", content: errorInWords(errorOf(thrown)).text, duration: 8 }),
  });
  return {
    busy: changing.isPending,
    setState: (state: DraftState, reason: string | null) => changing.mutate({ state, reason }),
  };
}
