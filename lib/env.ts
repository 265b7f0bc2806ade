import { resolve } from "node:path";
import { z } from "zod";

/** A reason not to start, written for whoever runs Kontor: one line that names the remedy. */
export class StartError extends Error {}

const flag = (fallback: "0" | "1") =>
  z
    .enum(["0", "1"], { error: "must be 0 or 1" })
    .default(fallback)
    .transform((value) => value === "1");

function whole(what: string, from: number, to: number) {
  const error = `must be a ${what} from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

const launchSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/database" })
    .optional(),
  KONTOR_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
  KONTOR_URL: z.url({ protocol: /^https?$/, error: "must look like https://portal.example" }).optional(),
  PORT: whole("port number", 1, 65_535).default(3000),
  KONTOR_DEMO: flag("1"),
  KONTOR_DATA: z
    .string()
    .default(".kontor")
    .transform((path) => resolve(/* turbopackIgnore: true */ process.cwd(), path)),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" }).optional(),
  KONTOR_POOL: whole("number", 1, 100).default(5),
  KONTOR_PROXIES: whole("number", 0, 10).default(0),
  MAIL_FROM: z.string().default("Kontor <no-reply@localhost>"),
  KONTOR_WORKER: z
    .enum(["in-process", "off"], { error: 'must be "in-process" or "off"' })
    .default("in-process"),
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "must be development, production or test" })
    .default("development"),
});

const missing = (remedy: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? `is missing: ${remedy}` : undefined;

const serverSchema = launchSchema.extend({
  DATABASE_URL: launchSchema.shape.DATABASE_URL.pipe(
    z.string({ error: missing("set it, or start with npm run up") }),
  ),
  KONTOR_SECRET: launchSchema.shape.KONTOR_SECRET.pipe(
    z.string({ error: missing("set it to 32 or more random characters, the same for every process") }),
  ),
});

const withUrl = <T extends { PORT: number; KONTOR_URL?: string }>(values: T) => ({
  ...values,
  KONTOR_URL: (values.KONTOR_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ""),
});

let known: Env | undefined;

export type Env = ReturnType<typeof readServerEnv>;

/** The settings of a running server or worker, read once; throws StartError with one line that never shows a value. */
export function env(): Env {
  known ??= readServerEnv();
  return known;
}

/** The settings of a script that starts Kontor: the database and the secret may still be unset. */
export function launchEnv() {
  return withUrl(parse(launchSchema));
}

function readServerEnv() {
  return withUrl(parse(serverSchema));
}

function parse<S extends z.ZodType>(schema: S): z.output<S> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new StartError(`Settings: ${[...new Set(faults)].join("; ")}`);
}
