import type { OutboxItem } from '#shared/sync/views.ts';

/** Address of what a change is about; null when it has no page or is gone. */
export function subjectHref(item: OutboxItem): string | null {
  if (item.subjectId === null) return null;
  if (item.subjectKind === 'application') return `#/applications/${item.subjectId}`;
  if (item.subjectKind === 'official' || item.subjectKind === 'schedule') return item.subjectUid && `#/reception/officials/${item.subjectUid}`;
  return item.subjectKind === 'booking' ? `#/reception?booking=${item.subjectId}` : null;
}
