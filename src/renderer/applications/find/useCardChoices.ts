import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authorKinds, cardMarks, type AuthorKind, type CardCode, type CardMark } from '#shared/applications/cardFilter.ts';
import { applicationOutcomes, channels, type ApplicationOutcome, type Channel } from '#shared/applications/lifecycle.ts';
import type { ApplicationFilter } from '#shared/applications/schema.ts';
import type { CardField } from '#shared/services/card.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { useDepartments } from '../../departments/useDepartments.ts';
import type { Choice } from './choices.tsx';

export interface CardChoices {
  readonly channels: ReadonlyArray<Choice<Channel>>;
  readonly outcomes: ReadonlyArray<Choice<ApplicationOutcome>>;
  readonly authors: ReadonlyArray<Choice<AuthorKind>>;
  readonly marks: Readonly<Record<CardMark, readonly Choice[]>>;
  readonly codes: Readonly<Record<CardCode, readonly Choice[]>>;
  /** What a field of a service's form offers; null for one that is typed. */
  readonly ofField: (field: CardField) => readonly Choice[] | null;
}

/** What the filters by the card offer, in the person's language. With `filter`, beside each how many it would leave. */
export function useCardChoices(filter: ApplicationFilter | null): CardChoices {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const trpc = useTRPC();
  const { set } = useClassifiers();
  const departments = useDepartments();
  const executors = useQuery(trpc.applications.executors.queryOptions());
  const counted = useQuery(trpc.applications.facetCounts.queryOptions(filter === null ? { filter: {} } : { filter }, { enabled: filter !== null, placeholderData: keepPreviousData }));
  const found = (name: string) => (filter === null ? undefined : counted.data?.[name]);
  // What is out of use is offered as long as applications bear it; of a service's own fields that is not counted.
  const listed = (part: string | null, list: string): Choice[] =>
    (set?.lists[list] ?? [])
      .filter((item) => item.active || part === null || (found(`${part}.${item.code}`)?.count ?? 0) > 0)
      .map((item) => ({ value: item.code, text: item.active ? item[locale] : t('lists.outOfUse', { name: item[locale] }), found: part === null ? undefined : found(`${part}.${item.code}`) }));
  const yesNo = (part: string): Choice[] => (['true', 'false'] as const).map((value) => ({ value, text: value === 'true' ? t('finding.yes') : t('finding.no'), found: found(`${part}.${value}`) }));
  return {
    channels: channels.map((value) => ({ value, text: t(`applications.channel.${value}`), found: found(`channels.${value}`) })),
    outcomes: applicationOutcomes.map((value) => ({ value, text: t(`applications.outcome.${value}`), found: found(`outcomes.${value}`) })),
    authors: authorKinds.map((value) => ({ value, text: t(`finding.authors.${value}`), found: found(`authors.${value}`) })),
    marks: Object.fromEntries(cardMarks.map((mark) => [mark, yesNo(mark)])) as Record<CardMark, Choice[]>,
    codes: {
      executor: (executors.data ?? []).map((person) => ({ value: person.uid, text: person.name })),
      department: (departments?.departments ?? []).map((each) => ({ value: each.code, text: each[locale], found: found(`department.${each.code}`) })),
      district: listed('district', 'territory'),
      subject: listed('subject', 'subject'),
      socialStatus: listed('socialStatus', 'socialStatus'),
      privilege: listed('privilege', 'privilege'),
    },
    ofField: (field) => (field.type === 'boolean' ? yesNo('') : field.type === 'choice' ? listed(null, field.list ?? '') : null),
  };
}

/** The fields of a service's form that can be narrowed by: of texts those that the search knows; the district stands among the filters of every service. */
export function narrowingFields(fields: readonly CardField[]): CardField[] {
  return fields.filter(({ type, searchable }) => type !== 'district' && (searchable || (type !== 'text' && type !== 'longText')));
}
