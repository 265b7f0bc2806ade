import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/door/scope";
import { putFiles } from "@/lib/files/store";
import { enqueue } from "@/lib/jobs/queue";

/** A fresh key for the logo of a company. */
export const newLogoKey = (companyId: string): string =>
  `logos/${companyId}/${randomBytes(16).toString("hex")}.png`;

/** Keeps a drawn logo under its key, as the last step of a transaction, and removes the former one's file after commit. */
export async function keepLogo(tx: Tx, logo: { key: string; png: Buffer; former: string | null }) {
  if (logo.former) await enqueue(tx, "logo-file", { key: logo.former });
  await putFiles([[logo.key, logo.png]]);
}
