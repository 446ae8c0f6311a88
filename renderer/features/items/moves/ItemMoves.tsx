import { withdrawnInWords } from "../../../../shared/domain/worklists/withdrawn-in-words.ts";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { moveLabels, type ItemMove } from "../../../../shared/domain/worklists/item-move.ts";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { useToldChange } from "../../../lib/use-change.ts";
import { RecordSection } from "../panel/RecordSection.tsx";
import { MoveForm } from "./MoveForm.tsx";
import { useVersionsOfList } from "./queries.ts";
import "./moves.css";

interface ItemMovesProps {
  readonly detail: ItemDetail;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
}

/** 调入调出 of an item: when and why it came on the list or left it. */
export function ItemMoves({ detail, catalog, readOnly }: ItemMovesProps): ReactNode {
  const { item, moves } = detail;
  const [open, setOpen] = useState<string | null>(null);
  const versions = useVersionsOfList(item.year, item.worklistId);
  const worklist = catalog?.worklists.find(({ id }) => id === item.worklistId);
  const close = () => setOpen(null);
  const form = (move: ItemMove | null) => (
    <MoveForm
      item={item}
      move={move}
      former={move === null ? (moves.at(-1) ?? null) : (moves[moves.indexOf(move) - 1] ?? null)}
      versions={versions}
      worklist={worklist}
      onDone={close}
    />
  );
  return (
    <RecordSection
      id="moves"
      action={
        !readOnly && (
          <Button size="small" onClick={() => setOpen("new")}>
            登记调入调出
          </Button>
        )
      }
    >
      {moves.length === 0 && open !== "new" && <p className="record-nothing">没有调入调出。</p>}
      {moves.map((move, index) =>
        open === move.id ? (
          <div key={move.id}>{form(move)}</div>
        ) : (
          <MoveView
            key={move.id}
            move={move}
            version={versions.find(({ id }) => id === move.versionId)?.name ?? null}
            isLast={index === moves.length - 1}
            readOnly={readOnly}
            onEdit={() => setOpen(move.id)}
          />
        ),
      )}
      {open === "new" && form(null)}
    </RecordSection>
  );
}

interface MoveViewProps {
  readonly move: ItemMove;
  readonly version: string | null;
  /** Only the last line can be withdrawn. */
  readonly isLast: boolean;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
}

function MoveView({ move, version, isLast, readOnly, onEdit }: MoveViewProps): ReactNode {
  const label = moveLabels[move.direction];
  const withdraw = useToldChange("moves:withdraw", ({ item }) => withdrawnInWords(move, item));
  return (
    <article className="move" aria-label={label}>
      <p className="move-head">
        <span>
          {dateInWords(move.movedOn)}
          {label}
          {version !== null && <span className="move-version">（{version}）</span>}
        </span>
        {!readOnly && (
          <span className="move-actions">
            <Button size="small" type="text" aria-label={`修改${label}记录`} onClick={onEdit}>
              修改
            </Button>
            {isLast && (
              <Button
                size="small"
                type="text"
                aria-label={`撤回${label}`}
                disabled={withdraw.isPending}
                onClick={() => withdraw.run({ id: move.id, basedOn: move.revision })}
              >
                撤回
              </Button>
            )}
          </span>
        )}
      </p>
      <p className="move-reason">原因：{move.reason}</p>
    </article>
  );
}
