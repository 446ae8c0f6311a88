/** Where a dialog and the answer to it find each other, whichever comes first. */
export interface MeetingPoint<Answer> {
  readonly give: (answer: Answer) => void;
  /** The next answer; null when the signal withdraws the question. */
  readonly take: (signal?: AbortSignal) => Promise<Answer | null>;
}

export function meetingPoint<Answer>(): MeetingPoint<Answer> {
  const answers: Answer[] = [];
  const waiting: ((answer: Answer | null) => void)[] = [];
  return {
    give(answer) {
      const question = waiting.shift();
      if (question) question(answer);
      else answers.push(answer);
    },
    take(signal) {
      const ready = answers.shift();
      if (ready !== undefined) return Promise.resolve(ready);
      return new Promise((resolve) => {
        waiting.push(resolve);
        signal?.addEventListener("abort", () => {
          const place = waiting.indexOf(resolve);
          if (place !== -1) waiting.splice(place, 1);
          resolve(null);
        });
      });
    },
  };
}
