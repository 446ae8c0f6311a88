import { App, Button } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { isPartialDate, lastDayOf, type IsoDate } from "../../../../shared/domain/dates.ts";
import type { ProgressEntry } from "../../../../shared/domain/item.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { useStepsTaken } from "../../../lib/steps-taken.ts";
import { useDeleteProgress, useUndeleteProgress } from "../mutations.ts";
import { focusField } from "../panel/field-focus.ts";
import { RecordSection } from "../panel/RecordSection.tsx";
import type { RecordFocus } from "../use-desk.ts";
import { ProgressEntryForm } from "./ProgressEntryForm.tsx";
import { ProgressEntryView } from "./ProgressEntryView.tsx";
import { newestFirst } from "./progress-order.ts";
import { newEntry, progressShelf } from "./progress-shelf.ts";
import "./progress.css";

interface ProgressEntriesProps {
  readonly detail: ItemDetail;
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  /** Where it names an entry, that one is opened at the field. */
  readonly focus: RecordFocus;
}

/** The entry whose form is open; `key` stays while a new entry gets its id. */
interface OpenEntry {
  readonly key: string;
  readonly entry: ProgressEntry;
}

/** 进展: what was reached at which date, the newest first. */
export function ProgressEntries({ detail, asOf, readOnly, focus }: ProgressEntriesProps): ReactNode {
  const { item, progress, citations } = detail;
  const [opened, setOpen] = useState<OpenEntry | null>(() => leftOpen(item.id));
  const [deletion, setDeletion] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const stepsTaken = useStepsTaken();
  // Adding it may have been undone while its form was open.
  const isGone = stepsTaken > 0 && opened !== null && !isListedOrNew(opened, progress);
  const open = isGone ? null : opened;
  const sectionRef = useRef<HTMLDivElement>(null);
  const [taken, take] = useState<RecordFocus>(null);
  if (focus !== taken) {
    take(focus);
    const wanted = readOnly ? undefined : progress.find(({ id }) => id === focus?.entryId);
    if (wanted !== undefined) setOpen({ key: wanted.id, entry: wanted });
  }
  useEffect(() => {
    if (focus?.entryId != null) showEntry(sectionRef.current, focus.entryId, focus.field);
  }, [focus]);
  const { message } = App.useApp();
  const remove = useDeleteProgress();
  const restore = useUndeleteProgress();
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);

  const add = () => {
    const key = `new:${crypto.randomUUID()}`;
    const date: string = asOf;
    setOpen({ key, entry: newEntry(key, item.id, isPartialDate(date) ? date : null) });
  };
  const form = open && (
    <ProgressEntryForm
      key={open.key}
      id={open.entry.id}
      entry={progress.find(({ id }) => id === open.entry.id) ?? open.entry}
      year={item.year}
      onCreated={(id) => {
        progressShelf.rename(open.entry.id, id);
        setOpen({ ...open, entry: { ...open.entry, id } });
      }}
      onDone={() => setOpen(null)}
    />
  );
  const entries = newestFirst(progress);
  const isListed = entries.some(({ id }) => id === open?.key);

  return (
    <RecordSection
      id="progress"
      action={
        !readOnly && (
          <Button size="small" onClick={add}>
            新增进展
          </Button>
        )
      }
    >
      {deletion?.at === stepsTaken && (
        <p className="deleted-line" role="status">
          已删除一条进展。
          <Button
            size="small"
            type="link"
            onClick={() => restore.mutate(deletion.id, { onSuccess: () => setDeletion(null), onError: tell })}
          >
            撤销
          </Button>
        </p>
      )}
      {!isListed && form}
      {entries.length === 0 && open === null && (
        <p className="record-nothing">还没有进展。每报一次进展记一条，写明截至日期，清单、概览和报告都从这里取数。</p>
      )}
      <div ref={sectionRef}>
        {entries.map((entry) => {
          if (entry.id === open?.entry.id) return isListed ? form : null;
          return (
            <ProgressEntryView
              key={entry.id}
              entry={entry}
              citations={citations.filter(({ citation }) => citation.targetId === entry.id)}
              readOnly={readOnly}
              later={entry.asOf !== null && lastDayOf(entry.asOf) > asOf}
              onEdit={() => setOpen({ key: entry.id, entry })}
              onDelete={() =>
                remove.mutate(entry, {
                  onSuccess: ({ deletionId }) => setDeletion({ id: deletionId, at: stepsTaken }),
                  onError: tell,
                })
              }
            />
          );
        })}
      </div>
    </RecordSection>
  );
}

/** The field of the entry's open form gets the focus; where nothing can be changed, the entry comes into view. */
function showEntry(entries: HTMLElement | null, entryId: string, field: string | null): void {
  const view = entries?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entryId)}"]`);
  if (view) return view.focus();
  focusField(entries, field);
}

function isListedOrNew({ entry }: OpenEntry, progress: readonly ProgressEntry[]): boolean {
  return entry.id.startsWith("new:") || progress.some(({ id }) => id === entry.id);
}

/** An entry of the item that could not be saved before its form was closed. */
function leftOpen(itemId: string): OpenEntry | null {
  const left = progressShelf.leftUnsafe((row) => row.itemId === itemId);
  return left && { key: left.id, entry: left.row };
}
