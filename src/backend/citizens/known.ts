import type { KnownCitizen } from '#shared/reception/bookingViews.ts';

type Told = Pick<KnownCitizen, 'surname' | 'name' | 'patronymic'> & {
  readonly [Field in 'birthDate' | 'documentNumber' | 'registeredAddress' | 'socialStatus' | 'privilege' | 'email' | 'phone' | 'currentAddress']: string | null;
};

/** What the row of an application or a booking tells of its citizen, for filling a form: what it leaves open is empty. */
export function citizenToldBy({ surname, name, patronymic, birthDate, documentNumber, registeredAddress, socialStatus, privilege, email, phone, currentAddress }: Told) {
  return {
    surname,
    name,
    patronymic,
    birthDate: birthDate ?? '',
    documentNumber: documentNumber ?? '',
    registeredAddress: registeredAddress ?? '',
    socialStatus: socialStatus ?? '',
    privilege: privilege ?? '',
    email: email ?? '',
    phone: phone ?? '',
    currentAddress: currentAddress ?? '',
  };
}
