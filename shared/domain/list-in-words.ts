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
  const listed = listInWords(names.slice(0, most));
  return names.length <= most ? listed : `${listed}等${names.length}${measure}`;
}
