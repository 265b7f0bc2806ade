type Values<T extends readonly unknown[]> = { -readonly [at in keyof T]: Awaited<T[at]> };

/**
 * The results of reads that need not wait for one another: in a transaction they go out in one message. Throws the first
 * error, but never before all of them have ended, so that none is left to use a connection that was handed on.
 */
export async function together<const T extends readonly unknown[]>(reads: T): Promise<Values<T>> {
  const settled = await Promise.allSettled(reads);
  for (const each of settled) if (each.status === "rejected") throw each.reason;
  return settled.map((each) => "value" in each && each.value) as Values<T>;
}
