import { randomBytes } from "node:crypto";
import { putFile } from "../files";
import { readLogo } from "./picture";
import type { LogoUpload } from "./schema";

/** Keeps an uploaded logo of a company as a fresh PNG and returns its key. Throws INVALID for what is no readable picture. */
export async function keepLogo(companyId: string, { logo }: LogoUpload): Promise<string> {
  const key = `logos/${companyId}/${randomBytes(16).toString("hex")}.png`;
  await putFile(key, await readLogo(logo));
  return key;
}
