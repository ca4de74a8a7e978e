import { z } from 'zod';

/** States of an operation in the outbox. */
export const outboxStatuses = ['pending', 'done', 'conflict', 'refused', 'setAside'] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

export const outboxItemInput = z.object({ id: z.number().int().positive() });

export const setAsideInput = z.object({
  id: z.number().int().positive(),
  reason: z.string().trim().min(3, 'required').max(500, 'tooLong'),
});

/** The line to the portal as the header shows it. */
export const lineStates = ['notConfigured', 'idle', 'syncing', 'offline', 'problem'] as const;
export type LineState = (typeof lineStates)[number];
