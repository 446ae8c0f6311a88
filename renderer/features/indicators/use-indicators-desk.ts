import { App } from "antd";
import { useEffect, useState } from "react";
import { isPartialDate, type IsoDate } from "../../../shared/domain/dates.ts";
import { seriesKey } from "../../../shared/domain/indicators/newest-observations.ts";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { IndicatorTable } from "../../../shared/ipc/questions/indicators.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import { useTakeStepBack } from "../../lib/take-step-back.ts";
import { useDeleteObservation } from "./mutations.ts";
import { newFigure, observationShelf, type FigureRow } from "./observation-shelf.ts";

/** What is open beside the list: an indicator, one of its values in hand, or a new one. */
export interface OpenIndicator {
  readonly key: string | null;
  readonly editing: FigureRow | null;
  readonly takesFocus: boolean;
}

interface Deletion {
  readonly stepId: string;
  readonly title: string;
  readonly at: number;
}

export type Desk = ReturnType<typeof useIndicatorsDesk>;

/** The request that was taken over last: the page of another year, when it is opened later, must not take it over again. */
let takenBefore = 0;

/** What the page shows beside its list, and what can be done there. */
export function useIndicatorsDesk(table: IndicatorTable | undefined, year: number, asOf: IsoDate) {
  const { message } = App.useApp();
  const { placeRequest } = useNavigation();
  const [open, setOpen] = useState<OpenIndicator | null>(() => leftOpen(year));
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [taken, take] = useState(takenBefore);
  const stepsTaken = useStepsTaken();
  const remove = useDeleteObservation();
  const takeBack = useTakeStepBack();
  useEffect(() => {
    takenBefore = taken;
  }, [taken]);
  if (taken !== placeRequest.serial && (placeRequest.kind !== "observation" || table !== undefined)) {
    take(placeRequest.serial);
    const wanted = table?.observations.find(({ id }) => id === placeRequest.id);
    if (placeRequest.kind === "observation" && wanted !== undefined) {
      setOpen({ key: seriesKey(wanted), editing: null, takesFocus: true });
    }
  }
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);

  /** A new figure; one begun before and not saved yet comes back instead. */
  const startNew = (like: Observation | null) => {
    const left = like === null ? leftOpen(year, (row) => row.revision === 0) : null;
    if (left !== null) return setOpen(left);
    const id = `new:${crypto.randomUUID()}`;
    const date: string = asOf;
    const editing = newFigure(id, year, isPartialDate(date) ? date : null, like);
    setOpen({ key: like === null ? null : seriesKey(like), editing, takesFocus: false });
  };
  const keepCreated = (id: string) => {
    if (open?.editing == null) return;
    observationShelf.rename(open.editing.id, id);
    setOpen({ ...open, editing: { ...open.editing, id } });
  };
  const deleteOne = (observation: Observation) =>
    remove.mutate(observation, {
      onSuccess: ({ stepId }) => {
        observationShelf.drop(observation.id);
        setDeletion({ stepId, title: observation.indicator, at: stepsTaken });
      },
      onError: tell,
    });
  const undoDeletion = () => {
    if (deletion === null) return;
    takeBack.mutate({ year, stepId: deletion.stepId }, { onSuccess: () => setDeletion(null), onError: tell });
  };
  return {
    open,
    deletion: deletion?.at === stepsTaken ? deletion : null,
    startNew,
    keepCreated,
    deleteOne,
    undoDeletion,
    dismissDeletion: () => setDeletion(null),
    close: () => setOpen(null),
    show: ({ key }: IndicatorRow) => setOpen({ key, editing: null, takesFocus: false }),
    edit: (editing: Observation) => setOpen({ key: seriesKey(editing), editing, takesFocus: false }),
    /** The form is put away; its indicator stays open, under the name it has now. */
    done: (row: IndicatorRow | null) =>
      setOpen(row === null ? null : { key: row.key, editing: null, takesFocus: true }),
  };
}

/** A figure that could not be saved before its page was left. */
function leftOpen(year: number, wanted: (row: FigureRow) => boolean = () => true): OpenIndicator | null {
  const left = observationShelf.leftUnsafe((row) => row.year === year && wanted(row));
  return left && { key: null, editing: { ...left.row, id: left.id }, takesFocus: false };
}
