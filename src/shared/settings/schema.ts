import { z } from 'zod';
import { isPortalAddress } from '../portal/address.ts';

/** The connection to the portal as it is kept; the secret never leaves the backend. */
export const portalSettings = z.object({
  baseUrl: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  intervalSeconds: z.number().int().min(5).max(3_600),
});
export type PortalSettings = z.infer<typeof portalSettings>;

/** What an administrator types. An empty secret keeps the one there is. */
export const portalSettingsInput = z.object({
  baseUrl: z.url('badAddress').max(500, 'tooLong').refine(isPortalAddress, 'badAddress'),
  clientId: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  clientSecret: z.string().max(500, 'tooLong').default(''),
  intervalSeconds: z.number().int().min(5, 'outOfRange').max(3_600, 'outOfRange').default(15),
});

/** The connection as a screen may see it. */
export interface PortalSettingsView {
  readonly configured: boolean;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly intervalSeconds: number;
}

const amount = (least: number, most: number) => z.number('badNumber').int('badNumber').min(least, 'outOfRange').max(most, 'outOfRange');

/** How receptions are kept: how many reception days ahead are offered, how long a place waits for the one who types, how many citizens may stand beyond the places of a slot. */
export const receptionSettingsInput = z.object({ offeredDays: amount(1, 20), holdMinutes: amount(1, 30), overbookLimit: amount(0, 20) });
export type ReceptionSettings = z.infer<typeof receptionSettingsInput>;

/** What holds where the administrator set nothing. */
export const usualReceptionSettings: ReceptionSettings = { offeredDays: 4, holdMinutes: 5, overbookLimit: 2 };
