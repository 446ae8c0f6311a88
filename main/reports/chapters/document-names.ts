import { listInWords } from "../../../shared/domain/list-in-words.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { ReportItem } from "../report-items.ts";
import { inList } from "./item-names.ts";

const signing = /^(?:(?:共同|联合|正式)?(?:签订|签署|印发|出台|制定)了?)/;
/** What begins or goes on like this says what is to be done, and is no name among names. */
const isPhrase =
  /签订|签署|^(?:推动|推进|开展|落实|建立|深化|加强|完善|实施|共建|探索|支持|促进|加快|打造|共同|联合|研究|制定|编制)/;
const marked = /^《([^《》]+)》$/;
const severalMarked = /《.*《/;

/**
 * The names of documents among the titles of items, `most` at most: all of them in 《》 when the list gives all so, otherwise
 * none. A title that tells of signing gives the document that is signed; one that names none is left out, and 等 stands for it.
 * Empty when no title names a document.
 */
export function documentNames(items: readonly ReportItem[], most: number): string {
  const found = items.map(({ item }) => officialText(item.title).replace(signing, "")).filter(isName);
  const shown = found.slice(0, most);
  const allMarked = shown.every((name) => marked.test(name));
  const names = allMarked ? shown : shown.map((name) => inList(name.replaceAll(/[《》]/g, "")));
  return shown.length === 0 ? "" : `${listInWords(names)}${shown.length < items.length ? "等" : ""}`;
}

function isName(name: string): boolean {
  return name !== "" && (marked.test(name) || !(severalMarked.test(name) || isPhrase.test(name)));
}
