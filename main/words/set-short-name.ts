import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import * as bank from "../store/word-bank.ts";
import { wordInHand } from "./word-in-hand.ts";

/** Sets or empties the 简称 of a word. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const setShortName: UseCase<"words:setShortName"> = (context, { shortName, ...given }) =>
  inStep(
    context,
    () => {
      const { db, now } = context;
      const found = wordInHand(db, given);
      if (!found.ok) return found;
      bank.setShortName(db, given.kind, given.id, tidyName(shortName), now());
      nameStep(db, `修改${quotedName(found.value.name)}的简称`);
      const row = bank.readWordRow(db, given.kind, given.id);
      return row === null ? fail({ kind: "not-found", what: "word" }) : succeed(row);
    },
    { year: given.year },
  );
