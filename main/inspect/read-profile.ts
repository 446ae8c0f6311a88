import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ProfileChoice } from "../../shared/domain/inspect/own-profile.ts";
import { isBuiltInProfile } from "../../shared/domain/inspect/profiles.ts";
import { ownProfile } from "../../shared/ipc/own-profile.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";

/** A profile by its name, or an office's own from a file; `not-found`, or `input-not-acceptable` with each place that does not fit. */
export async function readProfile(nameOrFile: string): Promise<Result<ProfileChoice>> {
  if (isBuiltInProfile(nameOrFile)) return succeed(nameOrFile);
  const text = await readFile(resolve(nameOrFile), "utf8").catch(() => null);
  return text === null ? fail({ kind: "not-found", what: "file" }) : parseProfile(text);
}

/** An office's own profile from the text of its file. */
export function parseProfile(text: string): Result<ProfileChoice> {
  const parsed = ownProfile.safeParse(valueOf(text));
  if (parsed.success) return succeed(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: "profile",
    message: `检查方案中${path.length === 0 ? "的内容" : `“${path.join(".")}”`}不能识别${/\p{Script=Han}/u.test(message) ? `：${message}` : ""}`,
  }));
  return fail({ kind: "input-not-acceptable", problems });
}

/** A byte order mark is what Windows editors put first. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
