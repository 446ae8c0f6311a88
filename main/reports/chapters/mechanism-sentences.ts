import { dateInWords } from "../../../shared/domain/dates.ts";
import { figureInWords } from "../../../shared/domain/observation-in-words.ts";
import { asDocumentTitle } from "../../../shared/domain/official-text.ts";
import type { Worklist } from "../../../shared/domain/year-data.ts";
import { inTurn } from "../blocks.ts";
import type { MechanismFacts } from "../report-facts.ts";
import type { SourceNotes } from "../source-notes.ts";
import { indicatorSentences } from "./indicator-sentences.ts";

/** What a mechanism's lists hold and how many matters of each this report covers, then its own indicators. */
export function mechanismSentences(mechanism: MechanismFacts, index: number, notes: SourceNotes): readonly string[] {
  const { worklists, items, observations } = mechanism;
  const documents = worklists.filter(isDocument);
  const clauses = documents.map((worklist) => documentClause(worklist, countOf(mechanism, worklist)));
  const listed = documents.reduce((sum, worklist) => sum + countOf(mechanism, worklist), 0);
  const others = items.length - listed;
  const rest =
    others === 0
      ? []
      : [clauses.length === 0 ? `共有合作事项${others}项` : `本报告另收录未注明所属清单的合作事项${others}项`];
  const lists = [...clauses, ...rest].join("；");
  return [
    ...(lists === "" ? [] : [`${lead(mechanism.name, index)}${lists}。`]),
    ...indicatorSentences(observations, notes),
  ];
}

function lead(name: string, index: number): string {
  const mechanism = name.endsWith("机制") ? name : `${name}合作机制`;
  return inTurn(index, `${mechanism}方面，`, `在${mechanism}下，`, `围绕${name}，`);
}

function countOf({ items }: MechanismFacts, { id }: Worklist): number {
  return items.filter(({ item }) => item.worklistId === id).length;
}

/**
 * A list that somebody issued is named as a document. One without any mark of a document, whose title explains itself in
 * brackets, only gathers matters that stand on no list.
 */
function isDocument(worklist: Worklist): boolean {
  const { declaredCount, documentNumber, issuingBody, issuedOn, title } = worklist;
  const marks = [declaredCount, documentNumber, issuingBody, issuedOn];
  return marks.some((mark) => mark !== null) || !/[（(]/.test(title);
}

function documentClause(worklist: Worklist, covered: number): string {
  const { declaredCount, declaredQualifier, declaredUnit } = worklist;
  const count =
    declaredCount === null
      ? null
      : figureInWords({ value: declaredCount, unit: declaredUnit ?? "项", qualifier: declaredQualifier });
  const document = `${issued(worklist)}${asDocumentTitle(worklist.title)}${numberOf(worklist)}`;
  if (count === null) return covered === 0 ? `${document}所列事项尚未填报` : `${document}列入合作事项${covered}项`;
  const isPart = covered > 0 && declaredCount !== String(covered);
  return `${document}列入事项${count}${isPart ? `，本报告涉及其中${covered}项` : ""}`;
}

/** 遂宁市2022年印发 before the title; what is not known is left out. */
function issued({ issuingBody, issuedOn }: Worklist): string {
  if (issuingBody === null && issuedOn === null) return "";
  return `${issuingBody ?? ""}${issuingBody && issuedOn ? "于" : ""}${issuedOn ? dateInWords(issuedOn) : ""}印发的`;
}

function numberOf({ documentNumber }: Worklist): string {
  return documentNumber === null ? "" : `（${documentNumber}）`;
}
