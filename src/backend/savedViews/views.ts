import type { z } from 'zod';
import { uuidv7 } from 'uuidv7';
import { fold } from '#shared/az/fold.ts';
import { AppError } from '#shared/errors.ts';
import { mostViews, type addViewInput, type changeViewInput, type defaultViewInput, type orderViewsInput, type removeViewInput, type SavedSearch, type SavedView } from '#shared/savedViews/schema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { defineKeeping } from '../command.ts';
import { insertRow } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { savedViews } from './tables.ts';

// What a person has named for themselves is no act of the office: it is kept, in their own name alone, and leaves no audit entry.

/** A person's views in their order. */
export function viewsOf(db: ReadDb, actor: Actor): SavedView[] {
  return db
    .statement<{ uid: string; name: string; search: string; isDefault: number }>('SELECT uid, name, search, is_default AS isDefault FROM saved_views INDEXED BY saved_views_person WHERE staff_uid = ? ORDER BY position')
    .all(actor.uid)
    .map((row) => ({ uid: row.uid, name: row.name, search: JSON.parse(row.search) as SavedSearch, isDefault: row.isDefault === 1 }));
}

/** @throws AppError `views.nameTaken` */
function checkName(views: readonly SavedView[], name: string, but?: string): void {
  if (views.some((view) => view.uid !== but && fold(view.name) === fold(name))) throw new AppError('views.nameTaken', { name });
}

/** @throws AppError `views.notFound`: another window has deleted it */
function ownView(views: readonly SavedView[], uid: string): SavedView {
  const view = views.find((each) => each.uid === uid);
  if (!view) throw new AppError('views.notFound');
  return view;
}

const topics = ['savedViews'] as const;
const mine = (db: ReadDb, _input: unknown, { actor }: { readonly actor: Actor }) => viewsOf(db, actor);

/** Names a filter of the queue; it stands behind the others. @throws AppError `views.nameTaken`, `views.tooMany` */
export const addView = defineKeeping({
  permission: 'applications.view',
  load: (db, input: z.infer<typeof addViewInput>, context) => mine(db, input, context),
  decide(views, { name, search }, { actor }) {
    checkName(views, name);
    if (views.length >= mostViews) throw new AppError('views.tooMany', { most: mostViews });
    const uid = uuidv7();
    return {
      topics,
      rows: (db) => {
        const last = db.statement<{ last: number | null }>('SELECT max(position) AS last FROM saved_views WHERE staff_uid = ?').get(actor.uid)?.last ?? 0;
        insertRow(db, savedViews, { uid, staffUid: actor.uid, name, search, position: last + 1, isDefault: false });
        return { uid };
      },
    };
  },
});

/** Gives a view another name, or another filter. @throws AppError `views.notFound`, `views.nameTaken` */
export const changeView = defineKeeping({
  permission: 'applications.view',
  load: (db, input: z.infer<typeof changeViewInput>, context) => mine(db, input, context),
  decide(views, { uid, name, search }, { actor }) {
    const view = ownView(views, uid);
    checkName(views, name, uid);
    return { topics, rows: (db) => void db.statement<never>('UPDATE saved_views SET name = ?, search = ? WHERE uid = ? AND staff_uid = ?').run(name, JSON.stringify(search ?? view.search), uid, actor.uid) };
  },
});

/** Deletes a view. @throws AppError `views.notFound` */
export const removeView = defineKeeping({
  permission: 'applications.view',
  load: (db, input: z.infer<typeof removeViewInput>, context) => mine(db, input, context),
  decide(views, { uid }, { actor }) {
    ownView(views, uid);
    return { topics, rows: (db) => void db.statement<never>('DELETE FROM saved_views WHERE uid = ? AND staff_uid = ?').run(uid, actor.uid) };
  },
});

/** Puts a person's views in an order; one that is not named stays behind those that are. */
export const orderViews = defineKeeping({
  permission: 'applications.view',
  load: (db, input: z.infer<typeof orderViewsInput>, context) => mine(db, input, context),
  decide(views, { uids }, { actor }) {
    const rank = (view: SavedView) => (uids.includes(view.uid) ? uids.indexOf(view.uid) : uids.length);
    const ordered = views.toSorted((a, b) => rank(a) - rank(b));
    return {
      topics,
      rows: (db) => {
        const move = db.statement<never>('UPDATE saved_views SET position = ? WHERE uid = ? AND staff_uid = ?');
        ordered.forEach((view, index) => move.run(index + 1, view.uid, actor.uid));
      },
    };
  },
});

/** Chooses the view that a person's queue begins with, or none. @throws AppError `views.notFound` */
export const chooseDefaultView = defineKeeping({
  permission: 'applications.view',
  load: (db, input: z.infer<typeof defaultViewInput>, context) => mine(db, input, context),
  decide(views, { uid }, { actor }) {
    if (uid !== null) ownView(views, uid);
    return { topics, rows: (db) => void db.statement<never>('UPDATE saved_views SET is_default = (uid IS ?) WHERE staff_uid = ?').run(uid, actor.uid) };
  },
});
