/** Usual reasons of an absence or a closure, in the state language: citizens read them as they stand here. */
export const usualReasons = {
  official: ['Vəzifəli şəxs üzrlü səbəbdən işdə deyil', 'Vəzifəli şəxs ezamiyyətdədir', 'Vəzifəli şəxs məzuniyyətdədir', 'Vəzifəli şəxs rəsmi tədbirdə iştirak edir'],
  hall: ['Binada təmir işləri aparılır', 'Binada qəza vəziyyəti (elektrik, su, qaz)', 'Hava şəraiti ilə bağlı qəbul keçirilmir'],
} as const;
