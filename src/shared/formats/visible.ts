/** What nobody sees and nobody means: control characters, soft hyphens, spaces of no width, marks of direction. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const otherLineEnds = /\r\n?|[\u0085\u2028\u2029]/gu;

/** A text without what cannot be seen in it, its lines ended in one way. What is copied from web pages and office files is full of such marks: a name with one is refused, a search does not find it. */
export function visible(text: string): string {
  return text.replace(otherLineEnds, '\n').replace(unseen, '');
}
