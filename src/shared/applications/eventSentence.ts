import { isClosed, type ApplicationStatus } from './lifecycle.ts';
import type { TimelineEvent } from './views.ts';

/** Which sentence tells a point of the timeline: that of its action, or one that says more where more is known — who prepared what was approved, in whose place, with whom, whether a pause moved the term. */
export function sentenceOf({ action, values }: Pick<TimelineEvent, 'action' | 'values'>): string {
  return action + variantOf(action, values);
}

function variantOf(action: string, values: TimelineEvent['values']): string {
  if (action === 'foundDifferent' && values['otherPerson']) return 'Person';
  if ((action === 'complete' || action === 'resume') && values['days'] === 0) return 'Same';
  if ((action === 'complete' || action === 'reopen') && values['days']) return 'Counted';
  if (action === 'leaveWithoutReview' && values['noticeBy']) return 'By';
  if (action === 'returnForCompletion' && values['completeBy']) return 'By';
  if (action === 'portalChanged' && values['from'] === 'returned' && !isClosed(values['to'] as ApplicationStatus)) return 'Completed';
  if (action === 'setAside' && values['number']) return 'Numbered';
  if (action === 'answer' && values['preparedBy']) return 'Approved';
  if ((action === 'answer' || action === 'submitReply') && values['behalf']) return 'For';
  if (action === 'told' && values['way']) return values['note'] ? 'ByNoted' : 'By';
  if ((action === 'route' || action === 'giveOut') && values['note']) return 'Noted';
  return action === 'assign' ? `${values['helpers'] ? 'With' : ''}${values['innerDue'] ? 'By' : ''}` : '';
}
