/** Two names in 《》 or “” stand side by side: no 、 between closing and opening marks (GB/T 15834-2011 §4.5.3.5). */
const closing = /[》”』」]$/;
const opening = /^[《“『「]/;

/** Names in a row: 甲、乙、丙; between 《甲》《乙》 and “甲”“乙” stands nothing. */
export function listInWords(names: readonly string[]): string {
  return names.reduce((list, name) => `${list}${separator(list, name)}${name}`, "");
}

function separator(list: string, name: string): string {
  return list === "" || (closing.test(list) && opening.test(name)) ? "" : "、";
}

/** Names in a row whose last two are joined by 和: 甲、乙和丙. */
export function listWithAnd(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${listInWords(names.slice(0, -1))}和${names.at(-1)}`;
}

/** The first `most` names and, when there are more, how many they are in all: 甲、乙、丙等12项. */
export function listWithRest(names: readonly string[], most: number, measure: string): string {
  if (names.length <= most) return listInWords(names);
  return `${listInWords(names.slice(0, most))}等${names.length}${measure}`;
}

const firstOrdinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"];

/** Up to ten clauses counted off in one sentence: 一是…；二是…。 A single clause is not counted. */
export function countedClauses(clauses: readonly string[]): string {
  if (clauses.length === 1) return `${clauses[0]}。`;
  return `${clauses.map((clause, index) => `${firstOrdinals[index] ?? ""}${clause}`).join("；")}。`;
}
