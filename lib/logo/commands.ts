import { randomBytes } from "node:crypto";
import { putFile } from "../files";

/** Keeps the drawn logo of a company and returns its key. */
export async function keepLogo(companyId: string, png: Buffer): Promise<string> {
  const key = `logos/${companyId}/${randomBytes(16).toString("hex")}.png`;
  await putFile(key, png);
  return key;
}
