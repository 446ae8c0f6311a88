import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import { draftRules, type CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { PassageChange } from "../../../shared/domain/draft/draft-answers.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { figureStandings } from "../figures/figure-standings.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { objectStandings } from "../objects/object-standings.ts";
import { figureFindings } from "./figure-findings.ts";
import { numberFindings } from "./number-findings.ts";
import { objectFindings } from "./object-findings.ts";
import { officialFindings } from "./official-findings.ts";
import { referenceFindings } from "./reference-findings.ts";
import { textFindings } from "./text-findings.ts";
import { wordingFindings } from "./wording-findings.ts";

/**
 * Everything to look at before a report goes out: the rules in their order, each in the order of the text. `changes` are the
 * passages that would be drafted otherwise by now.
 */
export function checkBody(
  body: DraftBody,
  years: YearFacts,
  changes: readonly PassageChange[] = [],
): readonly CheckFinding[] {
  const blocks = placedBlocks(body);
  const found = [
    ...figureFindings(figureStandings(body, years)),
    ...objectFindings(objectStandings(body, years)),
    ...numberFindings(blocks, years),
    ...wordingFindings(body, changes),
    ...referenceFindings(body, blocks),
    ...textFindings(body, blocks, years.asOf),
    ...officialFindings(blocks),
  ];
  return found.toSorted((one, other) => draftRules.indexOf(one.rule) - draftRules.indexOf(other.rule));
}
