import type { ServiceRecord } from '../portal/records.ts';

export interface ClassifierItem {
  readonly code: string;
  readonly az: string;
  readonly en: string;
  readonly order: number;
  readonly active: boolean;
}

/** A service's card as screens read it. */
export type ServiceView = Omit<ServiceRecord, 'id' | 'updatedAt'> & {
  readonly uid: string;
  /** Which state of the card this is, of those made here and on the portal: what a saved card must have seen. */
  readonly seen: string;
};

/** All lists that screens word codes with. */
export interface ClassifierSet {
  readonly lists: Readonly<Record<string, readonly ClassifierItem[]>>;
  readonly services: readonly ServiceView[];
}
