import type { OutboxItem } from '#shared/sync/views.ts';

/** Address of what a change is about; null when it has no page or is gone. */
export function subjectHref(item: OutboxItem): string | null {
  if (item.subjectId === null) return null;
  return item.subjectKind === 'application' ? `#/applications/${item.subjectId}` : null;
}
