import { useTranslation } from 'react-i18next';
import type { KeptAsideItem } from '#shared/sync/views.ts';

/** In the reader's words: what came from the portal, and what of it could not be understood. */
export function useKeptAsideWords(): { kind(kind: string): string; problems(item: Pick<KeptAsideItem, 'problem' | 'faults'>): string[] } {
  const { t, i18n } = useTranslation();
  /** The name of a field: of the place in the record, else of the field alone, else the place as the portal writes it. */
  const fieldName = (path: string) => {
    if (path === '') return t('sync.keptFields.whole');
    const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
    const place = parts.map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
    const key = [place, parts.at(-1) ?? ''].map((name) => `sync.keptFields.${name}`).find((each) => i18n.exists(each));
    return key === undefined ? path : t(key);
  };
  return {
    kind: (kind) => (i18n.exists(`sync.keptKinds.${kind}`) ? t(`sync.keptKinds.${kind}`) : t('sync.keptKinds.other', { kind })),
    problems: ({ problem, faults }) => {
      const lines = faults.map((fault) => t(`sync.keptFaults.${fault.problem}`, { field: fieldName(fault.path), sent: fault.sent }));
      if (problem === 'malformed' && lines.length > 0) return lines;
      return [i18n.exists(`sync.keptProblems.${problem}`) ? t(`sync.keptProblems.${problem}`) : t('sync.keptProblems.other', { code: problem }), ...lines];
    },
  };
}
