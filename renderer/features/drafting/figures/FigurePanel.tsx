import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { FigureCard } from "./FigureCard.tsx";
import { FigurePicker } from "./FigurePicker.tsx";
import { FiguresToCheck } from "./FiguresToCheck.tsx";
import { FixedFigures } from "./FixedFigures.tsx";
import { selectedFigure } from "./figure-commands.ts";
import type { PlacedFigure } from "./figures-in.ts";
import { useFigures } from "./use-readings.ts";

/** 数据: the figure that is selected, those to be looked at, and the way to put one in. */
export function FigurePanel(): ReactNode {
  const { session, readOnly, draftId } = useDesk();
  const selected = useEditorValue(session, selectedFigure, sameFigure);
  // Drawn anew when the data has been read again.
  useFigures(draftId);
  return (
    <>
      <FiguresToCheck />
      {selected !== null && <FigureCard key={selected.figure.id} placed={selected} />}
      {!readOnly && <FigurePicker />}
      <FixedFigures />
    </>
  );
}

function sameFigure(one: PlacedFigure | null, other: PlacedFigure | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.figure === other.figure && one.text === other.text && one.state === other.state && one.place === other.place
  );
}
