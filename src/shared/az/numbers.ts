/**
 * A number as Azerbaijani writes it: `1.234.567,89`. Rounds half away from zero to `decimals` (default 0); independent
 * of the locale data of the machine. Not finite becomes a dash.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '—';
  const [whole = '0', fraction] = roundTo(Math.abs(value), decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/u.test(text) ? `-${text}` : text;
}

/** A share of one as a percentage: `0.679` → `67,9 %`. */
export function formatPercent(share: number, decimals = 1): string {
  return Number.isFinite(share) ? `${formatNumber(share * 100, decimals)} %` : '—';
}

/** A sum of money: `1234.5` → `1.234,50 ₼`. */
export function formatMoney(manats: number): string {
  return `${formatNumber(manats, 2)} ₼`;
}

function roundTo(value: number, decimals: number): number {
  const rounded = Math.round(Number(`${value}e${decimals}`));
  // Very large numbers are written with an exponent and have no decimals to round.
  return Number.isNaN(rounded) ? value : Number(`${rounded}e-${decimals}`);
}
