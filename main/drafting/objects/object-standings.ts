import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import { definitionOf } from "../../../shared/domain/draft/data-definition.ts";
import type { BlockOrigin, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DrawnObject, ObjectReading, ObjectStanding } from "../../../shared/domain/draft/object-answers.ts";
import { objectChanges, stateOfObject } from "../../../shared/domain/draft/object-state.ts";
import { standardNameOf } from "../../../shared/domain/draft/standard-object.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { drawObject } from "./draw-object.ts";
import { standardObject } from "./standard-objects.ts";

/** Every chart and table of a text that follows the data, as it stands now, in the order of the text. */
export function objectStandings(body: DraftBody, years: YearFacts): readonly ObjectStanding[] {
  return placedBlocks(body).flatMap(({ block, chapterId }) => {
    if (block.kind !== "chart" && block.kind !== "table") return [];
    const reading = readingOf(block, years);
    if (reading === null) return [];
    const { kind, id: blockId } = block;
    const place = { blockId, kind, chapterId, title: block.caption?.text ?? "", definition: definitionOf(block) };
    const state = stateOfObject(block, reading.now) ?? "current";
    const changes = reading.now === null ? [] : objectChanges(block, reading.now);
    return [{ ...reading, ...place, state, changes }];
  });
}

/** What its definition gives or, for a copy of the standard report's, what that draws; null for what follows neither. */
function readingOf(block: DrawnObject & BlockOrigin, years: YearFacts): ObjectReading | null {
  const definition = definitionOf(block);
  if (definition !== null) return drawObject(years, definition);
  const name = standardNameOf(block);
  return name === null ? null : standardObject(years, block.kind, name);
}
