import { chineseNumber } from "./chinese-number.ts";

/** An automatic number in one of Word's formats (ST_NumberFormat); formats that no office uses come out as Arabic digits. */
export function formattedNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
      return chineseNumber(value);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return legalNumber(value);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[value - 1] ?? String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[value - 1] ?? String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return fullWidth(String(value));
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return `（${value}）`;
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    default:
      return String(value);
  }
}

function legalNumber(value: number): string {
  const capital: Readonly<Record<string, string>> = {
    一: "壹",
    二: "贰",
    三: "叁",
    四: "肆",
    五: "伍",
    六: "陆",
    七: "柒",
    八: "捌",
    九: "玖",
    十: "拾",
    百: "佰",
    千: "仟",
    〇: "零",
  };
  return [...chineseNumber(value)].map((character) => capital[character] ?? character).join("");
}

function fullWidth(text: string): string {
  return [...text].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
}

/** A … Z, then AA, BB … as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, sign] of romanParts) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
