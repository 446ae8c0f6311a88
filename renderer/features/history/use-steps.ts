import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRef } from "react";
import type { NextSteps } from "../../../shared/domain/history/step.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { markYearsStale } from "../../lib/query-client.ts";
import { saves } from "../../lib/save-state.ts";
import { noteStepTaken } from "../../lib/steps-taken.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { nextStepsQuery, useNextSteps } from "./queries.ts";

export type Direction = keyof NextSteps;

export interface Steps {
  readonly next: NextSteps;
  readonly take: (direction: Direction) => void;
}

const nothingNext: NextSteps = { undo: null, redo: null };
const doneWords = { undo: "已撤销", redo: "已重做" } as const;
const nothingWords = { undo: "没有可以撤销的步骤", redo: "没有可以重做的步骤" } as const;

/**
 * Undoes and redoes. What is still being typed is saved first and so is the first to be undone; afterwards every page shows the
 * year as it now is, the focus is where it was, and a message says what was done.
 */
export function useSteps(): Steps {
  const { year, frozen } = useWorkingYear();
  const client = useQueryClient();
  const { message } = App.useApp();
  const next = useNextSteps(year).data ?? nothingNext;
  const taken = useRef(Promise.resolve());

  async function takeNext(direction: Direction): Promise<void> {
    if (frozen !== null) {
      message.info({ key: "history", content: frozenInWords(frozen) });
      return;
    }
    const focused = document.activeElement;
    if (!(await saves.flushFit())) {
      message.warning({ key: "history", content: "有内容未能保存，请先处理，再撤销或重做" });
      return;
    }
    const { [direction]: step } = await client.fetchQuery({ ...nextStepsQuery(year), staleTime: 0 });
    if (step === null) {
      message.info({ key: "history", content: nothingWords[direction] });
      return;
    }
    const { label } = await ask(`history:${direction}`, { year, stepId: step.id });
    noteStepTaken();
    saves.noteSaved();
    await markYearsStale(client);
    // Whoever has gone on meanwhile, into the list for example, is not called back.
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    message.success({ key: "history", content: `${doneWords[direction]}：${label}` });
  }

  async function take(direction: Direction): Promise<void> {
    try {
      await takeNext(direction);
    } catch (thrown) {
      const { title, text } = errorInWords(errorOf(thrown));
      message.warning({ key: "history", content: `${title}。${text}`, duration: 8 });
      await markYearsStale(client);
    }
  }

  // One after the other: a key pressed while a step is still being taken counts too.
  return {
    next,
    take(direction) {
      taken.current = taken.current.then(() => take(direction));
    },
  };
}
