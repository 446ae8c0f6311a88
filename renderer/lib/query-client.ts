import { MutationCache, QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import type { InputOf, QuestionName } from "../../shared/ipc/contract.ts";
import { AppFailure } from "./app-failure.ts";
import { ask } from "./ask.ts";

/** Answers stay true until this window changes something, since it is the only one that writes. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: reportDefect }),
    mutationCache: new MutationCache({ onError: reportDefect }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
        retry: (failures, thrown) => !(thrown instanceof AppFailure) && failures < 1,
        retryDelay: 200,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** An AppFailure has its words on the page; anything else is a defect of the window and must not go unheard. */
function reportDefect(thrown: unknown): void {
  if (!(thrown instanceof AppFailure)) reportError(thrown);
}

/** A question with its input as a query; the key is the name and the input, so that the name alone marks all of them stale. */
export function questionQuery<Name extends QuestionName>(name: Name, input: InputOf<Name>) {
  return queryOptions({ queryKey: [name, input] as const, queryFn: () => ask(name, input) });
}

const answersAboutYears = [
  "years:list",
  "overview:read",
  "items:page",
  "items:totals",
  "items:groups",
  "items:read",
  "catalog:read",
  "worklists:care",
  "words:read",
  "words:spellings",
  "words:uses",
  "fields:read",
  "carries:read",
  "ownColumns:list",
  "ownColumns:models",
  "observations:list",
  "indicators:read",
  "sources:list",
  "sources:findSentences",
  "sources:read",
  "sources:missing",
  "checks:run",
  "forms:units",
  "forms:rounds",
  "history:steps",
  "history:ofRecord",
  "reports:preview",
  "drafts:list",
  "drafts:figures",
  "drafts:objects",
  "drafts:previewObject",
  "drafts:figureCatalog",
  "drafts:annexes",
  "drafts:check",
  "drafts:passages",
  "drafts:draftable",
  "search:find",
  "snapshots:compare",
  "views:list",
] as const satisfies readonly QuestionName[];

/** After a change to anything of a year: what is shown is read again, what is not shown is read when it is next needed. */
export async function markYearsStale(client: QueryClient, except: readonly QuestionName[] = []): Promise<void> {
  const names = answersAboutYears.filter((name) => !except.includes(name));
  await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
}
