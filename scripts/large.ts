import { parseArgs } from "node:util";
import { largeSizes, type Sizes } from "@/db/seed/large/sizes";
import { StartError } from "@/lib/base/start-error";
import type { Opened } from "./database";
import { step } from "./steps";

const { tenant: _, ...numbers } = largeSizes;
type Count = keyof typeof numbers;
const counts = Object.keys(numbers) as Count[];
const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The sizes that `-- --large --items 1000 …` asks for; undefined without --large. */
export function largeWanted(args: string[]): Sizes | undefined {
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    strict: true,
    options: {
      large: { type: "boolean" },
      tenant: string,
      ...Object.fromEntries(counts.map((name) => [flagOf(name), string])),
    },
  });
  if (!values.large) return;
  const given = values as Record<string, string | undefined>;
  const sizes = { ...largeSizes, tenant: given.tenant ?? largeSizes.tenant };
  for (const name of counts) sizes[name] = countOf(flagOf(name), given[flagOf(name)]) ?? sizes[name];
  return { ...sizes, portfolioItems: Math.min(sizes.portfolioItems, Math.floor(sizes.items * 0.9)) };
}

function countOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return;
  const count = Number(text.replaceAll("_", ""));
  if (Number.isInteger(count) && count >= 2 && count <= 10_000_000) return count;
  throw new StartError(`--${name} must be a number from 2 to 10000000`);
}

/** Puts in a large tenant of its own. */
export function seedLargeTenant({ ownerUrl }: Opened, sizes: Sizes) {
  return step("large data", async (progress) => {
    const { seedLarge } = await import("@/db/seed/large");
    const seeded = await seedLarge(ownerUrl, sizes, progress);
    progress(
      seeded
        ? `sign in as admin@, reseller-1@ or customer@${sizes.tenant}.example`
        : `there is a tenant “${sizes.tenant}” already`,
    );
  });
}
