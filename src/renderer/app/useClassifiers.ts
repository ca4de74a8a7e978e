import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClassifierSet } from '#shared/classifiers/views.ts';
import { useFormats } from './i18n/format.ts';
import { useTRPC } from './rpc/client.ts';

export interface Classifiers {
  readonly set: ClassifierSet | undefined;
  /** The word for a code of a list; the code itself while the list is not there or does not know it. */
  word(list: string, code: string | null): string;
  service(code: string): string;
  /** What a list is called. */
  list(code: string): string;
}

/** The words for codes, in the person's language. */
export function useClassifiers(): Classifiers {
  const trpc = useTRPC();
  const { locale } = useFormats();
  const { t, i18n } = useTranslation();
  const { data } = useQuery(trpc.classifiers.all.queryOptions(undefined, { staleTime: 300_000 }));
  return {
    set: data,
    word: (list, code) => {
      if (code === null) return '';
      const item = data?.lists[list]?.find((each) => each.code === code);
      return item ? item[locale] : code;
    },
    service: (code) => {
      const service = data?.services.find((each) => each.code === code);
      if (!service) return code;
      return locale === 'az' ? service.nameAz : service.nameEn;
    },
    list: (code) => data?.about[code]?.name?.[locale] ?? (i18n.exists(`services.lists.${code}`) ? t(`services.lists.${code}`) : code),
  };
}
