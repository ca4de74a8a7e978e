/** How long a person who waits before the screen waits for the portal. */
const patienceMs = 1_500;

/** The portal's answer, or null when it is not there within a second and a half. What comes after that is nobody's to hear. Rejects as the asking does. */
export async function briefly<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  asked.catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, patienceMs, null)));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
