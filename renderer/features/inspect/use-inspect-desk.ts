import { useState } from "react";
import type { Finding } from "../../../shared/domain/inspect/finding.ts";
import type { ProfileChoice } from "../../../shared/domain/inspect/own-profile.ts";
import type { AppError } from "../../../shared/errors.ts";
import { errorOf, isCancelled } from "../../lib/app-failure.ts";
import { ask } from "../../lib/ask.ts";
import { useExportFindings, useInspect, useRepair, type RepairedCopy } from "./mutations.ts";
import { chosenFile, droppedFile, type WordFile } from "./word-file.ts";

/** Which of the two files the list tells about. */
export type Shown = "original" | "copy";

/** What the page does: take a file, look it through, mend a copy, write the list. */
export function useInspectDesk(onDropProblem: (problem: string) => void) {
  const [file, setFile] = useState<WordFile | null>(null);
  const [profile, setProfile] = useState<ProfileChoice>("ordinary");
  const [shown, show] = useState<Shown>("original");
  const inspect = useInspect();
  const repair = useRepair();
  const list = useExportFindings();
  const { inspecting } = inspect;
  const { repairing } = repair;
  const busy = inspecting.isPending || repairing.isPending;

  const start = (next: WordFile, against: ProfileChoice) => {
    setFile(next);
    show("original");
    repairing.reset();
    list.reset();
    inspecting.mutate({ file: next, profile: against });
  };
  const copy: RepairedCopy | null = repairing.data ?? null;
  const findings: readonly Finding[] = shown === "copy" ? (copy?.findings ?? []) : (inspecting.data?.findings ?? []);
  return {
    file,
    profile,
    busy,
    task: inspect.task ?? repair.task,
    cancel: inspect.task === null ? repair.cancel : inspect.cancel,
    inspected: inspecting.isSuccess,
    inspecting: inspecting.isPending,
    problem: problemOf(inspecting.error),
    /** Why there is no copy, or no list. */
    failure: problemOf(repairing.error) ?? problemOf(list.error),
    copy,
    shown,
    show,
    findings,
    listFile: list.data ?? null,
    choose: async () => {
      const chosen = await ask("files:chooseSource", { kind: "docx" });
      if (chosen !== null) start(chosenFile(chosen), profile);
    },
    drop: async (files: FileList) => {
      if (busy) return;
      const dropped = await droppedFile(files);
      if ("problem" in dropped) onDropProblem(dropped.problem);
      else start(dropped, profile);
    },
    useProfile: (next: ProfileChoice) => {
      setProfile(next);
      if (file !== null) start(file, next);
    },
    again: () => (file === null ? undefined : start(file, profile)),
    repair: () =>
      file === null
        ? undefined
        : repairing.mutate({ file, profile }, { onSuccess: (made) => (made === null ? undefined : show("copy")) }),
    exportList: (name: string) => list.mutate({ name, profile, findings }),
    dismissFailure: () => {
      if (repairing.isError) repairing.reset();
      if (list.isError) list.reset();
    },
  };
}

export type InspectDesk = ReturnType<typeof useInspectDesk>;

/** Cancelling is no problem: the user knows. */
function problemOf(thrown: Error | null): AppError | null {
  return thrown === null || isCancelled(thrown) ? null : errorOf(thrown);
}
