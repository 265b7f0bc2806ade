import { Client } from "pg";
import { grantDatabase } from "@/lib/database/create-roles";

/** A cluster of tests with a database to copy: whose roles and rights are common to all of its databases. */
export type Cluster = { superuserUrl: string; ownerUrl: string };

const COPY_LOCK = 7_216_530_023;

/** Makes a fresh copy of the cluster's database under this name, in place of those whose names begin like the former one's; returns its owner's URL. One at a time. */
export async function copyDatabase(
  { superuserUrl, ownerUrl }: Cluster,
  name: string,
  former = name,
): Promise<string> {
  const copy = new URL(ownerUrl);
  const template = copy.pathname.slice(1);
  copy.pathname = name;
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    await superuser.query("select pg_advisory_lock($1)", [COPY_LOCK]);
    const found = "select datname from pg_database where starts_with(datname, $1)";
    const { rows } = await superuser.query<{ datname: string }>(found, [former]);
    for (const { datname } of rows) await superuser.query(`drop database ${datname} with (force)`);
    await superuser.query(`create database ${name} owner kontor_owner template ${template}`);
    await grantDatabase(superuser, name);
  } finally {
    await superuser.end();
  }
  return copy.href;
}
