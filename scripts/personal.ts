import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { asciiEmail } from "@/lib/base/email";
import { StartError } from "@/lib/base/env";
import type { Effect } from "@/lib/personal/erase";
import type { Wanted } from "@/lib/personal/subject";
import { run } from "./program";
import { openRunning } from "./running";

const usage =
  "npm run personal takes -- export|erase --tenant name (--person address | --customer id) [--to file] [--confirm address or name]";

run(async (program) => {
  const { verb, wanted, to, confirm } = given();
  const { ownerUrl } = await openRunning(program);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  program.atEnd(() => client.end());
  if (verb === "export") await writeExport(client, wanted, resolve(to ?? "personal-data.json"));
  else await eraseOrTell(client, wanted, confirm);
  return 0;
});

async function writeExport(client: pg.Client, wanted: Wanted, path: string) {
  const { personalData } = await import("@/lib/personal/export");
  const data = await personalData(client, wanted);
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

async function eraseOrTell(client: pg.Client, wanted: Wanted, confirm: string | undefined) {
  const { erase, previewErasure } = await import("@/lib/personal/erase");
  const { label, effects, elsewhere } =
    confirm === undefined ? await previewErasure(client, wanted) : await erase(client, wanted, confirm);
  const { retentions } = await import("@/lib/personal/retention");
  if (effects.length === 0) throw new StartError(`Nothing is kept about ${label} in ${wanted.tenant}`);
  for (const effect of effects) console.log(lineOf(effect, (why) => retentions[why].why));
  if (elsewhere)
    console.log(
      "The account stays: other tenants know the person. Memberships and names of this one are ended.",
    );
  if (confirm !== undefined) console.log(`Erased. Backups that were taken before still hold it.`);
  else console.log(`Nothing was changed yet: to erase, add --confirm "${label}"`);
}

function lineOf(
  { table, rows, gone, emptied, kept }: Effect,
  whyOf: (why: NonNullable<Effect["kept"]>["why"]) => string,
): string {
  const done = [
    gone && "removed",
    emptied && `${emptied.join(", ")} changed`,
    kept && `kept${kept.until ? ` until ${kept.until.toISOString().slice(0, 10)}` : ""}: ${whyOf(kept.why)}`,
  ];
  return `${table.padEnd(22)} ${String(rows).padStart(6)}  ${done.filter(Boolean).join("; ")}`;
}

function given() {
  const { values, positionals } = parsed();
  const [verb] = positionals;
  const { tenant, person, customer, to, confirm } = values;
  if ((verb !== "export" && verb !== "erase") || positionals.length > 1 || !tenant)
    throw new StartError(usage);
  if (person && !customer)
    return { verb, wanted: { tenant, person: asciiEmail(person.trim()) }, to, confirm };
  if (customer && !person) return { verb, wanted: { tenant, customer }, to, confirm };
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
