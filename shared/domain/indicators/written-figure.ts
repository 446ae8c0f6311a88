import { isDecimal } from "../decimal.ts";
import type { QualifiedFigure } from "../observation-in-words.ts";
import { notUnderstood, plainForm, understood, type Reading } from "../written-form.ts";
import type { Qualifier } from "../year-data.ts";

/** What people write before a number, the longer word first where one begins another. */
const before: ReadonlyMap<string, Qualifier> = new Map(
  Object.entries({
    大约: "about",
    约: "about",
    接近: "nearly",
    将近: "nearly",
    近: "nearly",
    超过: "over",
    突破: "over",
    超: "over",
    逾: "over",
    至少: "atLeast",
    不少于: "atLeast",
    不低于: "atLeast",
  }),
);
const within: ReadonlyMap<string, Qualifier> = new Map(Object.entries({ 余: "more", 多: "more" }));
const after: ReadonlyMap<string, Qualifier> = new Map(Object.entries({ 以上: "atLeast", 左右: "about" }));

const parts = /^([^0-9０-９−－-]*)([−－-]?)([0-9０-９][0-9０-９,，.．。]*)(.*)$/su;
const behindDigits = /^(余|多)?(万亿|亿|万)?(余|多)?(.*?)(以上|左右)?$/su;
const wellGrouped = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
/** A unit is words or signs: no figures, and nothing that ends a sentence. */
const unitForm = /^[^\d\s，。；：、！？,;:!?“”"]{1,20}$/u;

/** Takes 20个 for the example that every refusal shows. */
const example = "如 近20个、超5000标箱、4.24亿元";

/**
 * Reads a figure as people write it into one box: 近20个, 超5000标箱, 13000余名, 约10万吨, 30%以上, 4.24亿元. The digits stay as
 * written, without separators and leading zeros; 万 and 亿 belong to the unit. An empty text is no figure.
 */
export function readWrittenFigure(text: string): Reading<QualifiedFigure> {
  const written = text.replaceAll(/\s/g, "").replace(/[。，；,;.]+$/u, "");
  if (written === "") return understood<QualifiedFigure>(null);
  const [, lead = "", minus = "", digits = "", rest = ""] = parts.exec(written) ?? [];
  if (digits === "") return notUnderstood(`请写出数字和单位，${example}。`);
  if (lead !== "" && !before.has(lead)) {
    return notUnderstood(`数字前面只能写“约”“近”“超”等字，${example}。`);
  }
  const [, early = "", magnitude = "", late = "", measure = "", end = ""] = behindDigits.exec(rest) ?? [];
  const qualifiers = new Set(
    [before.get(lead), within.get(early), within.get(late), after.get(end)].filter((one) => one !== undefined),
  );
  if (qualifiers.size > 1) {
    const words = [lead, early, late, end].filter((word) => word !== "").map((word) => `“${word}”`);
    return notUnderstood(`${words.join("和")}只能写一个，${example}。`);
  }
  const [qualifier = "exact"] = qualifiers;
  return withUnit(plainForm(minus + digits), `${magnitude}${plainUnit(measure)}`, measure, qualifier);
}

function withUnit(digits: string, unit: string, measure: string, qualifier: Qualifier): Reading<QualifiedFigure> {
  if (!wellGrouped.test(digits.replace("-", ""))) return notUnderstood("数字的写法不对，应如 5000、5,000 或 4.24。");
  if (measure === "") return notUnderstood(`请在数字后面写上单位，${example}。`);
  if (/[\d０-９]/u.test(measure)) return notUnderstood("一次只写一个数，区间或几个数请分成几项填写。");
  if (!unitForm.test(unit)) return notUnderstood(`单位应在20个字以内，不含标点，${example}。`);
  const value = digits.replaceAll(",", "").replace(/^(-?)0+(?=\d)/, "$1");
  return isDecimal(value) ? understood({ value, unit, qualifier }) : notUnderstood("数字太长，最多18位整数和9位小数。");
}

/** 100％ and 5０ｋｍ as a half-width keyboard writes them; ㎡ and m² stay what they are. */
function plainUnit(unit: string): string {
  return unit.replaceAll(/[％Ａ-Ｚａ-ｚ／]/gu, (sign) => sign.normalize("NFKC"));
}
