import type { NodeViewProps } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { NodeViewContent, NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import type { LiveAnnex } from "../../../../shared/domain/draft/draft-body.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { Blocks } from "../../../components/paper/Blocks.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";

/** 附件N on a sheet of its own. A live one shows what the data gives now; its title is the person's. */
export function AnnexNode({ node }: Pick<NodeViewProps, "node">): ReactNode {
  const live: LiveAnnex | null = node.attrs["live"];
  const id: string = node.attrs["id"];
  return (
    <NodeViewWrapper as="section" className="desk-annex" data-id={id}>
      <p className="paper-annex-mark desk-annex-mark" contentEditable={false}>
        附件
      </p>
      <NodeViewContent className="desk-annex-content" />
      {live !== null && (
        <div className="desk-annex-live" contentEditable={false}>
          <LiveContent annexId={id} />
        </div>
      )}
    </NodeViewWrapper>
  );
}

function LiveContent({ annexId }: { readonly annexId: string }): ReactNode {
  const { draftId } = useDesk();
  const annexes = useQuery(questionQuery("drafts:annexes", { id: draftId }));
  if (annexes.isError) return <p className="desk-annex-words">{errorInWords(errorOf(annexes.error)).text}</p>;
  const annex = annexes.data?.find(({ id }) => id === annexId);
  if (annex === undefined) return <p className="desk-annex-words">附件内容取自数据，保存后在这里显示。</p>;
  return <Blocks blocks={annex.blocks} placeOf={(at) => `live-${annexId}-${at}`} />;
}
