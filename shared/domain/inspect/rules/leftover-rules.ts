import { together, type Found, type Inspected, type Rule } from "../inspected.ts";
import { matches, slipsAsWritten } from "../texts.ts";

/** {{图:投资完成}} that no template program has filled, also split over several lines of a box. */
function placeholders(subject: Inspected): readonly Found[] {
  return slipsAsWritten(subject.paragraphs, (text) =>
    matches(text, /\{\{[^{}]{0,100}\}\}|\{\{|\}\}|[×XＸ]{2,}(?=[\p{Script=Han}])/gu, () => ({
      expected: "没有未填写的占位文字",
      text: null,
    })),
  );
}

/** 单击此处输入文字 and the like, which Word shows in grey. */
function prompts(subject: Inspected): readonly Found[] {
  return together(
    subject.paragraphs
      .filter(({ isPrompt }) => isPrompt)
      .map((paragraph) => ({ spot: { paragraph }, expected: "填写内容或者删去控件", found: "还显示着提示文字" })),
  );
}

/** Characters of private use, lost ones, and such that are not seen and turn text around: other computers show something else. */
const doubtful = /[\ue000-\uf8ff\ufffd\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{f0000}-\u{10fffd}]/gu;

function strangeCharacters(subject: Inspected): readonly Found[] {
  return slipsAsWritten(subject.paragraphs, (text) =>
    matches(text, doubtful, ([character]) => ({
      expected: "别的电脑也能显示的文字",
      text: /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u.test(character) ? "" : null,
    })),
  );
}

function changes({ document }: Inspected): readonly Found[] {
  const { changes: count } = document;
  return count === 0 ? [] : [{ spots: [], expected: "接受或者拒绝全部修订", found: `还有${count}处修订` }];
}

function comments({ document }: Inspected): readonly Found[] {
  const { comments: count } = document;
  return count === 0 ? [] : [{ spots: [], expected: "处理并删除批注", found: `还有${count}条批注` }];
}

export const leftoverRules: readonly Rule[] = [
  { number: "901", level: "error", label: "未填写的占位文字", basis: "定稿前清理", find: placeholders },
  { number: "902", level: "warning", label: "提示文字", basis: "定稿前清理", find: prompts },
  { number: "903", level: "warning", label: "无法正常显示的字符", basis: "定稿前清理", find: strangeCharacters },
  { number: "904", level: "warning", label: "修订", basis: "定稿前清理", find: changes },
  { number: "905", level: "warning", label: "批注", basis: "定稿前清理", find: comments },
];
