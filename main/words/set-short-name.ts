import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { nameStep } from "../store/history-step.ts";
import * as bank from "../store/word-bank.ts";
import { inStepOfWord } from "./word-in-hand.ts";

/** Sets or empties the 简称 of a word. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const setShortName: UseCase<"words:setShortName"> = (context, { shortName, ...given }) =>
  inStepOfWord(context, given, (word) => {
    const { db, now } = context;
    const { kind, id } = given;
    bank.setShortName(db, kind, id, tidyName(shortName), now());
    nameStep(db, `修改${quotedName(word.name)}的简称`);
    const row = bank.readWordRow(db, kind, id);
    return row === null ? fail({ kind: "not-found", what: "word" }) : succeed(row);
  });
