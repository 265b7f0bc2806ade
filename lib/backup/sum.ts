import { createHash } from "node:crypto";

/** Sums up entries of an archive, one after the other, so that none can be changed, left out or moved unseen. */
export function summing() {
  const hash = createHash("sha256");
  return {
    add(name: string, content: Uint8Array) {
      hash.update(`${name}\0${content.length}\0`).update(content);
    },
    sum: () => hash.digest("hex"),
  };
}
