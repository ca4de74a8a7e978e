import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestFile } from '#shared/applications/files.ts';
import { formatClock } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';

export interface FileIntake {
  /** Takes files in one after another; what is refused is said, the others go on. A file that is too large is never read. */
  take(files: readonly File[]): void;
  readonly busy: boolean;
  /** Why files were not taken, in words. */
  readonly refusals: readonly string[];
  dismiss(): void;
}

/** Takes in files that were chosen, dropped or pasted. @param send hands one to the backend */
export function useFileIntake(send: (file: { name: string; bytes: Uint8Array }) => Promise<unknown>): FileIntake {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [waiting, setWaiting] = useState(0);
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      setRefusals([]);
      setWaiting((count) => count + files.length);
      const refuse = (text: string) => setRefusals((before) => [...before, text]);
      const takeOne = async (file: File) => {
        // What is pasted has no name of its own.
        const name = /^image\.\w+$/.test(file.name) ? `${t('files.pasted')} ${formatClock(Date.now()).replace(':', '-')}.${file.name.split('.').at(-1) ?? 'png'}` : file.name;
        try {
          if (file.size > largestFile) refuse(errorText.ofShape({ code: 'attachment.tooLarge', params: { name, megabytes: largestFile / 1024 / 1024 } }));
          else await send({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
        } catch (error) {
          // A folder, or a file that went away meanwhile, cannot be read by the window itself.
          refuse(error instanceof DOMException ? t('files.unreadable', { name }) : errorText.of(error));
        } finally {
          setWaiting((count) => count - 1);
        }
      };
      void files.reduce((before, file) => before.then(() => takeOne(file)), Promise.resolve());
    },
    [errorText, send, t],
  );

  return { take, busy: waiting > 0, refusals, dismiss: () => setRefusals([]) };
}
