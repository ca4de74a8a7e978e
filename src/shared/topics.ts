/**
 * What a change may touch. The backend says after each commit which topics changed; a screen asks again for what
 * it shows of them. A topic bears the name of the feature's router, so that it selects that feature's queries.
 */
export const topics = ['applications', 'replies', 'notes', 'savedViews', 'officials', 'reception', 'closures', 'calendar', 'comments', 'notices', 'reports', 'classifiers', 'departments', 'settings', 'staff', 'sync', 'store'] as const;
export type Topic = (typeof topics)[number];
