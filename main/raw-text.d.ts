/** A text file taken into the program as it is, without a character changed. */
declare module "*.txt?raw" {
  const text: string;
  export default text;
}
