import { bakuDate } from '#shared/az/dates.ts';
import type { Office } from '../office.ts';
import { makeReminders } from './reminders.ts';
import { resumeCompleted } from './resume.ts';
import { tellOfAbsences } from './workItems.ts';

/** Changes that come together are looked at together. */
const restMs = 150;
/** How often the clock is looked at for a new day, and how often reminders are made within one: what was given out since may be due already. */
const minuteMs = 60_000;
const remindEveryMs = 30 * minuteMs;

export interface TermKeeper {
  /** Begins to watch: at once, after each change of an application, and when a day begins. */
  start(): void;
  /** Ends the watch and waits for what is under way. */
  stop(): Promise<void>;
}

/** Keeps the terms of an open office in order without anybody asking: those that stood still go on once they may, everybody is reminded of what is due, and who stands in for somebody is told of their work. */
export function createTermKeeper(office: Office): TermKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let unsubscribe = () => undefined as void;
  let started = false;
  let reminded = { day: '', at: 0 };
  let staffChanged = false;

  function isTimeToRemind(): boolean {
    return reminded.day !== bakuDate(office.now()) || Math.abs(office.now() - reminded.at) >= remindEveryMs;
  }

  async function look(): Promise<void> {
    if (!started) return;
    try {
      await resumeCompleted(office);
      const isTime = isTimeToRemind();
      if (isTime) {
        reminded = { day: bakuDate(office.now()), at: office.now() };
        await makeReminders(office);
      }
      if (!isTime && !staffChanged) return;
      staffChanged = false;
      await tellOfAbsences(office);
    } catch (error) {
      office.log.error('terms.notKept', error);
    }
  }

  function soon(): void {
    if (!started) return;
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(look)), restMs);
  }

  return {
    start() {
      started = true;
      unsubscribe = office.bus.subscribe((topics) => {
        // Another way of reminding, a calendar that was recorded, or an absence is followed at once.
        if (topics.includes('settings') || topics.includes('calendar')) reminded = { day: '', at: 0 };
        if (topics.includes('staff')) staffChanged = true;
        if (topics.includes('applications') || topics.includes('settings') || topics.includes('calendar') || topics.includes('staff')) soon();
      });
      clock = setInterval(() => isTimeToRemind() && soon(), minuteMs);
      soon();
    },
    async stop() {
      started = false;
      unsubscribe();
      clearInterval(clock);
      clearTimeout(timer);
      await running;
    },
  };
}
