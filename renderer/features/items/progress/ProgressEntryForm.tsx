import { Button } from "antd";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import type { ProgressDraft, ProgressEntry } from "../../../../shared/domain/item.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { readWrittenMoney } from "../../../../shared/domain/written-money.ts";
import { readWrittenPercent } from "../../../../shared/domain/written-percent.ts";
import { moneyInTable } from "../../../lib/format.ts";
import { binder, type Bind } from "../../../components/fields/binding.ts";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import { readName } from "../../../components/fields/reading.ts";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import { progressLabels, progressValueInWords } from "../labels.ts";
import { useProgressTask } from "../mutations.ts";
import { ClashNotice } from "../../../components/saving/ClashNotice.tsx";
import { SaveLine } from "../../../components/saving/SaveLine.tsx";
import { SaveProblem } from "../../../components/saving/SaveProblem.tsx";
import { useAutosave } from "../../../lib/saving/use-autosave.ts";
import { progressShelf } from "./progress-shelf.ts";

interface ProgressEntryFormProps {
  readonly id: string;
  readonly entry: ProgressEntry;
  readonly year: number;
  /** A new entry is now in the store. */
  readonly onCreated: (id: string) => void;
  readonly onDone: () => void;
}

const asWritten = (text: string) => text;

/** One progress entry while it is written; it saves itself. */
export function ProgressEntryForm({ id, entry, year, onCreated, onDone }: ProgressEntryFormProps): ReactNode {
  const task = useProgressTask();
  const saving = useAutosave(progressShelf, id, () => task(entry));
  const { autosave, state } = saving;
  const created = useEffectEvent(onCreated);
  useEffect(() => {
    if (entry.revision === 0 && state.row.revision > 0) created(state.row.id);
  }, [entry.revision, state.row.revision, state.row.id]);
  useEffect(() => autosave.receive(entry, isNewer), [autosave, entry]);

  return (
    <div className="progress-form">
      <SaveProblem saving={saving} />
      <ClashNotice saving={saving} labels={progressLabels} inWords={progressValueInWords} />
      <ProgressFields bind={binder(autosave, state, progressLabels, false)} year={year} isNew={entry.revision === 0} />
      <div className="progress-form-foot">
        <SaveLine saving={saving} missing={null} />
        <Button size="small" onClick={onDone}>
          完成
        </Button>
      </div>
    </div>
  );
}

function isNewer(row: ProgressEntry, than: ProgressEntry): boolean {
  return row.revision > than.revision;
}

interface ProgressFieldsProps {
  readonly bind: Bind<ProgressDraft>;
  readonly year: number;
  readonly isNew: boolean;
}

function ProgressFields({ bind, year, isNew }: ProgressFieldsProps): ReactNode {
  const money = { read: readWrittenMoney, write: moneyInTable, unit: "万元", figures: true };
  return (
    <div className="fields">
      <WrittenField field={bind("asOf")} read={(text) => readWrittenDate(text, year)} write={asWritten} />
      <WrittenField field={bind("percent")} read={readWrittenPercent} write={asWritten} unit="%" figures />
      <WrittenField field={bind("doneThisYear")} {...money} autoFocus={isNew} />
      <WrittenField field={bind("doneSinceStart")} {...money} />
      <WrittenField field={bind("physicalProgress")} read={readName} write={asWritten} wide />
      <LongTextField field={bind("text")} lines={3} />
    </div>
  );
}
