/** Pairs of characters as "from to|from to …"; the package describes only its whole converters. */
declare module "opencc-js/dict/*" {
  const entries: string;
  export default entries;
}
