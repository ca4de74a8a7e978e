import type { Topic } from '#shared/topics.ts';

export interface TopicBus {
  /** Says that topics changed; called after the commit. */
  publish(topics: Iterable<Topic>): void;
  /** Calls `listener` at every change until the returned function is called. */
  subscribe(listener: (topics: readonly Topic[]) => void): () => void;
}

/** Joins those who change things with those who show them. */
export function createTopicBus(): TopicBus {
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  return {
    publish(changed) {
      const topics = [...new Set(changed)];
      if (topics.length > 0) for (const listener of listeners) listener(topics);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
