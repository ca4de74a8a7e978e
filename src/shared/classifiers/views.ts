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

/** What the office calls a list. */
export type ListName = Readonly<Record<'az' | 'en', string>>;

/** All lists that screens word codes with. */
export interface ClassifierSet {
  readonly lists: Readonly<Record<string, readonly ClassifierItem[]>>;
  /** By the code of a list: which state of it this is, for saving it, and its name; null for a list that the program itself has words for. */
  readonly about: Readonly<Record<string, { readonly seen: string; readonly name: ListName | null }>>;
  readonly services: readonly ServiceView[];
}
