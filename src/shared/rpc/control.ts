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

export type ToBackend =
  | { readonly t: 'start'; readonly options: BackendStart }
  /** Comes with the port of a window. */
  | { readonly t: 'connect' }
  | { readonly t: 'sealed'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly t: 'shutdown' };

export type FromBackend =
  | { readonly t: 'started' }
  | { readonly t: 'seal' | 'unseal'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly t: 'closed' };
