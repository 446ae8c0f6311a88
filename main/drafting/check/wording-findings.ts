import { placedFigures } from "../../../shared/domain/draft/body-places.ts";
import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { PassageChange } from "../../../shared/domain/draft/draft-answers.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { asksForOtherWords, wordsAlone } from "../../../shared/domain/draft/sentence-choices.ts";
import { finding } from "./finding.ts";

/**
 * Sentences that the program has drafted and would put in other words by now: with new numbers alone they would say what is not so.
 * Where a person has reworded one, it may well be right: then it is a note. Each leads to its first figure, whose card offers
 * the new draft.
 */
export function wordingFindings(body: DraftBody, changes: readonly PassageChange[]): readonly CheckFinding[] {
  const figures = placedFigures(body);
  return changes.flatMap(({ blockId, chapterId, sentences }) =>
    sentences.filter(asksForOtherWords).map(({ drafted, standing, now }) => {
      const quote = standing ?? "";
      const isReworded = wordsAlone(quote) !== wordsAlone(drafted ?? "");
      const figure = figures.find((one) => one.blockId === blockId && one.sentence === quote)?.figure;
      return finding({
        rule: "stale-passage",
        severity: isReworded ? "note" : "warning",
        message:
          now === null
            ? "按现在的数据不再起草这句话，请核对或删去。"
            : `文字与现在的数据不再相符，现起草为：“${now}”，可在“更新”中采用。`,
        chapterId,
        blockId,
        figureId: figure?.id ?? null,
        quote,
      });
    }),
  );
}
