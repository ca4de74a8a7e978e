/** Somebody who receives citizens. */
export interface OfficialView {
  readonly uid: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly position: string;
  readonly room: string;
  readonly active: boolean;
  readonly deputyUid: string | null;
  /** A small portrait as a data address, or null. */
  readonly photo: string | null;
}
