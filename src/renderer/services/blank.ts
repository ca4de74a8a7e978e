import type { ServiceView } from '#shared/classifiers/views.ts';
import { replyOutcomes } from '#shared/applications/lifecycle.ts';

/** A card to begin a new service with: the terms of the Law on citizens' appeals. */
export const blankService: ServiceView = {
  uid: '',
  version: 0,
  seen: '',
  code: '',
  nameAz: '',
  nameEn: '',
  provider: '',
  letterhead: 'authority',
  reviewDays: 15,
  extendedReviewDays: 30,
  extensionDays: 30,
  forwardingDays: 3,
  leavingNoticeDays: 5,
  termBasis: '',
  mobileRequired: false,
  fields: [],
  documents: [],
  departments: [],
  routing: { by: null, rules: [], otherwise: null },
  outcomes: [...replyOutcomes],
  notify: [
    { event: 'registered', channels: ['sms', 'email'] },
    { event: 'answered', channels: ['sms', 'email'] },
  ],
  replyNeedsApproval: false,
  pausesWhenReturned: true,
  afterHours: 'sameDay',
  active: true,
};
