import { z } from "zod";

/** They become part of statements. */
const word = z.string().regex(/^[a-z0-9_]+$/);

/** What the last entry of a backup says of all before it; a backup without it is not whole. */
export const manifest = z.object({
  kontor: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: word, columns: z.array(word), rows: z.number() })),
  queue: z.object({ lastId: z.string(), jobs: z.number(), mails: z.number() }),
  files: z.object({ count: z.number(), bytes: z.number() }),
  /** Over the names and contents of all entries before, in their order. */
  sha256: z.string(),
});

export type Manifest = z.infer<typeof manifest>;

/** The name of the entry that says it. */
export const MANIFEST = "kontor.json";
