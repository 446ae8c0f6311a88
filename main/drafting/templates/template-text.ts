import { z } from "zod";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { DraftBlock, DraftBody, JsonValue } from "../../../shared/domain/draft/draft-body.ts";
import { isoDate } from "../../../shared/ipc/fields.ts";
import { outlineSchema } from "../text/outline.ts";
import { asItCame, knownOrKept } from "../text/unknown-parts.ts";

/** A text with the year and the cut-off date that it was written for. */
export interface TemplateText {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly body: DraftBody;
}

/** A template's text as it is stored: one JSON with all its blocks. Remarks belong to the report and stay there. */
export function templateText({ year, asOf, body }: TemplateText): string {
  const blocks: JsonValue[] = [];
  const placesOf = (list: readonly DraftBlock[]) => list.map((block) => placeOf(blocks.push(asItCame(block)) - 1));
  const outline = {
    ...body,
    remarks: [],
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: placesOf(chapter.blocks) })),
    annexes: body.annexes.map(({ content, ...annex }) => ({
      ...annex,
      content: content.kind === "live" ? content : { ...content, blocks: placesOf(content.blocks) },
    })),
  };
  return JSON.stringify({ year, asOf, outline, blocks });
}

/** Where an outline names blocks by hash, a template names them by place, as long as a hash. */
const placeOf = (place: number) => String(place).padStart(32, "0");

const stored = z.object({ year: z.int(), asOf: isoDate, outline: outlineSchema, blocks: z.array(z.json()) });

/** The text of a stored template; null when it is damaged. */
export function readTemplateText(json: string): TemplateText | null {
  const parsed = stored.safeParse(valueOf(json));
  if (!parsed.success) return null;
  const { year, asOf, outline, blocks } = parsed.data;
  const blocksOf = (places: readonly string[]) =>
    places.map((place) => knownOrKept(blocks[Number(place)] ?? null, `kept-${place}`));
  return {
    year,
    asOf,
    body: {
      ...outline,
      chapters: outline.chapters.map((chapter) => ({ ...chapter, blocks: blocksOf(chapter.blocks) })),
      annexes: outline.annexes.map(({ id, title, orientation, content }) => {
        const filled = content.kind === "live" ? content : { ...content, blocks: blocksOf(content.blocks) };
        return { id, title, orientation, content: filled };
      }),
    },
  };
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
