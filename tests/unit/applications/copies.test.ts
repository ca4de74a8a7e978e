import { describe, expect, it } from 'vitest';
import { copiesToSend, sendCopiesInput } from '#shared/applications/copies.ts';

const card = { kind: 'complaint', number: 'M-26/000007', complainedOf: 'Nümunə Təhsil Şöbəsi', copies: [] } as const;
const to = (body: string, part = 'Yolun təmiri məsələsi') => ({ body, part });
const refusal = (code: string) => expect.objectContaining({ code });

describe('copies of an application’s parts', () => {
  it('go to each body under a number of its own, counted on from those that went before', () => {
    const first = copiesToSend(card, [to('Nümunə Yol İdarəsi'), to('Nümunə Su İdarəsi', 'Su kəsintisi')], '2026-11-21');
    expect(first).toEqual([
      { number: 'M-26/000007-1', body: 'Nümunə Yol İdarəsi', date: '2026-11-21', part: 'Yolun təmiri məsələsi' },
      { number: 'M-26/000007-2', body: 'Nümunə Su İdarəsi', date: '2026-11-21', part: 'Su kəsintisi' },
    ]);
    expect(copiesToSend({ ...card, copies: first }, [to('Nümunə Qaz İdarəsi')], '2026-11-23').map(({ number }) => number)).toEqual(['M-26/000007-3']);
  });

  it('never go to whom the complaint is about, even when the other bodies are right', () => {
    expect(() => copiesToSend(card, [to('Nümunə Yol İdarəsi'), to('NÜMUNƏ TEHSIL ŞÖBESI')], '2026-11-21')).toThrow(refusal('application.forwardToAccused'));
    expect(copiesToSend({ ...card, kind: 'petition' }, [to('Nümunə Təhsil Şöbəsi')], '2026-11-21')).toHaveLength(1);
  });

  it('go to a body once, however its name is written', () => {
    expect(() => copiesToSend(card, [to('Nümunə Yol İdarəsi'), to('nümunə yol idaresi')], '2026-11-21')).toThrow(refusal('application.copySentAlready'));
    const copies = copiesToSend(card, [to('Nümunə Yol İdarəsi')], '2026-11-21');
    expect(() => copiesToSend({ ...card, copies }, [to('Nümunə Yol İdarəsi')], '2026-11-22')).toThrow(refusal('application.copySentAlready'));
  });

  it('need a number to go under, a body and what concerns it', () => {
    expect(() => copiesToSend({ ...card, number: null }, [to('Nümunə Yol İdarəsi')], '2026-11-21')).toThrow(refusal('application.cannotSendCopies'));
    const faults = (targets: unknown) => sendCopiesInput.safeParse({ id: 1, revision: 1, targets }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(faults([])).toEqual(['targets required']);
    expect(faults([to(' ', 'aid')])).toEqual(['targets.0.body required', 'targets.0.part tooBrief']);
    expect(faults(Array.from({ length: 13 }, (_each, n) => to(`Nümunə ${n} İdarəsi`)))).toEqual(['targets tooMany']);
  });
});
