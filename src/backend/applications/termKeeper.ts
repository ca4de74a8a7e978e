import type { Office } from '../office.ts';
import { resumeCompleted } from './resume.ts';

/** Changes that come together are looked at together. */
const restMs = 150;

export interface TermKeeper {
  /** Begins to watch: at once, and after each change of an application. */
  start(): void;
  /** Ends the watch and waits for what is under way. */
  stop(): Promise<void>;
}

/** Keeps the terms of an open office in order without anybody asking: those that stood still go on once they may. */
export function createTermKeeper(office: Office): TermKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let unsubscribe = () => undefined as void;
  let started = false;

  async function look(): Promise<void> {
    try {
      await resumeCompleted(office);
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
        if (topics.includes('applications')) soon();
      });
      soon();
    },
    async stop() {
      started = false;
      unsubscribe();
      clearTimeout(timer);
      await running;
    },
  };
}
