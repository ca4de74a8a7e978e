import type { EntryForm } from '#shared/applications/entry.ts';

/** A card filled in by hand for a letter that came by post on the morning of Saturday 21 November 2026. */
export function anEntry(changes: Partial<EntryForm> = {}): EntryForm {
  return {
    uid: '01a90000-0000-7000-8000-00000000abcd',
    service: 'general',
    channel: 'post',
    receivedOn: '2026-11-21',
    receivedTime: '10:30',
    kind: 'petition',
    subject: 'road',
    summary: 'Küçə işıqlandırması barədə',
    text: 'Küçəmizdə işıqlar yanmır, bərpa edilməsini xahiş edirəm.',
    fin: '5zk2b7a',
    surname: 'Nümunəzadə',
    name: 'Sevinc',
    patronymic: 'Sınaq qızı',
    registeredAddress: 'Nümunə şəhəri, Bağ küçəsi 7',
    phone: '050 234 56 78',
    ...changes,
  };
}
