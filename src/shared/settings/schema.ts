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
