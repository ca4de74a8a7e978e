import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog, type Sentences } from '#shared/locales/catalog.ts';
import { bookingActions, bookingChannels, receptionOutcomes } from '#shared/reception/lifecycle.ts';

const folder = resolve(import.meta.dirname, '../../../src/backend/reception');

/** What the backend writes into a booking's timeline beside the steps of its life. */
function notedActions(): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/noteEvent\([^;]*?action: '(\w+)'/gs)].map(([, action = '']) => action));
}

function sentence(language: 'az' | 'en', key: string): string | Sentences | undefined {
  return key.split('.').reduce<string | Sentences | undefined>((part, name) => (typeof part === 'object' ? part[name] : undefined), catalog[language]['timeline']);
}

describe.each(['az', 'en'] as const)('the timeline of a booking in %s', (language) => {
  it('has a sentence for every step and for whatever else is written into it', () => {
    const noted = notedActions();
    expect(noted).toContain('movedElsewhere');
    const keys = [...bookingActions, ...noted.filter((action) => action !== 'setAside')].map((action) => `booking.${action}`);
    expect(keys.filter((key) => sentence(language, key) === undefined)).toEqual([]);
    expect(sentence(language, 'setAside')).toBeTypeOf('string');
  });

  it('has one for every outcome and for every way a booking comes', () => {
    const keys = [...receptionOutcomes, 'unknown'].map((outcome) => `booking.receive.${outcome}`);
    keys.push(...bookingChannels.map((channel) => `booking.request.${channel}`), 'booking.enter.counter', 'booking.enter.phone', 'booking.arriveTicket', 'booking.walkInTicket');
    expect(keys.filter((key) => typeof sentence(language, key) !== 'string')).toEqual([]);
  });
});
