import { isAnonymous, type Author } from '../applications/branches.ts';
import type { SentCopy } from '../applications/copies.ts';
import { bakuInstant } from '../az/dates.ts';
import type { NoticeKind } from './schema.ts';

/** An application as far as it tells which papers there are about it. Instants are epoch milliseconds. */
interface Papered extends Author {
  readonly status: string;
  readonly number: string | null;
  readonly registeredAt: number | null;
  readonly returnedAt: number | null;
  readonly studiedAt: number | null;
  readonly extendedAt: number | null;
  readonly copies: readonly SentCopy[];
  readonly forwardedTo: string | null;
  readonly forwardedOn: string | null;
  readonly leavingGround: string | null;
  readonly replyText: string | null;
  readonly closedAt: number | null;
  /** When it was taken up again last. */
  readonly reopenedAt: number | null;
}

/** The papers that can be printed about an application, in the order of what they tell; the newest is the last. Whom nobody knows is written to by nobody. */
export function papersOf(of: Papered): NoticeKind[] {
  const { status, closedAt, registeredAt, forwardedOn } = of;
  const lastCopy = of.copies.at(-1);
  const forwardedAt = of.forwardedTo === null || forwardedOn === null ? null : (closedAt ?? bakuInstant(forwardedOn));
  const toCitizen: Array<readonly [NoticeKind, number | null]> = [
    ['completion', of.returnedAt],
    ['study', of.studiedAt],
    ['extension', of.extendedAt],
    ['copies', lastCopy ? Math.max(bakuInstant(lastCopy.date), registeredAt ?? 0) : null],
    ['reopening', of.reopenedAt],
    ['leaving', of.leavingGround === null || of.leavingGround === 'anonymous' ? null : closedAt],
    ['joining', status === 'joined' ? closedAt : null],
    ['withdrawal', status === 'withdrawn' ? closedAt : null],
    ['forwarding', forwardedAt],
  ];
  const all: Array<readonly [NoticeKind, number | null]> = [['registration', of.number === null ? null : registeredAt], ...(isAnonymous(of) ? [] : toCitizen), ['letter', forwardedAt], ['answer', of.replyText === null ? null : (closedAt ?? 0)]];
  return all
    .flatMap(([kind, at]) => (at === null ? [] : [{ kind, at }]))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}
