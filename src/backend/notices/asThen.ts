import { bakuDate } from '#shared/az/dates.ts';
import { parseAnyDate } from '#shared/az/parseDate.ts';
import type { StepNoticeKind } from '#shared/notices/schema.ts';
import { toldSteps } from '#shared/notices/telling.ts';
import { applicationByNumber, type KeptStep, type StoredApplication } from '../applications/detail.ts';
import type { ReadDb } from '../db/store.ts';

/** The step that a notice tells of. */
export function actionOf(kind: StepNoticeKind): string {
  return Object.entries(toldSteps).find(([, { paper }]) => paper === kind)?.[0] ?? kind;
}

/** An application as a step left it, as far as the notice of that step tells of it: by what the history keeps, whatever came after. */
export function asThen(db: ReadDb, row: StoredApplication, kind: StepNoticeKind, { at, detail }: KeptStep): StoredApplication {
  const text = (name: string) => (typeof detail[name] === 'string' ? detail[name] : null);
  switch (kind) {
    case 'completion':
      return { ...row, returnedAt: at, returnedReason: text('reason'), returnedWhatToDo: text('whatToDo'), completeBy: dayIn(text('completeBy'), at) };
    case 'study':
      return { ...row, studiedAt: at, studyGround: text('ground') };
    case 'extension':
      return { ...row, extendedAt: at, extensionGround: text('ground') };
    case 'copies':
      return { ...row, copies: row.copies.filter(({ body, date }) => date === bakuDate(at) && text('bodies')?.split('; ').includes(body)) };
    case 'leaving':
      return { ...row, leavingGround: text('ground'), leavingText: text('text') ?? (row.closedAt === at ? row.leavingText : null), closedAt: at };
    case 'joining':
      return { ...row, status: 'joined', joinedToUid: applicationByNumber(db, text('number') ?? '').uid, closedAt: at };
    case 'withdrawal':
      return { ...row, status: 'withdrawn', withdrawnReason: text('reason'), closedAt: at };
    case 'forwarding':
    case 'reopening':
      return row;
  }
}

/** A date as the history writes it, `YYYY-MM-DD`. */
export function dayIn(text: string | null, at: number): string | null {
  return text === null ? null : (parseAnyDate(text, bakuDate(at))?.from ?? null);
}
