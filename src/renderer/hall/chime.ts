import type { HallView } from '#shared/reception/hall.ts';

let context: AudioContext | null = null;

/** Two soft notes, the second lower: somebody is called. */
export function chime(): void {
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime + 0.02;
  note(context, 880, start, 0.9);
  note(context, 659.25, start + 0.42, 1.4);
}

function note(audio: AudioContext, frequency: number, at: number, length: number): void {
  const volume = audio.createGain();
  volume.connect(audio.destination);
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.32, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  // A bell is more than one tone: the octave gives it its edge.
  for (const [factor, share] of [[1, 1], [2, 0.25]] as const) {
    const tone = audio.createOscillator();
    const part = audio.createGain();
    part.gain.value = share;
    tone.frequency.value = frequency * factor;
    tone.connect(part).connect(volume);
    tone.start(at);
    tone.stop(at + length);
  }
}

/** Calls of a view that were not in the one before: somebody called, or called again. What stood there when the screen came up is no news. */
export function newCalls(before: HallView | null, now: HallView): string[] {
  if (before === null || before.date !== now.date) return [];
  const known = new Set([...before.called, ...before.last].map(callKey));
  return now.called.map(callKey).filter((key) => !known.has(key));
}

/** A call among all of a day. */
export function callKey({ ticket, calledAt }: { readonly ticket: number; readonly calledAt: number }): string {
  return `${ticket} ${calledAt}`;
}
