import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { BlockChange, BlockChangeKind } from "../../../../shared/domain/draft/draft-answers.ts";
import type { DraftVersion } from "../../../../shared/domain/draft/draft.ts";
import type { AppError } from "../../../../shared/errors.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { versionName } from "./version-name.ts";
import { WordChanges } from "./WordChanges.tsx";
import "./compare.css";

interface CompareDialogProps {
  readonly versions: readonly DraftVersion[];
  readonly first: string;
  readonly onClose: () => void;
}

const now = "now";

/** Whether what is typed is in the store, or why it cannot be. */
type Saved = "pending" | "done" | AppError;

/** Two states of the report, word by word. */
export function CompareDialog({ versions, first, onClose }: CompareDialogProps): ReactNode {
  const { session, draftId } = useDesk();
  const [before, setBefore] = useState(first);
  const [after, setAfter] = useState(now);
  const [saved, setSaved] = useState<Saved>("pending");
  useEffect(() => {
    session.saver.flush().then(
      () => setSaved("done"),
      (thrown: unknown) => setSaved(errorOf(thrown)),
    );
  }, [session]);
  const versionOf = (choice: string) => (choice === now ? null : choice);
  const comparison = useQuery({
    ...questionQuery("drafts:compare", {
      id: draftId,
      before: versionOf(before),
      after: versionOf(after),
      onlyChanges: true,
    }),
    // What cannot be saved cannot be compared: the store would answer with an older text.
    enabled: saved === "done",
    gcTime: 0,
  });
  const options = [
    { value: now, label: "现在的报告" },
    ...versions.map((version) => ({ value: version.id, label: versionName(version) })),
  ];
  return (
    <Dialog open title="逐字对比" footer={null} width={840} onCancel={onClose}>
      <div className="compare-choice">
        <Select aria-label="从" value={before} options={options} onChange={setBefore} />
        <span>到</span>
        <Select aria-label="到" value={after} options={options} onChange={setAfter} />
      </div>
      {typeof saved === "object" && <ErrorState small error={saved} />}
      {typeof saved !== "object" && comparison.isPending && <LoadingState small label="正在对比" />}
      {comparison.isError && <ErrorState small error={errorOf(comparison.error)} />}
      {comparison.data !== undefined && (
        <div className="compare-body" tabIndex={0} role="region" aria-label="修改内容">
          <p className="figure-soft">
            {comparison.data.changes.length === 0
              ? "两处内容完全相同。"
              : `增加${comparison.data.insertedCharacters}字，删去${comparison.data.deletedCharacters}字。`}
          </p>
          {comparison.data.changes.map((change) => (
            <ChangeView key={`${change.blockId} ${change.kind}`} change={change} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

const kindLabels: Readonly<Record<BlockChangeKind, string>> = {
  same: "未改",
  changed: "修改",
  inserted: "新增",
  deleted: "删除",
  moved: "移动",
};

function ChangeView({ change: { kind, place, blockLabel, words } }: { readonly change: BlockChange }): ReactNode {
  return (
    <section className="compare-change">
      <h3 className="compare-place">
        {place}　{blockLabel}　{kindLabels[kind]}
      </h3>
      <p className="compare-words">
        <WordChanges words={words} />
      </p>
    </section>
  );
}
