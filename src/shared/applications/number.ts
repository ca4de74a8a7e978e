/** The number that an application is known by: that of its registration, or the portal's while it has none. */
export const numberOf = ({ number, portalNumber }: { readonly number?: string | null; readonly portalNumber: string }): string => number ?? portalNumber;
