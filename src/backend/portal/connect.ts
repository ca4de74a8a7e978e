import type { PortalSettings } from '#shared/settings/schema.ts';
import { createPortalClient, type PortalClient } from './client.ts';

/** The client of a portal connection as it is set. */
export function connectPortal({ baseUrl, clientId, clientSecret }: PortalSettings): PortalClient {
  return createPortalClient({ baseUrl, clientId, clientSecret });
}
