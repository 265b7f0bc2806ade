import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encrypterOf, type Key } from "./key";
import { type Entry, readArchive } from "./read-archive";
import { type Put, partOf, writeArchive } from "./write-archive";

const folder = mkdtempSync(join(tmpdir(), "kontor-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const nothing: Key = { identities: [] };
const entries: Entry[] = [
  { name: "files/logos/äöü.png", content: Buffer.from([0, 1, 2, 255]) },
  { name: `files/${"long/".repeat(40)}name`, content: Buffer.alloc(300_000, "kontor") },
  { name: "database/empty.00001.copy", content: Buffer.alloc(0) },
];
const all = async (put: Put) => {
  for (const { name, content } of entries) await put(name, content);
};
const read = async (path: string, key = nothing) => {
  const found: Entry[] = [];
  for await (const entry of readArchive(path, key)) found.push(entry);
  return found;
};

/** With few rounds, so that the test is quick; what a backup takes is age's own measure. */
function behind(passphrase: string) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(4);
  return encrypter;
}

let identity: string;
let recipient: string;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  await writeArchive(at("plain"), undefined, all);
  await writeArchive(at("phrase"), behind("one two three four"), all);
  await writeArchive(at("recipient"), encrypterOf({ recipients: [recipient] }), all);
});

describe("an archive", () => {
  it("gives what was put in, in its order, open or encrypted", async () => {
    expect(await read(at("plain"))).toEqual(entries);
    expect(await read(at("phrase"), { passphrase: "one two three four", identities: [] })).toEqual(entries);
    expect(await read(at("recipient"), { identities: [identity] })).toEqual(entries);
  });

  it("is not there until it is whole", async () => {
    const failing = writeArchive(at("failing"), undefined, async (put) => {
      await all(put);
      expect(existsSync(at("failing"))).toBe(false);
      throw new Error("the database went away");
    });
    await expect(failing).rejects.toThrow("the database went away");
    expect([existsSync(at("failing")), existsSync(partOf(at("failing")))]).toEqual([false, false]);
  });

  it.skipIf(!existsSync("/dev/full"))("says that the disk is full, and leaves nothing", async () => {
    symlinkSync("/dev/full", partOf(at("full")));
    await expect(
      writeArchive(at("full"), undefined, async (put) => {
        for (let nth = 0; nth < 200; nth++)
          await put(`${nth}`, Buffer.from(`${Math.random()}`.repeat(10_000)));
      }),
    ).rejects.toThrow("the disk is full");
    expect(existsSync(at("full"))).toBe(false);
  });

  it("does not open without its passphrase or identity", async () => {
    await expect(read(at("phrase"))).rejects.toThrow("set KONTOR_BACKUP_PASSPHRASE");
    await expect(read(at("phrase"), { passphrase: "another one", identities: [] })).rejects.toThrow(
      "does not open",
    );
    await expect(read(at("recipient"), { identities: [await generateX25519Identity()] })).rejects.toThrow(
      "does not open",
    );
    await expect(read(at("recipient"), { identities: ["nonsense"] })).rejects.toThrow("holds no identity");
    expect(() => encrypterOf({ recipients: ["nonsense"] })).toThrow("is no recipient");
  });

  it.each(["plain", "phrase", "recipient"])("that was cut off or altered is refused: %s", async (name) => {
    const key = { passphrase: "one two three four", identities: [identity] };
    const whole = readFileSync(at(name));
    for (const share of [0.4, 0.9]) {
      writeFileSync(at("cut"), whole.subarray(0, whole.length * share));
      await expect(read(at("cut"), key), `${share}`).rejects.toThrow("damaged, cut off or altered");
    }
    const altered = Buffer.from(whole);
    altered[whole.length - 20]! ^= 1;
    writeFileSync(at("altered"), altered);
    await expect(read(at("altered"), key)).rejects.toThrow("damaged, cut off or altered");
  });

  it("is neither any other file, nor one that is not there, nor a folder", async () => {
    writeFileSync(at("text"), "something else");
    writeFileSync(at("nothing"), "");
    await expect(read(at("text"))).rejects.toThrow("is no backup of Kontor");
    await expect(read(at("nothing"))).rejects.toThrow("is no backup of Kontor");
    await expect(read(at("nowhere"))).rejects.toThrow("There is no file");
    await expect(read(folder)).rejects.toThrow("cannot be read");
  });
});
