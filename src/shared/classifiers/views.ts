export interface ClassifierItem {
  readonly code: string;
  readonly az: string;
  readonly en: string;
  readonly order: number;
  readonly active: boolean;
}

export interface ServiceView {
  readonly code: string;
  readonly nameAz: string;
  readonly nameEn: string;
  readonly provider: string;
  readonly letterhead: 'authority' | 'utility';
  readonly reviewDays: number;
  readonly extendedReviewDays: number;
  readonly active: boolean;
}

/** All lists that screens word codes with. */
export interface ClassifierSet {
  readonly lists: Readonly<Record<string, readonly ClassifierItem[]>>;
  readonly services: readonly ServiceView[];
}
