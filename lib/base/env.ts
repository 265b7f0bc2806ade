import { resolve } from "node:path";
import { z } from "zod";
import { StartError } from "./start-error";

const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((value) => value === "1");
const secret = z.string().min(32, { error: "must have at least 32 characters" });

function whole(what: string, from: number, to: number) {
  const error = `must be a ${what} from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

const share = "must be a share from 0 to 1, such as 0.1";

/** A mail address, or a page; with its scheme, as security.txt wants it. */
const contact = z
  .string()
  .transform((value) => (z.email().safeParse(value).success ? `mailto:${value}` : value))
  .pipe(
    z.string().regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
      error: "must be an e-mail address or look like https://portal.example/security",
    }),
  );

const launchSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/database" })
    .optional(),
  KONTOR_SECRET: secret.optional(),
  KONTOR_SECRET_FORMER: secret.optional(),
  KONTOR_URL: z.url({ protocol: /^https?$/, error: "must look like https://portal.example" }).optional(),
  PORT: whole("port number", 1, 65_535).default(3000),
  HOST: z.string().optional(),
  KONTOR_DEMO: flag.optional(),
  KONTOR_DATA: z
    .string()
    .default(".kontor")
    .transform((path) => resolve(/* turbopackIgnore: true */ process.cwd(), path)),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" }).optional(),
  KONTOR_BACKUP_PASSPHRASE: z.string().min(12, { error: "must have at least 12 characters" }).optional(),
  KONTOR_POOL: whole("number", 1, 100).default(5),
  KONTOR_PROCESSES: whole("number", 1, 64).default(1),
  KONTOR_DRAIN: whole("number of seconds", 0, 60).default(0),
  KONTOR_PROXIES: whole("number", 0, 10).default(0),
  KONTOR_AUDIT_DAYS: whole("number of days, 0 for ever,", 0, 36_500)
    .refine((days) => days === 0 || days >= 30, { error: "must be 0 or at least 30 days" })
    .default(0),
  MAIL_FROM: z.string().default("Kontor <no-reply@localhost>"),
  KONTOR_SECURITY_CONTACT: contact.optional(),
  KONTOR_WORKER: z
    .enum(["in-process", "off"], { error: 'must be "in-process" or "off"' })
    .default("in-process"),
  KONTOR_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: "must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
    })
    .optional(),
  KONTOR_S3_KEY_ID: z.string().optional(),
  KONTOR_S3_SECRET: z.string().optional(),
  KONTOR_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "must look like https://s3.example" }).optional(),
  KONTOR_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, { error: "must look like eu-central-1" })
    .optional(),
  KONTOR_S3_PATH_STYLE: flag.optional(),
  KONTOR_METRICS_TOKEN: z.string().min(16, { error: "must have at least 16 characters" }).optional(),
  KONTOR_REQUEST_LOG: flag.optional(),
  KONTOR_COMPRESS: flag.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must look like http://collector.example:4318" })
    .optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: share })
    .min(0, { error: share })
    .max(1, { error: share })
    .default(1),
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "must be development, production or test" })
    .default("development"),
});

/** Files lie in a bucket by all of these, or in a folder by none. */
const needed = ["KONTOR_S3_BUCKET", "KONTOR_S3_KEY_ID", "KONTOR_S3_SECRET"] as const;

function refuseHalfS3(values: Record<string, unknown>, context: z.RefinementCtx) {
  const given = Object.keys(values).find(
    (name) => name.startsWith("KONTOR_S3_") && values[name] !== undefined,
  );
  for (const name of needed)
    if (given && values[name] === undefined)
      context.addIssue({ code: "custom", path: [name], message: `is missing: ${given} is set` });
}

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

/** The secrets that count: the present one, which seals; and, while the two are being exchanged, the former one, which is still believed. */
export function secrets(): string[] {
  const { KONTOR_SECRET, KONTOR_SECRET_FORMER } = env();
  return KONTOR_SECRET_FORMER ? [KONTOR_SECRET, KONTOR_SECRET_FORMER] : [KONTOR_SECRET];
}

/** How many days audit entries are kept; 0 for ever. */
export const auditDays = (): number => env().KONTOR_AUDIT_DAYS;

/** The settings of a script that starts Kontor: the database and the secret may still be unset. */
export function launchEnv() {
  const values = withUrl(parse(launchSchema));
  return { ...values, KONTOR_DEMO: values.KONTOR_DEMO ?? isPrivate(values) };
}

type Reach = { DATABASE_URL?: string; SMTP_URL?: string; KONTOR_URL: string };

/** Whether an installation can only be meant for this machine: there alone is the demo, with its public passwords, put in unasked. */
export const isPrivate = ({ DATABASE_URL, SMTP_URL, KONTOR_URL }: Reach): boolean =>
  !DATABASE_URL && !SMTP_URL && isLoopback(new URL(KONTOR_URL).hostname);

/** Whether a host name or address is this machine's own. */
export const isLoopback = (host: string): boolean =>
  /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

function readServerEnv() {
  const values = withUrl(parse(serverSchema));
  return { ...values, KONTOR_DEMO: values.KONTOR_DEMO ?? false };
}

function parse<S extends z.ZodType>(schema: S): z.output<S> {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.superRefine(refuseHalfS3 as never).safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new StartError(`Settings: ${[...new Set(faults)].join("; ")}`);
}
