import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/actor";
import type messages from "@/lib/messages/en.json";
import type { Permission } from "@/lib/permissions";
import { areaPath } from "@/lib/place";
import { can, type Scope, withPermission } from "@/lib/scope";

type Words = (typeof messages)["nav"];
type Entry = keyof Omit<Words, "commands">;
type Command = keyof Words["commands"];

/** Where an area leads: the entries of its rail (the first is its home; the last part names it otherwise), and steps to begin with. */
export type Navigation = {
  entries: readonly (readonly [key: Entry, permission: Permission, icon: string, label?: Entry])[];
  commands: readonly (readonly [key: Command, path: string, permission: Permission])[];
  /** The entry behind which new work waits, and how much: read for those alone who may see the entry. */
  waiting?: readonly [key: Entry, count: (scope: Scope) => Promise<number>];
};

/** The keys that follow "g" to go somewhere. */
const letters: Partial<Record<Entry, string>> = {
  home: "h",
  customers: "c",
  orders: "o",
  catalogue: "i",
  resellers: "r",
};

/** The entries and commands of an area that the actor may use, in its language. */
export async function navigationFor(actor: Actor, { entries, commands }: Navigation) {
  const [t, names] = await Promise.all([getTranslations("nav"), getTranslations("nav.commands")]);
  const home = areaPath(actor.tenantSlug, actor.side);
  return {
    home,
    nav: entries
      .filter(([, permission]) => can(actor, permission))
      .map(([key, , icon, label = key]) => ({
        key,
        href: key === "home" ? home : `${home}/${key}`,
        label: t(label),
        icon,
        letter: letters[key],
      })),
    commands: commands
      .filter(([key, , permission]) => can(actor, permission) && !(key === "newOrder" && actor.salesBlocked))
      .map(([key, path]) => ({ href: home + path, label: names(key) })),
  };
}

/** How much new work waits behind which entry of an area; undefined where the actor may see none. */
export async function countWaiting(actor: Actor, { entries, waiting }: Navigation) {
  if (!waiting) return;
  const [key, count] = waiting;
  const [, permission] = entries.find((entry) => entry[0] === key) ?? [];
  if (!permission || !can(actor, permission)) return;
  return { key, count: await withPermission(actor, permission, count, "read only") };
}
