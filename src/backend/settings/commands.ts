import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { isPortalAddress } from '#shared/portal/address.ts';
import type { PortalSettings, PortalSettingsView, ReceptionSettings, portalSettingsInput } from '#shared/settings/schema.ts';
import type { TermSettings } from '#shared/settings/terms.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { readSetting, writeSetting } from './settings.ts';

type PortalSettingsInput = z.infer<typeof portalSettingsInput>;

/** The connection as a screen may see it: the secret stays here. */
export function portalSettingsView(db: ReadDb): PortalSettingsView {
  const known = readSetting(db, 'portal');
  return {
    configured: known !== null,
    baseUrl: known?.baseUrl ?? '',
    clientId: known?.clientId ?? '',
    hasSecret: Boolean(known?.clientSecret),
    intervalSeconds: known?.intervalSeconds ?? 15,
  };
}

/** What was typed, with the known secret where none was. @throws AppError `portal.badAddress`; `settings.secretNeeded` when there is none, or the address is another */
export function completePortalSettings(db: ReadDb, input: PortalSettingsInput): PortalSettings {
  if (!isPortalAddress(input.baseUrl)) throw new AppError('portal.badAddress');
  const known = readSetting(db, 'portal');
  // A secret is never sent to an address it was not entered for.
  const sameAddress = known !== null && new URL(known.baseUrl).origin === new URL(input.baseUrl).origin;
  const clientSecret = input.clientSecret || (sameAddress ? known.clientSecret : '');
  if (!clientSecret) throw new AppError('settings.secretNeeded');
  return { ...input, baseUrl: input.baseUrl.replace(/\/+$/, ''), clientSecret };
}

/** Keeps the connection to the portal; the next exchange uses it. */
export const savePortalSettings = defineCommand({
  name: 'settings.savePortal',
  permission: 'settings.change',
  load: (db, input: PortalSettingsInput) => completePortalSettings(db, input),
  decide(settings, _input, { now }) {
    return {
      subject: { kind: 'setting', uid: 'portal' },
      detail: { baseUrl: settings.baseUrl, clientId: settings.clientId, intervalSeconds: settings.intervalSeconds },
      outbox: [],
      topics: ['settings', 'sync'],
      rows: (db) => writeSetting(db, 'portal', settings, now),
    };
  },
});

/** Keeps how receptions are kept; bookings made from now on follow it. */
export const saveReceptionSettings = defineCommand({
  name: 'settings.saveReception',
  permission: 'settings.change',
  load: () => null,
  decide: (_state, input: ReceptionSettings, { now }) => ({
    subject: { kind: 'setting', uid: 'reception' },
    detail: { ...input },
    outbox: [],
    topics: ['settings', 'reception'],
    rows: (db) => writeSetting(db, 'reception', input, now),
  }),
});

/** Keeps how terms are watched; what was given back and reminded of stays as it is. */
export const saveTermSettings = defineCommand({
  name: 'settings.saveTerms',
  permission: 'settings.change',
  load: () => null,
  decide: (_state, input: TermSettings, { now }) => ({
    subject: { kind: 'setting', uid: 'terms' },
    detail: { ...input },
    outbox: [],
    topics: ['settings', 'applications'],
    rows: (db) => writeSetting(db, 'terms', input, now),
  }),
});
