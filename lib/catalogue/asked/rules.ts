/** The changes of what runs by an offer that it may leave to the provider. */
export const changes = ["more", "fewer", "notice", "renew", "switch"] as const;
export type Change = (typeof changes)[number];
