/** What the shell and the backend say to each other; rows and files never go this way. */

/** How the shell starts the backend. */
export interface BackendStart {
  readonly profileDir: string;
  readonly migrationsDir: string;
  readonly resourcesDir: string;
  readonly version: string;
  /** Whether the shell can seal with the system's keyring. */
  readonly canSeal: boolean;
  readonly passphrase: string | null;
  readonly demo: { readonly baseUrl: string; readonly clientId: string; readonly clientSecret: string } | null;
}

/** A process of ours has the shell seal or unseal bytes with the system's keyring; null says that it refused. */
export type SealRequest = { readonly t: 'seal' | 'unseal'; readonly id: number; readonly bytes: Uint8Array };
export type SealAnswer = { readonly t: 'sealed'; readonly id: number; readonly bytes: Uint8Array | null };

/** What a command without a window tells the shell: its words as they come, then its exit code; after that it does nothing more. */
export type FromCommandLine =
  | SealRequest
  | { readonly t: 'said'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly t: 'done'; readonly code: number };

export type ToBackend =
  | { readonly t: 'start'; readonly options: BackendStart }
  /** Comes with the port of a window. */
  | { readonly t: 'connect' }
  | SealAnswer
  | { readonly t: 'shutdown' };

export type FromBackend =
  | { readonly t: 'started' }
  | SealRequest
  | { readonly t: 'closed' };
