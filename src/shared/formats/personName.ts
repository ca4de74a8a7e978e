/** What is written in a name of any script: letters with their marks, spaces, hyphens, apostrophes, full stops, and a former name in brackets. */
const shape = /^[\p{L}\p{M}\s.'’ʼ‘`()–‐-]*$/u;

/** Whether a text can be (a part of) a person's name: no digits and no signs. The empty text can. */
export function isPersonName(text: string): boolean {
  return shape.test(text) && (text === '' || /\p{L}/u.test(text));
}
