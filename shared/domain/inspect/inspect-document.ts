import type { Edit } from "./edit.ts";
import { placesInWords, type Finding, type FindingLevel } from "./finding.ts";
import { placer } from "./places.ts";
import { inspected, type Found, type Rule } from "./inspected.ts";
import type { Profile } from "./profile.ts";
import type { ReadDocument } from "./read-document.ts";
import { rules } from "./rules.ts";

/** Places that are told one by one; beyond that their number is enough. */
const mostPlaces = 200;

export interface Inspection {
  readonly findings: readonly Finding[];
  /** Everything that mends a finding, in the order of the findings. */
  readonly edits: readonly Edit[];
}

/** Holds a document against a profile: rule by rule, in the order of the rules' numbers. */
export function inspectDocument(document: ReadDocument, profile: Profile): Inspection {
  const subject = inspected(document, profile);
  const placeOf = placer(subject);
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  for (const rule of rules) {
    const weight = profile.rules[rule.number];
    if (weight === "off") continue;
    for (const found of rule.find(subject)) {
      const places = found.spots.map(placeOf);
      edits.push(...(found.edits ?? []));
      findings.push({
        rule: rule.number,
        label: rule.label,
        basis: rule.basis,
        level: levelOf(rule, found, weight),
        where: placesInWords(places),
        expected: found.expected,
        found: found.found,
        places: places.slice(0, mostPlaces),
        repairable: found.edits !== undefined,
      });
    }
  }
  return { findings, edits };
}

function levelOf(rule: Rule, found: Found, weight: FindingLevel | undefined): FindingLevel {
  return weight ?? found.level ?? rule.level;
}
