import {
  engineQuestions,
  type DesktopQuestionName,
  type EngineQuestionName,
  type InputOf,
  type OutputOf,
  type QuestionName,
} from "../../shared/ipc/contract.ts";
import { desktopQuestions } from "../../shared/ipc/questions/desktop.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { Engine } from "../engine/engine-client.ts";
import type { FileGrants, FileUse } from "./file-grants.ts";

/** A plain function a question of the desktop; none knows of messages or senders. */
export type DesktopHandlers = {
  readonly [Name in DesktopQuestionName]: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>;
};

/** Hands a parsed question to whoever answers it. */
export type Dispatch = <Name extends QuestionName>(name: Name, input: InputOf<Name>) => Promise<Result<unknown>>;

/** Questions go to the desktop or to the engine; on the way to the engine a file's grant becomes its path. */
export function createDispatch(engine: Pick<Engine, "ask">, desktop: DesktopHandlers, grants: FileGrants): Dispatch {
  // A guard narrows the name, but cannot narrow the input that belongs to it: that has to be stated.
  return async (name, input) => {
    if (isDesktopQuestion(name)) return askDesktop(desktop, name, input as InputOf<typeof name>);
    if (!isEngineQuestion(name)) throw new Error("nobody answers this question");
    const withPath = replaceGrant(input as InputOf<typeof name>, grants);
    return withPath.ok ? engine.ask(name, withPath.value) : withPath;
  };
}

function isDesktopQuestion(name: QuestionName): name is DesktopQuestionName {
  return Object.hasOwn(desktopQuestions, name);
}

function isEngineQuestion(name: QuestionName): name is EngineQuestionName {
  return Object.hasOwn(engineQuestions, name);
}

function askDesktop<Name extends DesktopQuestionName>(desktop: DesktopHandlers, name: Name, input: InputOf<Name>) {
  return desktop[name](input);
}

/**
 * Every question that writes a file names it `destination`, every one that reads a file `source`, of several `sources`. A
 * grant that was never given, or given for the other use, is a file that is not there. A source that was handed over by its
 * bytes has no grant.
 */
function replaceGrant<Input>(input: Input, grants: FileGrants): Result<Input> {
  if (typeof input !== "object" || input === null) return succeed(input);
  const several = "sources" in input ? withPaths(input, input.sources, grants) : succeed(input);
  if (!several.ok) return several;
  const isGranted = "source" in input && typeof input.source === "string";
  const read = isGranted ? filled(input, "source", grantedPath(input.source, "read", grants)) : several;
  if (!read.ok || !("destination" in input)) return read;
  return filled(read.value, "destination", grantedPath(input.destination, "write", grants));
}

function withPaths<Input>(input: Input, sources: unknown, grants: FileGrants): Result<Input> {
  const paths = Array.isArray(sources) ? sources.map((grant) => grantedPath(grant, "read", grants)) : [null];
  return paths.includes(null) ? fail({ kind: "not-found", what: "file" }) : succeed({ ...input, sources: paths });
}

function grantedPath(grant: unknown, use: FileUse, grants: FileGrants): string | null {
  return typeof grant === "string" ? grants.pathOf(grant, use) : null;
}

function filled<Input>(input: Input, field: "destination" | "source", path: string | null): Result<Input> {
  return path === null ? fail({ kind: "not-found", what: "file" }) : succeed({ ...input, [field]: path });
}
