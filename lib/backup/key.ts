import { Decrypter, Encrypter } from "age-encryption";
import { StartError } from "@/lib/base/start-error";

/** What an archive is encrypted for: everybody who knows a passphrase, or whoever holds an identity of these recipients. */
export type Lock = { passphrase?: string; recipients: string[] };

/** What opens an archive. */
export type Key = { passphrase?: string; identities: string[] };

/** The encrypter of a lock; undefined where it names nothing. Throws StartError for what is no recipient. */
export function encrypterOf({ passphrase, recipients }: Lock): Encrypter | undefined {
  if (!passphrase && recipients.length === 0) return;
  const encrypter = new Encrypter();
  if (recipients.length === 0 && passphrase) encrypter.setPassphrase(passphrase);
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new StartError(`“${recipient}” is no recipient of age: it looks like age1…, from age-keygen`);
    }
  }
  return encrypter;
}

/** The decrypter of a key. Throws StartError where nothing is named to try. */
export function decrypterOf({ passphrase, identities }: Key): Decrypter {
  if (!passphrase && identities.length === 0)
    throw new StartError(
      "The backup is encrypted: set KONTOR_BACKUP_PASSPHRASE, or name the file of an identity by --identity",
    );
  const decrypter = new Decrypter();
  if (passphrase) decrypter.addPassphrase(passphrase);
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw new StartError("The file named by --identity holds no identity of age (AGE-SECRET-KEY-1…)");
    }
  }
  return decrypter;
}
