/** The ways a citizen can be told by. */
export const messageChannels = ['sms', 'email'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** What a citizen is told of, as the services' cards name it. */
export const citizenEvents = ['registered', 'answered', 'returned', 'forwarded', 'copiesSent', 'studied', 'extended', 'leftWithoutReview', 'joined', 'withdrawn', 'reopened'] as const;
export type CitizenEvent = (typeof citizenEvents)[number];

/** Where a card is silent: what the law wants told is told by both ways. */
const usualChannels: Readonly<Record<CitizenEvent, readonly MessageChannel[]>> = {
  registered: [],
  answered: [],
  returned: messageChannels,
  forwarded: messageChannels,
  copiesSent: messageChannels,
  studied: messageChannels,
  extended: messageChannels,
  leftWithoutReview: messageChannels,
  joined: messageChannels,
  withdrawn: messageChannels,
  reopened: messageChannels,
};

/** By which ways a citizen is told of an event: as the service's card says, else as is usual. */
export function channelsFor(notify: ReadonlyArray<{ readonly event: string; readonly channels: readonly MessageChannel[] }>, event: CitizenEvent): readonly MessageChannel[] {
  return notify.find((entry) => entry.event === event)?.channels ?? usualChannels[event];
}
