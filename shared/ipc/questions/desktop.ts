import { z } from "zod";
import { fileGrant, name, taskId } from "../fields.ts";
import { question } from "../question.ts";
import { copySource, type RestoredStore } from "./store.ts";

/** Questions that the desktop itself answers, not the engine: dialogs, opening files, cancelling. */
export const desktopQuestions = {
  /** Asks the user where to write; null when the dialog was closed. */
  "files:chooseDestination": question<{ readonly grant: string; readonly path: string } | null>()(
    z.strictObject({ kind: z.enum(["docx", "zip", "backup", "xlsx"]), suggestedName: name }),
  ),
  /** Asks the user which file to read; null when the dialog was closed. */
  "files:chooseSource": question<{ readonly grant: string; readonly path: string } | null>()(
    z.strictObject({ kind: z.enum(["workbook", "docx", "text", "backup", "profile"]) }),
  ),
  /** Asks the user which files to read, several at once; none when the dialog was closed. */
  "files:chooseSources": question<readonly { readonly grant: string; readonly path: string }[]>()(
    z.strictObject({ kind: z.enum(["workbook"]) }),
  ),
  /** Asks the user for a folder to write into; null when the dialog was closed. */
  "files:chooseFolder": question<{ readonly grant: string; readonly path: string } | null>()(z.strictObject({})),
  "files:open": question<null>()(z.strictObject({ grant: fileGrant })),
  "files:reveal": question<null>()(z.strictObject({ grant: fileGrant })),
  /** Puts a copy in the place of the data, which are kept beside; the window has to begin anew afterwards. */
  "store:restore": question<RestoredStore>()(z.strictObject({ source: copySource })),
  "tasks:cancel": question<null>()(z.strictObject({ taskId })),
  /** The window has saved everything and may be closed. */
  "window:readyToClose": question<null>()(z.strictObject({})),
  /** Something in the window cannot be saved: the user is asked now whether to close all the same. */
  "window:notReadyToClose": question<null>()(z.strictObject({})),
};
