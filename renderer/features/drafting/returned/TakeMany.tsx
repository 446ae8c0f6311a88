import { Button } from "antd";
import type { ReactNode } from "react";
import type { ReturnedChange } from "../../../../shared/domain/draft/returned-file.ts";
import { useDesk } from "../desk/desk-context.ts";
import type { ChangeInReview } from "./review.ts";
import { kindLabels } from "./review-words.ts";
import { takeChanges } from "./take-over.ts";

interface TakeManyProps {
  readonly changes: readonly ChangeInReview[];
  readonly onRefuse: (ids: readonly string[]) => void;
}

const kinds = ["changed", "inserted", "deleted", "moved"] as const satisfies readonly ReturnedChange["kind"][];

/** All that can be taken over at once, or all of a kind, in one step; conflicts are decided one by one. */
export function TakeMany({ changes, onRefuse }: TakeManyProps): ReactNode {
  const { session } = useDesk();
  const open = changes.filter(({ standing }) => standing === "open").map(({ change }) => change);
  const some = kinds
    .map((kind) => ({ kind, of: open.filter((change) => change.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div className="returned-many" role="group" aria-label="一并处理">
      {open.length > 1 && (
        <Button size="small" type="primary" onClick={() => takeChanges(session, open)}>
          全部采用（{open.length}）
        </Button>
      )}
      {open.length > 1 &&
        some.length > 1 &&
        some.map(({ kind, of }) => (
          <Button key={kind} size="small" onClick={() => takeChanges(session, of)}>
            采用{kindLabels[kind]}（{of.length}）
          </Button>
        ))}
      {changes.length > 1 && (
        <Button size="small" type="text" onClick={() => onRefuse(changes.map(({ change }) => change.id))}>
          全部不采用
        </Button>
      )}
    </div>
  );
}
