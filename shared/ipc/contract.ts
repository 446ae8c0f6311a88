import { carryQuestions } from "./questions/carries.ts";
import { catalogQuestions } from "./questions/catalog.ts";
import { checkQuestions } from "./questions/checks.ts";
import { desktopQuestions } from "./questions/desktop.ts";
import { draftQuestions } from "./questions/drafts.ts";
import { exchangeQuestions } from "./questions/exchange.ts";
import { fieldQuestions } from "./questions/fields.ts";
import { formQuestions } from "./questions/forms.ts";
import { historyQuestions } from "./questions/history.ts";
import { indicatorQuestions } from "./questions/indicators.ts";
import { inspectionQuestions } from "./questions/inspect.ts";
import { itemLineQuestions } from "./questions/item-lines.ts";
import { itemListQuestions } from "./questions/item-list.ts";
import { itemQuestions } from "./questions/items.ts";
import { manyItemQuestions } from "./questions/many-items.ts";
import { overviewQuestions } from "./questions/overview.ts";
import { ownColumnQuestions } from "./questions/own-columns.ts";
import { problemQuestions } from "./questions/problems.ts";
import { progressQuestions } from "./questions/progress.ts";
import { reportQuestions } from "./questions/reports.ts";
import { snapshotQuestions } from "./questions/snapshots.ts";
import { sourceQuestions } from "./questions/sources.ts";
import { storeQuestions } from "./questions/store.ts";
import { viewQuestions } from "./questions/views.ts";
import { wordQuestions } from "./questions/words.ts";
import { worklistQuestions } from "./questions/worklists.ts";
import { wordTemplateQuestions } from "./questions/word-templates.ts";
import { yearQuestions } from "./questions/years.ts";
import type { Question } from "./question.ts";
import type { Result } from "../result.ts";

/** Questions that the engine answers from the store. */
export const engineQuestions = {
  ...yearQuestions,
  ...itemListQuestions,
  ...itemQuestions,
  ...itemLineQuestions,
  ...manyItemQuestions,
  ...ownColumnQuestions,
  ...progressQuestions,
  ...problemQuestions,
  ...worklistQuestions,
  ...fieldQuestions,
  ...carryQuestions,
  ...wordQuestions,
  ...viewQuestions,
  ...catalogQuestions,
  ...indicatorQuestions,
  ...sourceQuestions,
  ...overviewQuestions,
  ...historyQuestions,
  ...checkQuestions,
  ...reportQuestions,
  ...wordTemplateQuestions,
  ...draftQuestions,
  ...snapshotQuestions,
  ...exchangeQuestions,
  ...formQuestions,
  ...inspectionQuestions,
  ...storeQuestions,
};

/** Everything the window may ask. Main, preload and renderer derive their types from this list. */
export const contract = { ...engineQuestions, ...desktopQuestions };

export type Contract = typeof contract;
export type QuestionName = keyof Contract;
export type EngineQuestionName = keyof typeof engineQuestions;
export type DesktopQuestionName = keyof typeof desktopQuestions;

export type InputOf<Name extends QuestionName> = Contract[Name] extends Question<infer Input, unknown> ? Input : never;
export type OutputOf<Name extends QuestionName> = Contract[Name] extends { readonly output?: infer Output }
  ? Exclude<Output, undefined>
  : never;
export type Answer<Name extends QuestionName> = Promise<Result<OutputOf<Name>>>;

/** What main tells the window unasked. */
export interface WindowEvents {
  "task:progress": { readonly taskId: string; readonly fraction: number; readonly step: string };
  /** The user wants to close: save what is still being typed, then ask window:readyToClose or window:notReadyToClose. */
  "window:closing": Record<string, never>;
}
export type WindowEventName = keyof WindowEvents;

/** The one object the preload script puts into the window: a method a question, a method an event. */
export type Bridge = {
  readonly [Name in QuestionName]: (input: InputOf<Name>) => Answer<Name>;
} & {
  readonly on: <Name extends WindowEventName>(
    event: Name,
    listener: (detail: WindowEvents[Name]) => void,
  ) => () => void;
};
