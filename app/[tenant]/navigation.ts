import type { SQL } from "drizzle-orm";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import type { Permission } from "@/lib/door/permissions";
import { can, type Scope, scopeFor, withPermission } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { askTogether, type Count } from "@/lib/list/counts";
import type messages from "@/lib/messages/en";
import { countUnread } from "@/lib/notifications/queries";
import { askStarts } from "@/lib/views/queries";
import { startsOf } from "@/lib/views/rules";

type Words = (typeof messages)["nav"];
type Entry = keyof Omit<Words, "commands">;
type Command = keyof Words["commands"];

/** Where an area leads: the entries of its rail (the first is its home; the last part names it otherwise), and steps to begin with. */
export type Navigation = {
  entries: readonly (readonly [key: Entry, permission: Permission, icon: string, label?: Entry])[];
  commands: readonly (readonly [key: Command, path: string, permission: Permission])[];
  /** The entries behind which new work waits, and how much. */
  waiting?: Waiting;
};
type Waiting = Partial<Record<Entry, (scope: Scope) => Count>>;

/** Where an entry leads that is not called after its noun. */
const paths: Partial<Record<Entry, string>> = { conflicts: "customers/conflicts" };

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
        href: key === "home" ? home : `${home}/${paths[key] ?? key}`,
        label: t(label),
        icon,
        // Only where there is one: the framework writes out what is undefined.
        ...(letters[key] && { letter: letters[key] }),
      })),
    commands: commands
      .filter(([key, , permission]) => can(actor, permission) && !(key === "newOrder" && actor.salesBlocked))
      .map(([key, path]) => ({ href: home + path, label: names(key) })),
  };
}

export type RailNews = {
  waiting: Partial<Record<string, number>>;
  /** With what a list opens, by the name of its entry. */
  starts: ReturnType<typeof startsOf>;
  /** How much the actor was told and has not read; none where it hears nothing. */
  unread?: number;
};

/** How much new work waits behind which entries of an area, with which views its lists open, and what was not read: what the actor may see, in one statement. */
export async function railNews(actor: Actor, { entries, waiting = {} }: Navigation): Promise<RailNews> {
  const seen = entries.filter(([key, permission]) => waiting[key] && can(actor, permission));
  const mayKeep = can(actor, "view:keep");
  const hears = can(actor, "notification:read");
  const permission = hears ? "notification:read" : mayKeep ? "view:keep" : seen[0]?.[1];
  if (!permission) return { waiting: {}, starts: {} };
  const { starts, unread, ...counts } = await withPermission(
    actor,
    permission,
    (scope) => {
      const questions = seen.flatMap(([key, permission]) => {
        const within = scopeFor(scope, permission);
        return within ? [[key, waiting[key]?.(within)] as const] : [];
      });
      const asked: Partial<Record<string, SQL>> = Object.fromEntries(questions);
      return askTogether(scope.tx, {
        ...asked,
        ...(mayKeep && { starts: askStarts(scope) }),
        ...(hears && { unread: countUnread(scope) }),
      });
    },
    "read only",
  );
  return {
    waiting: Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count)])),
    starts: actor.side === "customer" ? {} : startsOf(actor.side, starts),
    ...(hears && { unread: Number(unread) }),
  };
}
