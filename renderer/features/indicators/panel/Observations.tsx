import type { ReactNode } from "react";
import { lastDayOf, type IsoDate } from "../../../../shared/domain/dates.ts";
import type { IndicatorRow } from "../../../../shared/domain/indicators/indicator-rows.ts";
import type { CitedSentence, Observation } from "../../../../shared/domain/year-data.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { FigureRow } from "../observation-shelf.ts";
import { ObservationForm } from "./ObservationForm.tsx";
import { ObservationView } from "./ObservationView.tsx";

interface ObservationsProps {
  readonly row: IndicatorRow | null;
  readonly editing: FigureRow | null;
  readonly citations: readonly CitedSentence[];
  readonly catalog: Catalog | undefined;
  readonly names: readonly string[];
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  readonly onEdit: (observation: Observation) => void;
  readonly onCreated: (id: string) => void;
  readonly onDone: () => void;
  readonly onDelete: (observation: Observation) => void;
}

/** The values of one indicator in the year, the newest date first; one of them may be in hand. */
export function Observations(props: ObservationsProps): ReactNode {
  const { row, editing, citations, catalog, names, asOf, readOnly, onEdit, onCreated, onDone, onDelete } = props;
  const values = row?.values ?? [];
  const inHand = editing !== null && !readOnly ? editing : null;
  // The key stays while a new figure gets its id, so that the form keeps its focus.
  const form = inHand && (
    <ObservationForm
      key="in-hand"
      row={values.find(({ id }) => id === inHand.id) ?? inHand}
      catalog={catalog}
      names={names}
      onCreated={onCreated}
      onDone={onDone}
    />
  );
  const others = values.filter(({ id }) => id !== inHand?.id);
  return (
    <section className="record-section" aria-label="本年度数值">
      {form}
      {form === null && values.length === 0 && <p className="record-nothing">本年度还没有数值。</p>}
      {others.map((observation) => (
        <ObservationView
          key={observation.id}
          observation={observation}
          citations={citations.filter(({ citation }) => citation.targetId === observation.id)}
          readOnly={readOnly}
          later={observation.asOf !== null && lastDayOf(observation.asOf) > asOf}
          onEdit={() => onEdit(observation)}
          onDelete={() => onDelete(observation)}
        />
      ))}
    </section>
  );
}
