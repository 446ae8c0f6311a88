import type { AppError } from "../../../shared/errors.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { AppFailure, errorOf } from "../app-failure.ts";
import { registerFlush, saves, trackSave, type UnfitThing } from "../save-state.ts";
import { clashingFields, fieldsOf, fieldsWhere, sameValue } from "./clash.ts";

/** How long typing must rest before it is saved, in ms; leaving a field saves at once. */
const restBeforeSaving = 600;
/** How often changes are put onto a newer row before that counts as a failure. */
const mostRebases = 5;

/** The text of a field that is being typed, or that is no value yet: kept so that nothing typed is lost. */
export interface TypedText {
  readonly text: string;
  readonly problem: string | null;
}

export type SavePhase = "saved" | "waiting" | "saving" | "failed" | "clash";

export interface AutosaveState<Row, Draft> {
  /** The row as the store last answered it. */
  readonly row: Row;
  /** Understood, but not acknowledged by the store yet. */
  readonly changes: Partial<Draft>;
  readonly typed: Readonly<Record<string, TypedText>>;
  readonly phase: SavePhase;
  readonly error: AppError | null;
  /** Set while somebody must choose between two values: the row as it now stands, and the fields in question. */
  readonly clash: { readonly theirs: Row; readonly fields: readonly (keyof Draft)[] } | null;
  /** When the store last acknowledged a change made here. */
  readonly savedAt: Date | null;
}

export interface AutosaveTask<Row, Draft> {
  /** Names the thing in the foot line's account of saves. */
  readonly key: string;
  /** What the row is called where somebody is told that it could not be saved, such as 新增指标. */
  readonly what: (row: Row) => string;
  readonly row: Row;
  /** Sends the changes that were made on `row`; answers the row as the store now holds it, throws an AppFailure. */
  readonly save: (row: Row, changes: Partial<Draft>) => Promise<Row>;
  /** Why a row cannot be sent yet (a new item without a name), or null. */
  readonly missing: (row: Row, changes: Partial<Draft>) => string | null;
  /** The newer row inside an "edited-elsewhere" error, when it is of this kind. */
  readonly newerRow: (error: AppError) => Row | null;
}

/**
 * Saves one row as it is typed: one question at a time, later changes wait for the answer and build on its revision.
 * It lives longer than the form, so that closing a panel loses nothing.
 */
export class Autosave<Row extends Draft, Draft extends object> {
  readonly #task: AutosaveTask<Row, Draft>;
  readonly #givenUp: () => void;
  readonly #listeners = new Set<() => void>();
  #unregister: (() => void) | null = null;
  #state: AutosaveState<Row, Draft>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draining: Promise<void> | null = null;
  /** Counts how often what was typed was given up: the answer to what was sent before is nobody's any more. */
  #timesGivenUp = 0;

  /** `givenUp` is called when somebody gives up what was typed. */
  constructor(task: AutosaveTask<Row, Draft>, givenUp: () => void = () => undefined) {
    this.#task = task;
    this.#givenUp = givenUp;
    this.#state = { row: task.row, changes: {}, typed: {}, phase: "saved", error: null, clash: null, savedAt: null };
    this.attach();
  }

  readonly read = (): AutosaveState<Row, Draft> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether everything typed is in the store. */
  get isSafe(): boolean {
    const { phase, changes, typed } = this.#state;
    return phase === "saved" && fieldsOf(changes).length === 0 && !hasProblem(typed);
  }

  /** Keeps the text of a field while it is typed; `problem` says why it is no value. */
  type(field: string, typed: TypedText | null): void {
    const { [field]: _before, ...others } = this.#state.typed;
    this.#set({ typed: typed === null ? others : { ...others, [field]: typed } });
    if (this.#unfit() === null) saves.forget(this.#unfitKey);
  }

  /** Takes over an understood value; it is saved when typing rests. A value taken back to what is stored needs no saving. */
  change<Field extends keyof Draft>(field: Field, value: Draft[Field]): void {
    const changes: Partial<Draft> = { ...this.#state.changes };
    changes[field] = value;
    const { phase } = this.#state;
    this.#set({ changes, phase: phase === "saved" || phase === "failed" ? "waiting" : phase });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), restBeforeSaving);
  }

  /** Saves what is waiting, now. Throws an AppFailure when it could not be saved; the state then says why. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
    });
    return this.#draining;
  }

  /** Like flush, but also fails, and says so in the foot line, while something typed cannot be saved as it is. */
  async finish(): Promise<void> {
    const unfit = this.#unfit();
    if (unfit === null) return this.flush();
    // What can be saved is saved all the same.
    await this.flush().catch(() => undefined);
    return trackSave(this.#unfitKey, () => Promise.reject(new AppFailure(unfit)));
  }

  /** Ends the choice between two values of a field; when the last one is chosen, saving goes on. */
  choose(field: keyof Draft, side: "mine" | "theirs"): void {
    const { clash, changes } = this.#state;
    if (clash === null) return;
    const { [field]: _mine, ...others } = changes;
    const fields = clash.fields.filter((one) => one !== field);
    this.#set({ changes: side === "mine" ? changes : (others as Partial<Draft>), clash: { ...clash, fields } });
    if (side === "theirs") this.type(String(field), null);
    if (fields.length > 0) return;
    this.#set({ row: clash.theirs, clash: null, error: null, phase: "waiting" });
    void this.flush().catch(() => undefined);
  }

  /** A newer state of the row that did not come from here; what is being changed here stays. */
  receive(row: Row, isNewer: (row: Row, than: Row) => boolean): void {
    if (this.isSafe && this.#draining === null && isNewer(row, this.#state.row)) this.#set({ row });
  }

  /** Closing the window waits for this row. */
  attach(): void {
    this.#unregister ??= registerFlush((all) => (all ? this.finish() : this.flush()));
  }

  /** Forgets what was typed and is not in the store; the fields show again what is. */
  giveUp(): void {
    clearTimeout(this.#timer);
    this.#timesGivenUp += 1;
    const row = this.#state.clash?.theirs ?? this.#state.row;
    this.#set({ row, changes: {}, typed: {}, phase: "saved", error: null, clash: null });
    saves.forget(this.#task.key);
    saves.forget(this.#unfitKey);
    this.#givenUp();
  }

  /** Ends the account; call it only when it is safe or its changes are given up. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#unregister?.();
    this.#unregister = null;
    saves.forget(this.#unfitKey);
    saves.noteUnfit(this.#unfitKey, null);
  }

  get #unfitKey(): string {
    return `${this.#task.key}:typed`;
  }

  /** Why what was typed cannot be saved as it is: texts that are no value, or a row that still lacks something. */
  #unfit(): AppError | null {
    const { row, changes, typed } = this.#state;
    const problems = Object.entries(typed).flatMap(([field, { problem }]) =>
      problem === null ? [] : [{ field, message: problem }],
    );
    const missing = fieldsOf(changes).length === 0 ? null : this.#task.missing(row, changes);
    if (missing !== null) problems.push({ field: "", message: missing });
    return problems.length === 0 ? null : { kind: "input-not-acceptable", problems };
  }

  #unfitThing(): UnfitThing | null {
    const { row, changes, typed, error } = this.#state;
    const problems = Object.values(typed).flatMap(({ problem }) => problem ?? []);
    const missing = fieldsOf(changes).length === 0 ? null : this.#task.missing(row, changes);
    const reasons = [...problems, ...(missing === null ? [] : [missing]), ...(error ? [errorInWords(error).text] : [])];
    if (reasons.length === 0) return null;
    return {
      what: this.#task.what({ ...row, ...changes }),
      reasons,
      faulty: problems.length,
      incomplete: missing !== null,
      giveUp: () => this.giveUp(),
    };
  }

  async #drain(): Promise<void> {
    while (fieldsOf(this.#unsaved()).length > 0) {
      const missing = this.#task.missing(this.#state.row, this.#state.changes);
      if (missing !== null) {
        throw new AppFailure({ kind: "input-not-acceptable", problems: [{ field: "", message: missing }] });
      }
      await this.#sendOnce();
    }
    const { clash, error } = this.#state;
    if (clash !== null && error !== null) throw new AppFailure(error);
    saves.forget(this.#task.key);
    if (this.#unfit() === null) saves.forget(this.#unfitKey);
    this.#set({ changes: {}, phase: "saved", error: null });
  }

  async #sendOnce(): Promise<void> {
    const sent = this.#unsaved();
    const before = this.#timesGivenUp;
    this.#set({ phase: "saving", error: null });
    try {
      const row = await trackSave(this.#task.key, () => this.#sendUntilAccepted(sent));
      this.#set({ row, changes: withoutSent(this.#state.changes, sent), savedAt: new Date() });
    } catch (thrown) {
      if (before !== this.#timesGivenUp) {
        saves.forget(this.#task.key);
        this.#set({ clash: null });
        return;
      }
      this.#set({ phase: this.#state.clash === null ? "failed" : "clash", error: errorOf(thrown) });
      throw thrown;
    }
  }

  async #sendUntilAccepted(sent: Partial<Draft>): Promise<Row> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#task.save(this.#state.row, sent);
      } catch (thrown) {
        const theirs = this.#task.newerRow(errorOf(thrown));
        if (theirs === null || attempt === mostRebases) throw thrown;
        const fields = clashingFields<Draft>(this.#state.row, sent, theirs);
        if (fields.length > 0) {
          this.#set({ clash: { theirs, fields } });
          throw thrown;
        }
        this.#set({ row: theirs });
      }
    }
  }

  #unsaved(): Partial<Draft> {
    const { row, changes, clash } = this.#state;
    return clash === null ? fieldsWhere(changes, (field, value) => !sameValue(value, row[field])) : {};
  }

  #set(part: Partial<AutosaveState<Row, Draft>>): void {
    this.#state = { ...this.#state, ...part };
    // What was given up may still get the answer to its last save; it is nobody's unsaved text any more.
    if (this.#unregister !== null) saves.noteUnfit(this.#unfitKey, this.#unfitThing());
    for (const listener of this.#listeners) listener();
  }
}

function hasProblem(typed: Readonly<Record<string, TypedText>>): boolean {
  return Object.values(typed).some(({ problem }) => problem !== null);
}

/** What was changed again while the answer was awaited stays to be sent. */
function withoutSent<Draft extends object>(changes: Partial<Draft>, sent: Partial<Draft>): Partial<Draft> {
  return fieldsWhere(changes, (field, value) => !(field in sent) || !sameValue(value, sent[field]));
}
