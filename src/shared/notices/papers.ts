import { isAnonymous, type Author } from '../applications/branches.ts';
import type { SentCopy } from '../applications/copies.ts';
import { bakuInstant } from '../az/dates.ts';
import type { NoticeKind } from './schema.ts';

/** An application as far as it tells which papers there are about it. Instants are epoch milliseconds. */
export interface Papered extends Author {
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

/** What becomes of an application is told of by these, to everybody whose own was joined to it as well. */
const sharedKinds: readonly NoticeKind[] = ['study', 'extension', 'reopening', 'leaving', 'forwarding', 'answer'];

/** Whether a paper about an application is one of what was joined to it, too. */
export function isSharedPaper(kind: NoticeKind): boolean {
  return sharedKinds.includes(kind);
}

/**
 * The papers that can be printed about an application, in the order of what they tell; the newest is the last. Whom nobody knows is written to by nobody (6.4).
 * @param answeredWith the earlier one that it was joined to: what becomes of that one since is told to its citizen as well
 */
export function papersOf(of: Papered, answeredWith: Papered | null = null): NoticeKind[] {
  const toCitizen = isAnonymous(of) ? [] : [...papersToCitizen(of), ...(answeredWith ? papersToCitizen(answeredWith).filter(({ kind, at }) => isSharedPaper(kind) && at >= (of.closedAt ?? 0)) : [])];
  const letterAt = forwardedAt(of);
  return [...toCitizen, ...(letterAt === null ? [] : [{ kind: 'letter' as const, at: letterAt }])]
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind)
    .filter((kind, index, kinds) => kinds.lastIndexOf(kind) === index);
}

function forwardedAt({ forwardedTo, forwardedOn, closedAt }: Papered): number | null {
  return forwardedTo === null || forwardedOn === null ? null : (closedAt ?? bakuInstant(forwardedOn));
}

function papersToCitizen(of: Papered): Array<{ readonly kind: NoticeKind; readonly at: number }> {
  const { status, closedAt, registeredAt } = of;
  const lastCopy = of.copies.at(-1);
  const papers: Array<readonly [NoticeKind, number | null]> = [
    ['registration', of.number === null ? null : registeredAt],
    ['completion', of.returnedAt],
    ['study', of.studiedAt],
    ['extension', of.extendedAt],
    ['copies', lastCopy ? Math.max(bakuInstant(lastCopy.date), registeredAt ?? 0) : null],
    ['reopening', of.reopenedAt],
    ['leaving', of.leavingGround === null || of.leavingGround === 'anonymous' ? null : closedAt],
    ['joining', status === 'joined' ? closedAt : null],
    ['withdrawal', status === 'withdrawn' ? closedAt : null],
    ['forwarding', forwardedAt(of)],
    ['answer', of.replyText === null ? null : (closedAt ?? 0)],
  ];
  return papers.flatMap(([kind, at]) => (at === null ? [] : [{ kind, at }]));
}
