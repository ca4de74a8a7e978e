import type { Office } from '../office.ts';
import { rewordAll, rewordByCards } from './rewording.ts';

/** Cards that change together are looked at together, and after the change has reached the screen. */
const restMs = 1_000;

export interface WordKeeper {
  /** Begins to watch: at once, and after each change of a card. */
  start(): void;
  /** Ends the watch and waits for what is under way. */
  stop(): Promise<void>;
}

/** Keeps applications found by what their services' cards name, without anybody asking. */
export function createWordKeeper(office: Office): WordKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let unsubscribe = () => undefined as void;
  let started = false;

  async function look(): Promise<void> {
    try {
      await rewordAll(office, () => !started);
      await rewordByCards(office, () => !started);
    } catch (error) {
      office.log.error('words.notKept', error);
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
        if (topics.includes('classifiers')) soon();
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
