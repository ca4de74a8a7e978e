import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps an office's data when nothing else is said: the same folder that its window uses. */
export function defaultProfileDir(env: NodeJS.ProcessEnv): string {
  if (env['QABULXANA_PROFILE']) return env['QABULXANA_PROFILE'];
  const folder = process.platform === 'win32' ? (env['APPDATA'] ?? join(homedir(), 'AppData/Roaming')) : process.platform === 'darwin' ? join(homedir(), 'Library/Application Support') : (env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'));
  return join(folder, 'Qəbulxana');
}
