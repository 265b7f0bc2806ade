import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { embeddedUrl } from "@/db/embedded";
import { asciiEmail } from "@/lib/base/email";
import { launchEnv } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import { StartError } from "@/lib/base/start-error";
import { wordsIn } from "@/lib/i18n/speech";
import type { Effect } from "@/lib/personal/effects";
import { asFact, asKind } from "@/lib/personal/rules";
import type { Wanted } from "@/lib/personal/subject";
import { openServed, readSecret } from "./database";
import { run } from "./program";

const usage =
  "npm run personal takes -- export|erase --tenant name (--person address | --customer id) [--to file] [--confirm address or name], or -- forget";

// Reaches what the pages of a provider reach, as the same role of the database.
run(async (program) => {
  const asked = given();
  const { DATABASE_URL, KONTOR_DATA } = launchEnv();
  const running = DATABASE_URL ?? embeddedUrl(KONTOR_DATA);
  const served = running ? { url: running, secret: readSecret() } : await openServed(program);
  Object.assign(process.env, { DATABASE_URL: served.url, KONTOR_SECRET: served.secret });
  const { closePools } = await import("@/db/client");
  program.atEnd(closePools);
  const { refusalText } = await import("@/lib/personal/words");
  if (asked === "forget") {
    const { forgetOldOrders } = await import("@/lib/orders/retention/jobs");
    await forgetOldOrders();
    return 0;
  }
  const { verb, tenant, wanted, to, confirm } = asked;
  try {
    if (verb === "export") await writeExport(tenant, wanted, resolve(to ?? "personal-data.json"));
    else await eraseOrTell(tenant, wanted, confirm);
  } catch (error) {
    const refusal = refusalText(error);
    if (!refusal) throw error;
    const missing = "customer" in wanted && `${tenant} has no customer with the id ${wanted.customer}`;
    throw new StartError(missing && isMissing(error) ? missing : `Nothing was changed: ${refusal}`);
  }
  return 0;
});

const isMissing = (error: unknown) => error instanceof AppError && error.code === "NOT_FOUND";

async function writeExport(tenant: string, wanted: Wanted, path: string) {
  const { withPlace } = await import("@/lib/personal/place");
  const { personalData } = await import("@/lib/personal/export");
  const { data } = await withPlace(tenant, (place) => personalData(place, wanted), "read only");
  const rows = Object.values(data.tables).flat().length;
  if (rows === 0)
    throw new StartError(`Nothing is kept about ${Object.values(data.about)} in ${data.tenant}`);
  try {
    writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new StartError(
      `${path} could not be written (${(error as NodeJS.ErrnoException).code}): name another file by --to`,
    );
  }
  console.log(`${rows} rows of ${Object.keys(data.tables).length} tables in ${path}`);
}

async function eraseOrTell(tenant: string, wanted: Wanted, confirm: string | undefined) {
  const t = wordsIn("en", "personal");
  const { withPlace } = await import("@/lib/personal/place");
  const { erase, previewErasure } = await import("@/lib/personal/erase");
  const { label, effects, elsewhere, people } =
    confirm === undefined
      ? await withPlace(tenant, (place) => previewErasure(place, wanted), "read only")
      : await withPlace(tenant, (place) => erase(place, wanted, confirm));
  if (effects.length === 0) throw new StartError(`Nothing is kept about ${label} in ${tenant}`);
  for (const effect of effects) console.log(lineOf(effect));
  if (people) console.log(t("people", { count: people }));
  if (elsewhere) console.log(t("elsewhere"));
  if (confirm !== undefined) console.log(`Erased. ${t("backups")}`);
  else console.log(`Nothing was changed yet: to erase, add --confirm "${label}"`);
}

function lineOf({ what, rows, gone, emptied, kept }: Effect): string {
  const t = wordsIn("en", "personal");
  const facts = emptied?.map((column) => t(`facts.${asFact(column)}`));
  const until = kept?.until ? ` until ${kept.until.slice(0, 10)}` : "";
  const done = [
    gone && t("gone"),
    facts?.length && t("emptied", { facts: [...new Set(facts)].join(", ") }),
    kept && `kept${until}: ${t(`why.${kept.why}`)}`,
  ];
  return `${String(rows).padStart(6)}  ${t(`kinds.${asKind(what)}`)}: ${done.filter(Boolean).join("; ")}`;
}

function given() {
  const { values, positionals } = parsed();
  const [verb] = positionals;
  if (verb === "forget" && positionals.length === 1 && Object.keys(values).length === 0) return "forget";
  const { tenant, person, customer, to, confirm } = values;
  if ((verb !== "export" && verb !== "erase") || positionals.length > 1 || !tenant)
    throw new StartError(usage);
  if (person && !customer)
    return { verb, tenant, wanted: { person: asciiEmail(person.trim()) }, to, confirm };
  if (customer && !z.uuid().safeParse(customer).success)
    throw new StartError(`${customer} is no id: take it from the address of the customer's page`);
  if (customer && !person) return { verb, tenant, wanted: { customer }, to, confirm };
  throw new StartError(usage);
}

function parsed() {
  const string = { type: "string" } as const;
  try {
    return parseArgs({
      options: { tenant: string, person: string, customer: string, to: string, confirm: string },
      allowPositionals: true,
      strict: true,
    });
  } catch {
    throw new StartError(usage);
  }
}
