/** Where a request comes from, and its number. */
export type Origin = {
  address: string;
  userAgent: string | null;
  /** The token of a browser that somebody signed in on before. */
  device?: string;
  request?: string | null;
};
