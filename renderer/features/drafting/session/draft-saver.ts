import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import type { DraftSummary } from "../../../../shared/domain/draft/draft.ts";
import type { AppError } from "../../../../shared/errors.ts";
import { AppFailure, errorOf } from "../../../lib/app-failure.ts";
import { saves, trackSave } from "../../../lib/save-state.ts";
import { SharedValue } from "../../../lib/shared-value.ts";

/** How long typing must rest before it is saved, and how long unsaved words may wait at most, in ms. */
const restBeforeSaving = 400;
const longestWait = 750;

export interface SavingState {
  readonly phase: "saved" | "waiting" | "saving" | "failed" | "clash";
  readonly error: AppError | null;
  /** When the store last acknowledged a change made here. */
  readonly savedAt: Date | null;
}

export interface SaverTask {
  readonly id: string;
  readonly revision: number;
  /** The text as it stands on the desk. */
  readonly bodyNow: () => DraftBody;
  readonly save: (id: string, basedOn: number, body: DraftBody) => Promise<DraftSummary>;
  /** The store has taken over what was sent. */
  readonly onSaved: (summary: DraftSummary) => void;
}

/** Saves the whole text as it is typed, one question at a time; each builds on the revision that the last one answered. */
export class DraftSaver {
  readonly state = new SharedValue<SavingState>({ phase: "saved", error: null, savedAt: null });
  readonly #task: SaverTask;
  #revision: number;
  #changes = 0;
  #saved = 0;
  /** Counts how often the store was found to hold something else than this saver knew: older answers are void. */
  #epoch = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  /** The save that is under way. */
  #saving: Promise<void> | null = null;
  /** Resolves when the store may be saved to again. */
  #standing: Promise<void> | null = null;

  constructor(task: SaverTask) {
    this.#task = task;
    this.#revision = task.revision;
  }

  get revision(): number {
    return this.#revision;
  }

  get isSafe(): boolean {
    return this.#changes === this.#saved && this.state.read().phase !== "clash";
  }

  /** The text has changed. */
  noteChange(): void {
    this.#changes += 1;
    const { phase } = this.state.read();
    if (phase === "clash") return;
    if (phase === "saved" || phase === "failed") this.#set({ phase: "waiting" });
    this.#schedule();
  }

  /** The store has another revision of it now, and what stands on the desk is that or is to go over it. */
  rebase(revision: number): void {
    this.#epoch += 1;
    this.#revision = revision;
    if (this.state.read().phase !== "saved") this.#set({ phase: "waiting", error: null });
  }

  /** What stands on the desk is what the store holds. */
  settle(revision: number): void {
    this.#epoch += 1;
    this.#revision = revision;
    this.#saved = this.#changes;
    this.#stopTimers();
    saves.forget(this.#key);
    this.#set({ phase: "saved", error: null });
  }

  /** Saves what waits, now; throws an AppFailure where that cannot be done. */
  async flush(): Promise<void> {
    this.#stopTimers();
    while (this.#standing !== null) await this.#standing;
    this.#refuseClash();
    if (this.#saved === this.#changes) return;
    await this.#saveNext();
    await this.flush();
  }

  /**
   * Saves what was written so far, then lets `change` go at the store alone: what is written meanwhile is saved after it, on the
   * revision that it has answered with (see `settle`). One at a time. Throws what either throws; nothing is lost then.
   */
  async standStill<Answer>(change: () => Promise<Answer>): Promise<Answer> {
    const upTo = this.#changes;
    const standing = Promise.withResolvers<void>();
    this.#standing = standing.promise;
    try {
      this.#refuseClash();
      while (this.#saved < upTo) await this.#saveNext();
      return await change();
    } finally {
      this.#standing = null;
      standing.resolve();
      if (this.#saved < this.#changes && this.state.read().phase !== "clash") this.#schedule();
    }
  }

  dispose(): void {
    this.#stopTimers();
    saves.forget(this.#key);
  }

  get #key(): string {
    return `draft:${this.#task.id}`;
  }

  readonly #saveQuietly = (): void => void this.flush().catch(() => undefined);

  #refuseClash(): void {
    const { phase, error } = this.state.read();
    if (phase === "clash" && error !== null) throw new AppFailure(error);
  }

  #schedule(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#saveQuietly, restBeforeSaving);
    this.#longest ??= setTimeout(this.#saveQuietly, longestWait);
  }

  /** One question at a time: who asks while a save is under way gets the answer to that one. */
  #saveNext(): Promise<void> {
    this.#refuseClash();
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    const [sent, epoch] = [this.#changes, this.#epoch];
    this.#set({ phase: "saving", error: null });
    try {
      const { id, save, bodyNow } = this.#task;
      const summary = await trackSave(this.#key, () => save(id, this.#revision, bodyNow()));
      if (epoch !== this.#epoch) return;
      this.#revision = summary.revision;
      this.#saved = sent;
      this.#set({ phase: this.#saved < this.#changes ? "waiting" : "saved", savedAt: new Date() });
      this.#task.onSaved(summary);
    } catch (thrown) {
      if (epoch !== this.#epoch) return saves.forget(this.#key);
      const error = errorOf(thrown);
      this.#set({ phase: isClash(error) ? "clash" : "failed", error });
      throw thrown;
    }
  }

  #stopTimers(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }

  #set(part: Partial<SavingState>): void {
    this.state.set({ ...this.state.read(), ...part });
  }
}

function isClash(error: AppError): boolean {
  return error.kind === "draft-refused" && error.fault === "edited-elsewhere";
}
