import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import type { FigureCorrection } from "../../../../shared/domain/draft/figure-correction.ts";
import type { FigureReading } from "../../../../shared/domain/draft/figure-answers.ts";
import { AppFailure } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";

type Direct = Extract<FigureCorrection, { readonly kind: "observation" | "item" }>;

/** Corrects the one value that a figure comes from, as a change of the year's data that can be undone, and reads the figure anew. */
export function useCorrectData({ source, format }: BoundFigure, onCorrected: (reading: FigureReading) => void) {
  const { draft } = useDesk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (correction: Direct): Promise<FigureReading | undefined> => {
      await correct(correction, draft.year, draft.asOf);
      const [reading] = await ask("drafts:evaluate", { id: draft.id, figures: [{ source, format }] });
      return reading;
    },
    onSuccess: async (reading) => {
      if (reading !== undefined) onCorrected(reading);
      await markYearsStale(client);
    },
  });
}

async function correct(correction: Direct, year: number, asOf: IsoDate): Promise<void> {
  const { id, revision } = correction;
  if (correction.kind === "observation") {
    await ask("observations:update", { id, basedOn: revision, changes: correction.changes });
    return;
  }
  const { changes, figures, seen } = correction;
  const line = { id, basedOn: revision, changes, figures, seen };
  const { refused } = await ask("items:updateMany", { year, asOf, lines: [line] });
  const [first] = refused;
  if (first !== undefined) throw new AppFailure(first.error);
}
