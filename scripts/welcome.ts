import { launchEnv } from "@/lib/base/env";
import type { Served } from "./database";
import { holdsDemo } from "./demo";
import { bold } from "./steps";

const password = "kontor-demo-2026";

const signIns = [
  ["admin@nordwind.example", "provider nordwind, administrator"],
  ["product@nordwind.example", "provider nordwind, product manager"],
  ["admin@alpha-it.example", "reseller alpha-it, administrator (and sales at gamma-cloud in lakeside)"],
  ["assistant@alpha-it.example", "reseller alpha-it, without margins"],
  ["it@muster-gmbh.example", "customer Muster GmbH of alpha-it"],
  ["admin@lakeside.example", "provider lakeside, administrator"],
];

/** Prints where Kontor is, and how to get in. */
export async function welcome(served: Served) {
  const { KONTOR_URL } = launchEnv();
  const lines = ["", `Kontor is at ${bold(KONTOR_URL)}`, ""];
  if (await holdsDemo(served)) {
    lines.push(`Demo sign-ins, all with the password ${bold(password)}:`);
    for (const [email, who] of signIns) lines.push(`  ${email?.padEnd(28)}${who}`);
  } else {
    lines.push(...(await setUpOf(served)));
  }
  console.log(`${lines.join("\n")}\n\nStop with Ctrl-C.`);
}

/** Prints how to create the first provider, for those who migrate before they start. */
export async function offerSetUp(served: Served) {
  if (await holdsDemo(served)) return;
  for (const line of await setUpOf(served)) console.log(line);
}

async function setUpOf({ url, secret }: Served): Promise<string[]> {
  const { createSetupToken } = await import("@/db/setup");
  const token = await createSetupToken(url, secret);
  return token
    ? [`Create the first provider at ${bold(`${launchEnv().KONTOR_URL}/setup?token=${token}`)}`]
    : [];
}
