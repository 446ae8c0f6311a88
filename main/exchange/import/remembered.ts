/**
 * Keeps the last answer about a thing, as long as the thing is there and the question stays the same. The steps of one
 * import ask the same of the same sheet again and again; a sheet of 10,000 rows takes its time.
 */
export function lastAnswer<Thing extends object, Answer>(): (
  thing: Thing,
  question: unknown,
  answer: () => Answer,
) => Answer {
  const last = new WeakMap<Thing, { readonly question: string; readonly answer: Answer }>();
  return (thing, question, answer) => {
    const asked = JSON.stringify(question);
    const known = last.get(thing);
    if (known?.question === asked) return known.answer;
    const fresh = answer();
    last.set(thing, { question: asked, answer: fresh });
    return fresh;
  };
}
