import type { ReactNode } from "react";
import { annexLabel } from "../../../shared/domain/annex-label.ts";
import type { Annex } from "../../../shared/domain/report.ts";
import { annexPlace, captionPlace } from "./numbering.ts";
import { Blocks } from "./Blocks.tsx";
import { Notes } from "./Notes.tsx";
import { Sheet } from "./Sheet.tsx";

interface AnnexSheetProps {
  readonly annex: Annex;
  readonly annexCount: number;
  readonly marking: string | null;
  readonly width: number;
}

/** 附件1 with its title and table, on a sheet of its own. */
export function AnnexSheet({ annex, annexCount, marking, width }: AnnexSheetProps): ReactNode {
  const place = annexPlace(annex.number);
  return (
    <section id={place} className="paper-annex" aria-label={annex.title}>
      <Sheet orientation={annex.orientation} marking={marking} label={`${annex.title}，可左右滚动`} width={width}>
        <p className="paper-annex-mark" {...(annex.id === undefined ? {} : { id: captionPlace(annex.id) })}>
          {annexLabel(annex.number, annexCount)}
        </p>
        <h3 className="paper-annex-title">{annex.title}</h3>
        <Blocks blocks={annex.blocks} placeOf={(at) => `${place}-${at}`} />
        <Notes blocks={annex.blocks} />
      </Sheet>
    </section>
  );
}
