import { Button } from "antd";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { readWrittenFigure } from "../../../../shared/domain/indicators/written-figure.ts";
import type { Decimal } from "../../../../shared/domain/decimal.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { notUnderstood, understood, type Reading } from "../../../../shared/domain/written-form.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { binder, neverEmpty } from "../../../components/fields/binding.ts";
import { readName } from "../../../components/fields/reading.ts";
import { WordField } from "../../../components/fields/WordField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import { ClashNotice } from "../../../components/saving/ClashNotice.tsx";
import { SaveLine } from "../../../components/saving/SaveLine.tsx";
import { SaveProblem } from "../../../components/saving/SaveProblem.tsx";
import { useAutosave } from "../../../lib/saving/use-autosave.ts";
import { figureLabels, figureValueInWords } from "../labels.ts";
import { useFigureTask } from "../mutations.ts";
import { observationShelf, type FigureRow } from "../observation-shelf.ts";
import { FigureField } from "./FigureField.tsx";

interface ObservationFormProps {
  readonly row: FigureRow;
  readonly catalog: Catalog | undefined;
  /** Names of indicators that are known already. */
  readonly names: readonly string[];
  /** A new figure is now in the store. */
  readonly onCreated: (id: string) => void;
  readonly onDone: () => void;
}

const asWritten = (text: string) => text;

/** One figure while it is written; it saves itself. */
export function ObservationForm({ row, catalog, names, onCreated, onDone }: ObservationFormProps): ReactNode {
  const task = useFigureTask();
  const saving = useAutosave(observationShelf, row.id, () => task(row));
  const { autosave, state } = saving;
  const created = useEffectEvent(onCreated);
  useEffect(() => {
    if (row.revision === 0 && state.row.revision > 0) created(state.row.id);
  }, [row.revision, state.row.revision, state.row.id]);
  useEffect(() => autosave.receive(row, isNewer), [autosave, row]);
  const bind = binder(autosave, state, figureLabels, false);
  const draft = { ...state.row, ...state.changes };
  const isNew = row.revision === 0;

  return (
    <div className="figure-form" role="group" aria-label={isNew ? "新增数值" : "修改数值"}>
      <SaveProblem saving={saving} />
      <ClashNotice saving={saving} labels={figureLabels} inWords={figureValueInWords} />
      <div className="fields">
        <WordField field={neverEmpty(bind("indicator"))} words={names} wide autoFocus={isNew && row.indicator === ""} />
        <FigureField autosave={autosave} state={state} autoFocus={isNew && row.indicator !== ""} />
        <WrittenField field={bind("asOf")} read={(text) => readWrittenDate(text, row.year)} write={asWritten} />
        <WrittenField
          field={bind("target")}
          read={(text) => readTarget(text, draft.unit)}
          write={(target) => `${target}${draft.unit}`}
        />
        <WrittenField field={bind("scope")} read={readName} write={asWritten} placeholder="如 全市、内江市荣昌区" />
        <WordField field={bind("mechanism")} words={catalog?.mechanisms ?? []} />
        <WordField field={bind("field")} words={catalog?.fields.map(({ name }) => name) ?? []} />
      </div>
      <div className="figure-form-foot">
        <SaveLine saving={saving} missing={isNew ? task(row).missing(state.row, state.changes) : null} />
        <Button size="small" onClick={onDone}>
          完成
        </Button>
      </div>
    </div>
  );
}

function isNewer(row: FigureRow, than: FigureRow): boolean {
  return row.id === than.id && row.revision > than.revision;
}

/** A target is a figure in the unit of the value; the unit may be left out. */
function readTarget(text: string, unit: string): Reading<Decimal> {
  const bare = /^[\s\d０-９,，.．]+$/u.test(text);
  const reading = readWrittenFigure(bare ? `${text}${unit === "" ? "个" : unit}` : text);
  if (!reading.ok || reading.value === null) return reading.ok ? understood<Decimal>(null) : reading;
  if (reading.value.qualifier !== "exact") return notUnderstood("目标值只写数字，如 200。");
  if (!bare && reading.value.unit !== unit) return notUnderstood(`目标值的单位应与数值相同（${unit}）。`);
  return understood(reading.value.value);
}
