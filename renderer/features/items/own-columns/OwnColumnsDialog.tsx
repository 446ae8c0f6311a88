import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { countInTable } from "../../../lib/format.ts";
import { refusalInWords } from "../../../lib/refusal-in-words.ts";
import { AdoptColumns } from "./AdoptColumns.tsx";
import { changesFrom, draftFrom, emptyColumn, typedFrom, type TypedColumn } from "./column-form.ts";
import { OwnColumnForm } from "./OwnColumnForm.tsx";
import { OwnColumnTable } from "./OwnColumnTable.tsx";
import { useOwnColumnChanges, useOwnColumns } from "./queries.ts";
import "./own-columns.css";

interface OwnColumnsDialogProps {
  readonly open: boolean;
  readonly year: number;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
  /** The list keeps a renamed column where it stands. */
  readonly onRenamed: (from: string, to: string) => void;
  readonly onClose: () => void;
}

/** What is being set up: a new column, or one that is there. */
type Edited = OwnColumn | "new" | null;

interface Gone {
  readonly name: string;
  readonly values: number;
  readonly stepId: string;
}

/** 自定义列: the columns that the office adds to a list; every act is one step that can be undone. */
export function OwnColumnsDialog(props: OwnColumnsDialogProps): ReactNode {
  const { open, onClose } = props;
  return (
    <Dialog title="自定义列" open={open} width={720} footer={null} destroyOnHidden onCancel={onClose}>
      <OwnColumnsDesk {...props} />
    </Dialog>
  );
}

function OwnColumnsDesk({ year, catalog, readOnly, onRenamed }: OwnColumnsDialogProps): ReactNode {
  const worklists = catalog?.worklists ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const worklistId = chosen ?? worklists[0]?.id ?? null;
  const columns = useOwnColumns(worklistId).data ?? [];
  const changes = useOwnColumnChanges();
  const [edited, edit] = useState<Edited>(null);
  const [gone, tellGone] = useState<Gone | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refused = (thrown: unknown) => setProblem(refusalInWords(thrown));
  const begin = (next: Edited) => {
    setProblem(null);
    edit(next);
  };
  if (worklistId === null) {
    return <p className="panel-note">自定义列属于一份清单。请先新增一条事项并建立清单，再来设置。</p>;
  }
  const save = (typed: TypedColumn) => {
    setProblem(null);
    tellGone(null);
    if (edited === "new" || edited === null) {
      const column = draftFrom(typed);
      changes.create.mutate(() => ({ worklistId, column }), { onSuccess: () => begin(null), onError: refused });
      return;
    }
    changes.update.mutate(() => ({ id: edited.id, basedOn: edited.revision, changes: changesFrom(typed) }), {
      onSuccess: ({ name }) => {
        if (name !== edited.name) onRenamed(edited.name, name);
        begin(null);
      },
      onError: refused,
    });
  };
  const move = (at: number, to: number) => {
    const ids = columns.map(({ column }) => column.id);
    const [moved] = ids.splice(at, 1);
    if (moved !== undefined) ids.splice(to, 0, moved);
    changes.reorder.mutate(() => ({ worklistId, ids }), { onError: refused });
  };
  const remove = ({ id, revision, name }: OwnColumn) => {
    begin(null);
    changes.remove.mutate(() => ({ id, basedOn: revision }), {
      onSuccess: ({ values, stepId }) => tellGone({ name, values, stepId }),
      onError: refused,
    });
  };
  return (
    <div className="own-columns">
      <label className="own-list">
        清单
        <Select<string>
          aria-label="清单"
          value={worklistId}
          options={worklists.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => {
            choose(id);
            begin(null);
            tellGone(null);
          }}
        />
      </label>
      {columns.length === 0 ? (
        <p className="panel-note">
          这份清单还没有自定义列。自定义列像标准列一样填写、筛选、排序、导入导出，例如“投资主体”“专项债券（万元）”“批复日期”。
        </p>
      ) : (
        <OwnColumnTable columns={columns} readOnly={readOnly} onEdit={begin} onMove={move} onDelete={remove} />
      )}
      {gone !== null && (
        <p className="own-gone" role="status">
          {goneInWords(gone)}
          <Button
            size="small"
            onClick={() =>
              changes.undo.mutate({ year, stepId: gone.stepId }, { onSuccess: () => tellGone(null), onError: refused })
            }
          >
            撤销
          </Button>
        </p>
      )}
      {edited === null && problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {edited !== null && (
        <OwnColumnForm
          key={edited === "new" ? "new" : edited.id}
          title={edited === "new" ? "新增自定义列" : `修改“${edited.name}”`}
          before={edited === "new" ? emptyColumn : typedFrom(edited)}
          okText={edited === "new" ? "新增" : "保存"}
          busy={changes.create.isPending || changes.update.isPending}
          problem={problem}
          onSave={save}
          onCancel={() => begin(null)}
        />
      )}
      {edited === null && !readOnly && (
        <div className="own-more">
          <Button type="primary" size="small" onClick={() => begin("new")}>
            新增自定义列
          </Button>
          <AdoptColumns
            worklistId={worklistId}
            busy={changes.adopt.isPending}
            onAdopt={(from) => {
              setProblem(null);
              changes.adopt.mutate(() => ({ worklistId, from }), { onError: refused });
            }}
          />
        </div>
      )}
    </div>
  );
}

function goneInWords({ name, values }: Gone): string {
  return values === 0
    ? `已删除自定义列“${name}”。`
    : `已删除自定义列“${name}”，其中${countInTable(values)}条事项填有内容，一并删除。`;
}
