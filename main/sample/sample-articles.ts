import neijiangRongchang from "./data/neijiang-rongchang-2021.json";
import neijiangRongchangText from "./data/neijiang-rongchang-2021.cleaned.txt?raw";
import neijiangRongchangOriginal from "./data/neijiang-rongchang-2021.original.txt?raw";
import suining from "./data/suining-2022.json";
import suiningText from "./data/suining-2022.cleaned.txt?raw";
import suiningOriginal from "./data/suining-2022.original.txt?raw";
import years from "./data/years.json";
import yiquLiangqun from "./data/yiqu-liangqun-2021.json";
import yiquLiangqunText from "./data/yiqu-liangqun-2021.cleaned.txt?raw";
import yiquLiangqunOriginal from "./data/yiqu-liangqun-2021.original.txt?raw";
import { sampleArticle, sampleYears, type SampleArticle, type SampleYear } from "./sample-format.ts";

export interface ArticleWithText {
  readonly article: SampleArticle;
  /** The page as it came in, without a character changed. */
  readonly originalText: string;
  /** The article in simplified characters and repaired; every cited sentence is found in it. */
  readonly text: string;
}

/** The articles that the program brings along, in the order in which they are filled in. */
export function sampleArticles(): readonly ArticleWithText[] {
  return [
    {
      article: sampleArticle.parse(neijiangRongchang),
      originalText: neijiangRongchangOriginal,
      text: neijiangRongchangText,
    },
    { article: sampleArticle.parse(yiquLiangqun), originalText: yiquLiangqunOriginal, text: yiquLiangqunText },
    { article: sampleArticle.parse(suining), originalText: suiningOriginal, text: suiningText },
  ];
}

/** The years that those articles make up. */
export function yearsOfSample(): readonly SampleYear[] {
  return sampleYears.parse(years);
}
