import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { InputOf, OutputOf, QuestionName } from "../../shared/ipc/contract.ts";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { errorOf } from "./app-failure.ts";
import { ask } from "./ask.ts";
import { markYearsStale } from "./query-client.ts";
import { saves } from "./save-state.ts";

/**
 * Asks a question that changes the year, after what is still being typed was saved: only then is the input asked for. Everything
 * shown is read anew afterwards.
 */
export function useChange<Name extends QuestionName>(name: Name) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: () => InputOf<Name>): Promise<OutputOf<Name>> => {
      await saves.flushAll();
      return ask(name, input());
    },
    onSuccess: () => saves.noteSaved(),
    onSettled: () => markYearsStale(client),
  });
}

/** As `useChange`, for acts without a form: what stands in the way is told in a message. */
export function useToldChange<Name extends QuestionName>(
  name: Name,
  done: string | ((answer: OutputOf<Name>) => string),
) {
  const { message } = App.useApp();
  const { mutate, isPending } = useChange(name);
  return {
    isPending,
    run: (input: InputOf<Name>) =>
      mutate(() => input, {
        onSuccess: (answer) => void message.success(`${typeof done === "string" ? done : done(answer)}，可以撤销`),
        onError: (thrown) => void message.error(errorInWords(errorOf(thrown)).text),
      }),
  };
}
