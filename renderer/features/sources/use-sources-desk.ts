import { App } from "antd";
import { useEffect, useState } from "react";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { SourceDetail } from "../../../shared/ipc/questions/sources.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { useNavigation } from "../../lib/navigation.tsx";
import { useStepsTaken } from "../../lib/steps-taken.ts";
import { useTakeStepBack } from "../../lib/take-step-back.ts";
import { useDeleteSource } from "./mutations.ts";
import { sourceShelf } from "./source-shelf.ts";

/** The source that is open, and the words in it that somebody asked for. */
export interface OpenSource {
  readonly id: string;
  readonly words: string | null;
  /** Counts the requests, so that the same words can be asked for again. */
  readonly serial: number;
}

interface Deletion {
  readonly stepId: string;
  readonly title: string;
  readonly at: number;
}

/** The request that was taken over last: the page of another year, when it is opened later, must not take it over again. */
let takenBefore = 0;

/** Which source is open, and how one is deleted and brought back. */
export function useSourcesDesk(year: number) {
  const { message } = App.useApp();
  const { placeRequest } = useNavigation();
  const [open, setOpen] = useState<OpenSource | null>(null);
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [taken, take] = useState(takenBefore);
  const stepsTaken = useStepsTaken();
  const removal = useDeleteSource();
  const takeBack = useTakeStepBack();
  useEffect(() => {
    takenBefore = taken;
  }, [taken]);
  if (taken !== placeRequest.serial) {
    take(placeRequest.serial);
    const { kind, id, words } = placeRequest;
    if (kind === "source") setOpen((before) => ({ id, words, serial: (before?.serial ?? 0) + 1 }));
  }
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);
  const remove = ({ source }: SourceDetail) =>
    removal.mutate(
      { year, id: source.id, basedOn: source.revision },
      {
        onSuccess: ({ stepId }) => {
          sourceShelf.drop(source.id);
          setOpen(null);
          setDeletion({ stepId, title: source.title, at: stepsTaken });
        },
        onError: tell,
      },
    );
  const undoDeletion = () => {
    if (deletion === null) return;
    takeBack.mutate({ year, stepId: deletion.stepId }, { onSuccess: () => setDeletion(null), onError: tell });
  };
  return {
    open,
    show: (id: string) => setOpen((before) => ({ id, words: null, serial: (before?.serial ?? 0) + 1 })),
    remove,
    deletion: deletion?.at === stepsTaken ? deletion : null,
    undoDeletion,
    dismissDeletion: () => setDeletion(null),
  };
}
