import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createTranslator } from '#shared/locales/translator.ts';
import type { Locale } from '#shared/shell.ts';
import { patience } from '../lib/patience.ts';

/** What a person does in the window, for the unattended demo and the end-to-end tests: by what stands on the screen, never by its inside. */
export type Hands = ReturnType<typeof createHands>;

/** Where a page lives behind the `#`. */
export type Place = '/applications' | '/citizens' | '/due' | '/reception' | '/reception/find' | '/reception/unplaced' | '/reception/officials' | '/reception/figures' | '/report' | '/sync' | '/settings' | '/settings/calendar' | '/settings/departments' | '/settings/services' | '/settings/lists';

/** Takes hold of a window in one language. */
export function createHands(app: ElectronApplication, page: Page, locale: Locale = 'az') {
  page.setDefaultTimeout(patience);
  const translator = createTranslator(locale);
  const t = (key: string, values: Record<string, unknown> = {}) => translator.t(key, values);
  const button = (name: string | RegExp): Locator => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const said = (): Locator => page.getByRole('alert').filter({ hasText: /\S/ }).last();

  async function go(place: Place | `${Place}?${string}` | `/applications/${number}`): Promise<void> {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
  }

  /** What the window says at its foot after `step`; an error is thrown on. */
  async function hear(step: () => Promise<unknown>, like = ''): Promise<string> {
    const before = (await said().count()) > 0 ? await said().innerText() : '';
    await step();
    await page.waitForFunction(
      ([old, pattern]) => [...document.querySelectorAll('.MuiSnackbar-root [role="alert"]')].some((alert) => (alert as HTMLElement).innerText.trim() !== '' && (alert as HTMLElement).innerText !== old && (new RegExp(pattern ?? '').test((alert as HTMLElement).innerText) || alert.classList.contains('MuiAlert-colorError'))),
      [before, like],
      { timeout: patience },
    );
    const text = await page.locator('.MuiSnackbar-root [role="alert"]').last().innerText();
    if ((await page.locator('.MuiSnackbar-root .MuiAlert-colorError').count()) > 0) throw new Error(`the window says: ${text}`);
    return text;
  }

  /** The system's save dialog cannot be driven; it is answered with a folder, and everything after it is the program's own. */
  async function saveInto(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await app.evaluate(({ dialog }, target) => {
      dialog.showSaveDialog = ((_window: unknown, options: { defaultPath?: string }) => {
        const name = String(options.defaultPath).split(/[\\/]/).at(-1) ?? 'file';
        return Promise.resolve({ canceled: false, filePath: `${target}/${name}` });
      }) as typeof dialog.showSaveDialog;
    }, folder);
  }

  /** Shows a notice, sees its page drawn, saves it and closes it. Returns the file. */
  async function saveNotice(open: () => Promise<unknown>, folder: string): Promise<string> {
    await saveInto(folder);
    await open();
    const dialog = page.getByRole('dialog').filter({ has: page.locator('canvas') });
    await dialog.first().waitFor();
    const text = await hear(() => dialog.getByRole('button', { name: t('common.save'), exact: true }).click(), '[.]pdf');
    const name = /[“"«](.+?)[”"»]/.exec(text)?.[1];
    if (!name) throw new Error(`no file name in: ${text}`);
    await dialog.getByRole('button', { name: t('common.close'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return join(folder, basename(name));
  }

  return {
    page,
    t,
    button,
    go,
    hear,
    saveInto,

    /** Signs in with a ready demo account. */
    async signInAs(name: string): Promise<void> {
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.getByRole('navigation', { name: t('common.navigation') }).waitFor();
    },

    async signOut(): Promise<void> {
      await page.getByRole('button', { name: new RegExp(t('common.personMenu', { name: '.*' })) }).click();
      await button(t('common.signOut')).click();
      await page.getByText(t('start.demoTitle')).waitFor();
    },

    /** Opens the first application in a status that names its sender, from the queue. Returns its row. */
    async openFirst(status: string): Promise<number> {
      await go(`/applications?status=${status}`);
      const row = page.locator('[data-register] [role="row"][tabindex]').filter({ hasNotText: t('applications.anonymous') }).first();
      // Enter opens the row that the keys have come to, whichever is focused.
      await row.dblclick();
      await page.waitForURL(/#\/applications\/\d+/);
      return Number(/applications\/(\d+)/.exec(page.url())?.[1]);
    },

    /** Registers the application that is open. Returns its number. */
    async register(): Promise<string> {
      const text = await hear(() => button(t('applications.actions.register')).click(), '/[0-9]{6}');
      const number = /[A-Z]-\d{2}\/\d{6}/.exec(text)?.[0];
      if (!number) throw new Error(`no number in: ${text}`);
      return number;
    },

    /** Answers the application that is open. Returns the number of the reply. */
    async answer(outcome: string, reasons: string): Promise<string> {
      await button(t('applications.actions.answer')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: t(`applications.outcome.${outcome}`), exact: true }).check();
      await dialog.getByRole('textbox').fill(reasons);
      const text = await hear(() => dialog.getByRole('button', { name: t('replies.give'), exact: true }).click(), '/[0-9]{6}');
      const number = /[A-Z]-\d{2}\/\d{6}/.exec(text)?.[0];
      if (!number) throw new Error(`no number in: ${text}`);
      return number;
    },

    /** Gives the application that is open back to its citizen. Returns what the window says. */
    async returnForCompletion(reason: string, whatToDo: string): Promise<string> {
      await button(t('branches.more')).click();
      await page.getByRole('menuitem', { name: t('branches.action.returnForCompletion') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').nth(0).fill(reason);
      await dialog.getByRole('textbox').nth(1).fill(whatToDo);
      return hear(() => dialog.getByRole('button', { name: t('branches.action.returnForCompletion'), exact: true }).click(), '/[0-9]{6}');
    },

    /** Saves a notice of the application that is open. Returns the file. */
    saveNoticeOf: (kind: 'registration' | 'answer', folder: string) => saveNotice(() => button(t(`notices.kind.${kind}`)).first().click(), folder),

    /** Opens the next day on which somebody waits for a confirmation. Returns the date. */
    async openDayToConfirm(from: string): Promise<string> {
      let date = from;
      for (let i = 0; i < 40; i += 1) {
        await go(`/reception?date=${date}`);
        await page.waitForTimeout(300);
        if ((await page.getByRole('button', { name: confirming() }).count()) > 0) return date;
        date = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
      }
      throw new Error('nobody waits for a confirmation');
    },

    /** Confirms the first booking of the day that waits for it. Returns its number. */
    async confirmFirst(): Promise<string> {
      const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: confirming() }) }).first();
      const number = /Q-\d{4}-\d+/.exec(await row.innerText())?.[0] ?? '';
      await hear(() => row.getByRole('button', { name: confirming() }).click());
      return number;
    },

    /** Opens a booking of the day and saves its notice. Returns the file. */
    async saveReceptionNotice(number: string, folder: string): Promise<string> {
      await page.getByRole('row').filter({ hasText: number }).first().click();
      return saveNotice(() => button(t('notices.kind.reception')).click(), folder);
    },

    /** Exports the month that is shown. Returns the file's name. */
    async exportMonth(folder: string): Promise<string> {
      await saveInto(folder);
      const text = await hear(() => button(t('reports.export')).click());
      const name = /[“"«](.+?)[”"»]/.exec(text)?.[1];
      if (!name) throw new Error(`no file name in: ${text}`);
      return join(folder, basename(name));
    },

    /** The first figure of the report: applications registered in the month. */
    async reportTotal(): Promise<number> {
      const label = page.getByText(t('reports.figures.total'), { exact: true }).first();
      await label.waitFor();
      const text = await label.locator('xpath=..').innerText();
      return Number(/\n\s*([\d.]+)/.exec(text)?.[1]?.replaceAll('.', '') ?? NaN);
    },

    /** Exchanges with the portal now and waits until nothing of ours waits any more. */
    async syncUntilSent(): Promise<void> {
      await go('/sync');
      const run = button(t('sync.runNow'));
      await run.waitFor();
      const until = Date.now() + patience;
      do {
        if (await run.isEnabled()) await run.click().catch(() => undefined);
        await page.waitForTimeout(150);
        // The button is shut as long as the exchange lasts: what the portal has is here when it opens again.
        while (!(await run.isEnabled()) && Date.now() < until) await page.waitForTimeout(50);
        if ((await waitingCount()) === 0) return;
      } while (Date.now() < until);
      throw new Error('changes still wait to be sent');
    },

    waitingCount: () => waitingCount(),
  };

  function confirming(): RegExp {
    return new RegExp(`^${t('reception.confirmNamed', { name: '' }).trim()}|${t('reception.confirmNamed', { name: '' }).trim()}$`);
  }

  /** How many changes wait, as the sync page says. */
  async function waitingCount(): Promise<number> {
    const label = page.getByText(t('sync.figures.waiting'), { exact: true }).first();
    await label.waitFor();
    return Number(/\d+/.exec((await label.locator('xpath=..').innerText()).replace(t('sync.figures.waiting'), ''))?.[0] ?? NaN);
  }
}
