import type { ReturnedComment } from "../../../shared/domain/draft/returned-file.ts";
import { blockIdOf } from "./exported-parts.ts";
import type { CommentPlace } from "./marked-text.ts";
import { partBefore } from "./come-place.ts";
import type { Pair } from "./pair-parts.ts";
import type { FileComment } from "./read-comments.ts";

/** The comments of a file, each at the block that its words are of. */
export function returnedComments(
  comments: readonly FileComment[],
  pairs: readonly Pair[],
  newId: (...what: readonly unknown[]) => string,
): readonly ReturnedComment[] {
  const placeOf = new Map(pairs.flatMap((pair, at) => placesIn(pair).map((place) => [place.id, { place, at }])));
  return comments.map(({ id, author, at, text }) => {
    const found = placeOf.get(id);
    const own = found === undefined ? null : (pairs[found.at]?.before ?? partBefore(pairs, found.at));
    return {
      id: newId("comment", author, at, text),
      author,
      at,
      text,
      quote: (found?.place.quote ?? "").slice(0, 200),
      blockId: own === null ? null : blockIdOf(own),
      place: own?.around.place ?? "全文",
    };
  });
}

function placesIn({ after }: Pair): readonly CommentPlace[] {
  if (after === null) return [];
  if (after.kind === "paragraph") return after.comments;
  return after.rows.flatMap(({ cells }) => cells.flatMap(({ comments }) => comments));
}
