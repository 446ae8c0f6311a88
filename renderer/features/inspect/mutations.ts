import { useMutation } from "@tanstack/react-query";
import type { Finding } from "../../../shared/domain/inspect/finding.ts";
import { profileOf, type OwnProfile, type ProfileChoice } from "../../../shared/domain/inspect/own-profile.ts";
import type { InspectedFile, RepairedFile } from "../../../shared/ipc/questions/inspect.ts";
import { ask } from "../../lib/ask.ts";
import { useTask } from "../../lib/tasks.ts";
import { listed } from "./findings.ts";
import { listName, repairedName, type WordFile } from "./word-file.ts";

/** A file and what it is held against. */
export interface Inspection {
  readonly file: WordFile;
  readonly profile: ProfileChoice;
}

/** Looks a file through; changes nothing. Its error is `cancelled` when the user stopped it. */
export function useInspect() {
  const { task, run, cancel } = useTask("inspections:inspect");
  const inspecting = useMutation({
    mutationFn: ({ file, profile }: Inspection): Promise<InspectedFile> =>
      run(`检查“${file.name}”`, (taskId) => ({ taskId, source: file.source, profile })),
  });
  return { task, cancel, inspecting };
}

/** The copy that was written, and the grant with which it can be opened. */
export interface RepairedCopy extends RepairedFile {
  readonly grant: string;
}

/** Asks where to, then mends what is safe to mend in a copy; null when the dialog was closed. */
export function useRepair() {
  const { task, run, cancel } = useTask("inspections:repair");
  const repairing = useMutation({
    mutationFn: async ({ file, profile }: Inspection): Promise<RepairedCopy | null> => {
      const suggestedName = repairedName(file.name);
      const destination = await ask("files:chooseDestination", { kind: "docx", suggestedName });
      if (destination === null) return null;
      const { grant } = destination;
      const copy = await run(`修改“${file.name}”的副本`, (taskId) => ({
        taskId,
        source: file.source,
        profile,
        destination: grant,
      }));
      return { ...copy, grant };
    },
  });
  return { task, cancel, repairing };
}

export interface FindingList {
  readonly name: string;
  readonly profile: ProfileChoice;
  readonly findings: readonly Finding[];
}

/** Writes the list on screen as a workbook; null when the dialog was closed. */
export function useExportFindings() {
  return useMutation({
    mutationFn: async ({ name, profile, findings }: FindingList) => {
      const suggestedName = listName(name);
      const destination = await ask("files:chooseDestination", { kind: "xlsx", suggestedName });
      if (destination === null) return null;
      const { grant } = destination;
      const written = await ask("inspections:exportFindings", {
        destination: grant,
        name,
        profile: profileOf(profile).label,
        findings: findings.map(listed),
      });
      return { ...written, grant };
    },
  });
}

/** Asks for the file of an office's own profile; null when the dialog was closed. */
export function useChooseProfile(onChosen: (profile: OwnProfile) => void) {
  return useMutation({
    mutationFn: async () => {
      const chosen = await ask("files:chooseSource", { kind: "profile" });
      return chosen === null ? null : ask("inspections:readProfile", { source: chosen.grant });
    },
    onSuccess: (profile) => {
      if (profile !== null) onChosen(profile);
    },
  });
}
