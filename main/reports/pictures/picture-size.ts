/** Size of a chart on paper, native or picture, in pixels of 1/96 inch: 15.4 × 7.9 cm, as wide as the 版心 allows. */
export const pictureSize = {
  width: 584,
  height: 300,
  /** 3 gives 288 dots an inch, as fine as office printers print. */
  pixelRatio: 3,
} as const;
