import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import { definitionOf } from "../../../shared/domain/draft/data-definition.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { ObjectStanding } from "../../../shared/domain/draft/object-answers.ts";
import { objectChanges, stateOfObject } from "../../../shared/domain/draft/object-state.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { drawObject } from "./draw-object.ts";

/** Every chart and table of a text that has a definition, as it stands now, in the order of the text. */
export function objectStandings(body: DraftBody, years: YearFacts): readonly ObjectStanding[] {
  return placedBlocks(body).flatMap(({ block, chapterId }) => {
    if (block.kind !== "chart" && block.kind !== "table") return [];
    const definition = definitionOf(block);
    if (definition === null) return [];
    const reading = drawObject(years, definition);
    const place = { blockId: block.id, chapterId, title: block.caption?.text ?? "", definition };
    const state = stateOfObject(block, reading.now) ?? "current";
    const changes = reading.now === null ? [] : objectChanges(block, reading.now);
    return [{ ...reading, ...place, state, changes }];
  });
}
