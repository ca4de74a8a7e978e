import type { z } from 'zod';
import type { serviceRecord } from '#shared/portal/records.ts';

export type ServiceInput = z.input<typeof serviceRecord>;

/** Names of the two bodies whose work the demonstration shows. */
export const authorityName = 'Nümunə Rayon İcra Hakimiyyəti';
export const utilityName = '“Nümunə Elektrik Şəbəkəsi” ASC';

/** Terms of the law on citizens' appeals (10.1, 10.2, 7.10, 8.1), in working days. */
const terms = { reviewDays: 15, extendedReviewDays: 30, extensionDays: 30, forwardingDays: 3, leavingNoticeDays: 5 };

const both: Array<'sms' | 'email'> = ['sms', 'email'];

/** The services of the office: appeals to the authority, appeals taken down at receptions, and displaced subscribers of the utility. */
export function makeServices(updatedAt: string): ServiceInput[] {
  const card = { version: 1, updatedAt, active: true, ...terms };
  return [
    {
      ...card,
      id: 'service-general',
      code: 'general',
      nameAz: 'Vətəndaşların yazılı müraciətlərinin qəbulu',
      nameEn: 'Written appeals of citizens',
      provider: authorityName,
      letterhead: 'authority',
      mobileRequired: false,
      notify: [{ event: 'registered', channels: both }, { event: 'answered', channels: both }],
    },
    {
      ...card,
      id: 'service-reception-written',
      code: 'receptionWritten',
      nameAz: 'Qəbulda təqdim edilmiş yazılı müraciətlər',
      nameEn: 'Written appeals handed in at a reception',
      provider: authorityName,
      letterhead: 'authority',
      mobileRequired: false,
      notify: [{ event: 'registered', channels: both }, { event: 'answered', channels: both }],
    },
    {
      ...card,
      id: 'service-idp-utility',
      code: 'idpUtility',
      nameAz: 'Məcburi köçkün qrupuna aid abonentlərdən müraciətlərin qəbulu',
      nameEn: 'Appeals of subscribers who are internally displaced persons',
      provider: utilityName,
      letterhead: 'utility',
      mobileRequired: true,
      fields: [
        { key: 'district', az: 'Obyektin rayonu', en: 'District of the object', type: 'district', required: true },
        { key: 'address', az: 'Obyektin ünvanı', en: 'Address of the object', type: 'text', required: true, searchable: true },
        { key: 'oldAddress', az: 'Obyektin köhnə ünvanı', en: 'Former address of the object', type: 'text', required: false, searchable: true },
        { key: 'reason', az: 'Müraciətin səbəbi', en: 'Reason of the appeal', type: 'choice', list: 'appealReason', required: true },
        { key: 'residentFins', az: 'Ünvanda qeydiyyatda olanların FİN-ləri', en: 'FİNs of those registered at the address', type: 'finList', required: true, searchable: true },
      ],
      departments: ['subscribers', 'metering', 'networks'],
      routing: {
        by: 'reason',
        rules: [
          { value: 'meterReplacement', department: 'metering' },
          { value: 'meterCheck', department: 'metering' },
          { value: 'powerCut', department: 'networks' },
          { value: 'voltage', department: 'networks' },
        ],
        otherwise: 'subscribers',
      },
      termBasis: 'Nazirlər Kabinetinin 02.02.2005-ci il tarixli 18 nömrəli qərarı; müddət Qanunun 10.1-ci maddəsi üzrə',
      // Told twice and by both ways: when registered and when answered.
      notify: [{ event: 'registered', channels: both }, { event: 'answered', channels: both }],
    },
  ];
}
