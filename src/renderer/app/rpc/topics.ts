import { useEffect } from 'react';
import type { Topic } from '#shared/topics.ts';
import { queryClient, trpcClient } from './client.ts';

/** A list that is on the screen is asked for again at most this often, however fast changes come in. */
const restMs = 400;

/** Routers whose queries show something of a topic, where the topic's own router does not say it all. */
const alsoShownBy: Partial<Record<Topic, readonly string[]>> = {
  comments: ['applications', 'reception', 'citizens'],
  notices: ['citizens'],
  staff: ['applications'],
  applications: ['reports', 'sync', 'replies', 'citizens'],
  reception: ['reports', 'sync', 'closures', 'citizens'],
  officials: ['closures'],
};

function invalidate(topics: ReadonlySet<Topic>): void {
  const routers = new Set<string>();
  for (const topic of topics) {
    routers.add(topic);
    for (const other of alsoShownBy[topic] ?? []) routers.add(other);
  }
  for (const router of routers) void queryClient.invalidateQueries({ queryKey: [[router]] });
}

/** Keeps what is on the screen true: whatever the backend says has changed is asked for again. */
export function useLiveTopics(): void {
  useEffect(() => {
    const waiting = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      if (waiting.size === 0) return;
      const now = new Set(waiting);
      waiting.clear();
      invalidate(now);
      timer = setTimeout(flush, restMs);
    };
    const subscription = trpcClient.sync.topics.subscribe(undefined, {
      onData: (topics) => {
        for (const topic of topics) waiting.add(topic);
        timer ??= setTimeout(flush, 0);
      },
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, []);
}
