import type { Answer, Bridge, InputOf, OutputOf, QuestionName } from "../../shared/ipc/contract.ts";
import { AppFailure } from "./app-failure.ts";

declare global {
  interface Window {
    readonly hezuo: Bridge;
  }
}

type Questions = { readonly [Name in QuestionName]: (input: InputOf<Name>) => Answer<Name> };

type Listener = (name: QuestionName) => void;
const listeners = new Set<Listener>();

/** Tells of every question that was answered as wished, whoever asked it. Answers how to stop that. */
export function onAnswered(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the program one question; throws an AppFailure that carries the AppError when the answer is not the wished one. */
export async function ask<Name extends QuestionName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const questions: Questions = window.hezuo;
  const result = await questions[name](input);
  if (!result.ok) throw new AppFailure(result.error);
  for (const listener of listeners) listener(name);
  return result.value;
}
