import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { blankName } from "../../shared/domain/item-rules.ts";
import { wordLabels } from "../../shared/domain/words/word-row.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { nameStep } from "../store/history-step.ts";
import {
  findWord,
  insertNameOfWord,
  mergeWordRows,
  readWordRow,
  respellWord,
  setShortName,
} from "../store/word-bank.ts";
import { inStepOfWord } from "./word-in-hand.ts";

/**
 * Gives a word another name in all years that are not archived, as one step: the former name stays as one that stands for the new
 * one, so that archived years keep it. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`.
 */
export const renameWord: UseCase<"words:rename"> = (context, { name, ...given }) =>
  inStepOfWord(context, given, (word) => {
    const { db, now } = context;
    const { kind, id } = given;
    const problems = blankName("name", name, "名称");
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const known = findWord(db, kind, name);
    if (known !== null && known.id !== id && known.mergedInto === null && !known.isDropped) {
      const message = `已有${wordLabels[kind]}“${name.trim()}”；如果是同一个，请用“合并”`;
      return fail({ kind: "input-not-acceptable", problems: [{ field: "name", message }] });
    }
    if (known?.id === id) respellWord(db, kind, id, name, now());
    const renamed = known?.id ?? insertNameOfWord(db, kind, id, name, now());
    if (renamed !== id) mergeWordRows(db, kind, id, renamed, now());
    // A name that somebody wrote before may have had another 简称 then.
    if (known !== null) setShortName(db, kind, renamed, word.shortName, now());
    nameStep(db, `把${quotedName(word.name)}改名为${quotedName(name.trim())}`);
    const row = readWordRow(db, kind, renamed);
    return row === null ? fail({ kind: "not-found", what: "word" }) : succeed(row);
  });
