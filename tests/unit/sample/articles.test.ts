import { describe, expect, test } from "vitest";
import { sampleArticles, type ArticleWithText } from "../../../main/sample/sample-articles.ts";
import type { SampleItem } from "../../../main/sample/sample-format.ts";
import { itemProblems } from "../../../shared/domain/item-rules.ts";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { figureInWords } from "../../../shared/domain/observation-in-words.ts";
import { isCleanText } from "../../../shared/domain/text.ts";
import { replayCleaning } from "../../support/replay-cleaning.ts";

const itemsOf = ({ article }: ArticleWithText) => article.worklists.flatMap(({ items }) => items);

/** Each date of an item with the sentences it rests on. */
const datesOf = ({ startDate, finishedOn, sentences, progress }: SampleItem) => [
  { date: startDate, sentences },
  { date: finishedOn, sentences },
  ...progress.map((entry) => ({ date: entry.asOf, sentences: entry.sentences ?? sentences })),
];

/** Each text that was written for the file, with the sentences it rests on. */
const textsOf = ({ title, content, annualGoal, nextStep, sentences, progress }: SampleItem) => [
  ...[title, content, annualGoal, nextStep].map((text) => ({ text: text ?? "", sentences })),
  ...progress.map((entry) => ({ text: entry.text, sentences: entry.sentences ?? sentences })),
];

describe.each(sampleArticles().map((article) => ({ name: article.article.source.title, article })))(
  "$name",
  ({ article }) => {
    const { worklists, observations, fields, names, cleaning, year } = article.article;

    test("the cleaned text is the original with the listed changes and no other", () => {
      expect(article.text).toBe(replayCleaning(article.originalText, cleaning));
      expect(isCleanText(article.text)).toBe(true);
    });

    test("the cleaned text keeps no traditional character that the page had", () => {
      const traditional = cleaning.characters.split(" ").map(([from = " "]) => from);
      expect(traditional.filter((character) => article.text.includes(character))).toEqual([]);
    });

    test("every cited sentence stands in the cleaned text", () => {
      const cited = [
        ...worklists.flatMap(({ sentences }) => sentences),
        ...itemsOf(article).flatMap((item) => textsOf(item).flatMap(({ sentences }) => sentences)),
        ...observations.flatMap(({ sentences }) => sentences),
      ];
      expect(cited.length).toBeGreaterThan(0);
      expect(cited.filter((sentence) => !article.text.includes(sentence))).toEqual([]);
    });

    test("every figure stands in each of its sentences with unit and qualifier", () => {
      const missing = observations.flatMap((observation) =>
        observation.sentences
          .filter((sentence) => !sentence.includes(figureInWords(observation)))
          .map((sentence) => `${figureInWords(observation)}: ${sentence}`),
      );
      expect(missing).toEqual([]);
    });

    test("a figure called exact has no qualifier in its sentence", () => {
      const qualified = observations
        .filter(({ qualifier }) => qualifier === "exact")
        .filter(({ value, unit, sentences }) =>
          sentences.some((sentence) =>
            new RegExp(`[约近超]${value}${unit}|${value}${unit}(以上|多|左右)`).test(sentence),
          ),
        );
      expect(qualified).toEqual([]);
    });

    test("the length of a list and the money of an item stand in their sentences", () => {
      for (const { declaredCount, sentences } of worklists) {
        if (declaredCount !== null) expect(sentences.join("")).toContain(figureInWords({ ...declaredCount, unit: "" }));
      }
      for (const { totalInvestment, sentences } of itemsOf(article)) {
        if (totalInvestment !== null) expect(sentences.join("")).toContain(`总投资${amountInWords(totalInvestment)}`);
      }
    });

    test("no number was put into a text that its sentences do not have", () => {
      const invented = itemsOf(article)
        .flatMap(textsOf)
        .flatMap(({ text, sentences }) =>
          (text.match(/\d+(\.\d+)?/g) ?? []).filter(
            (number) => number !== String(year) && !sentences.join(" ").includes(number),
          ),
        );
      expect(invented).toEqual([]);
    });

    test("every date rests on the words of a sentence", () => {
      const dates = [
        ...itemsOf(article).flatMap(datesOf),
        ...observations.map(({ asOf, sentences }) => ({ date: asOf, sentences })),
      ];
      const unfounded = dates.filter(({ date, sentences }) => {
        if (date === null) return false;
        const [, month, day] = date.split("-").map(Number);
        const written = [`${month}月${day}日`, day === 30 ? `${month}月底` : "", day === 30 ? `1—${month}月` : ""];
        if (day === undefined) written.push(`${month}月`);
        // 12月20日、21日: the second day stands without its month.
        if (day !== undefined) written.push(`、${day}日`);
        return !written.some((words) => words !== "" && sentences.join("").includes(words));
      });
      expect(unfounded).toEqual([]);
    });

    test("what happened on a day stands in the progress of that day, and an item begins before it ends", () => {
      const undated = itemsOf(article).flatMap(({ content, annualGoal, nextStep, progress }) =>
        [content, annualGoal, nextStep].concat(progress.flatMap(({ asOf, text }) => (asOf === null ? text : []))),
      );
      expect(undated.filter((text) => /\d+月/.test(text ?? ""))).toEqual([]);
      expect(itemsOf(article).flatMap((item) => itemProblems(item))).toEqual([]);
    });

    test("fields and places are those of the article", () => {
      const used = itemsOf(article).flatMap(({ field }) => field ?? []);
      expect(used.filter((field) => !fields.includes(field))).toEqual([]);
      expect(fields.filter((field) => !article.text.includes(field))).toEqual([]);
      const isNamed = (party: string) =>
        article.text.includes(party) ||
        names.some(({ written, stored }) => stored.split("、").includes(party) && article.text.includes(written));
      expect(itemsOf(article).flatMap(({ parties }) => parties.filter((party) => !isNamed(party)))).toEqual([]);
    });
  },
);
