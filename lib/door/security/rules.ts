/** Events that a stranger can cause without end; the others cost whoever causes them a right password or a session. */
const REFUSALS = [
  "sign-in-failed",
  "sign-in-throttled",
  "password-change-failed",
  "access-refused",
  "post-refused",
  "upload-refused",
] as const;

const DEEDS = [
  "signed-in",
  "signed-out",
  "sessions-left",
  "password-changed",
  "password-reset",
  "file-downloaded",
] as const;

export type SecurityAction = (typeof REFUSALS)[number] | (typeof DEEDS)[number];

export const isRefusal = (action: SecurityAction): boolean =>
  (REFUSALS as readonly string[]).includes(action);

/** So many of a person's own deeds within an hour have an entry each. */
const DEEDS_IN_FULL = 100;

/**
 * Whether the n-th event of its kind and subject within an hour gets an audit entry: refusals at the 1st, 10th,
 * 100th …, deeds up to the hundredth and then likewise. So nobody fills the log, and how often it was stands in it.
 */
export const isReported = (action: SecurityAction, nth: number): boolean =>
  (!isRefusal(action) && nth <= DEEDS_IN_FULL) || Number.isInteger(Math.log10(nth));
