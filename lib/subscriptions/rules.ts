import type { Subject } from "@/lib/audit/audit";
import { localWords } from "@/lib/audit-log/words";
import { dayBefore } from "@/lib/base/calendar";
import type { Telling } from "@/lib/notifications/commands";
import type { EventKind } from "@/lib/notifications/events";
import type { Topic } from "@/lib/threads/rules";
import type { SubscriptionState } from "./machine";
import { blockedEnd, goesOn, noticeOn, type Terms, termMonthsOf } from "./terms/rules";

type Named = {
  id: string;
  name: string;
  texts: Record<string, { name?: string }>;
  quantity: number;
  resellerId: string | null;
  customerId: string;
};

/** A subscription as its audit entries name it to all who may read it. */
export const aboutSubscription = ({ id, name, texts, quantity, resellerId, customerId }: Named): Subject => ({
  record: { kind: "subscription", id, label: name },
  resellerId,
  customerId,
  words: { quantity, ...localWords("item", name, texts) },
});

/** What happened to a subscription, as its receivers are told; `day` is when it goes on or the last one that it runs. */
export const eventOfSubscription = (kind: EventKind, row: Named, day: string): Telling => ({
  ...{ kind, recordId: row.id, resellerId: row.resellerId, customerId: row.customerId },
  words: { ...aboutSubscription(row).words, day },
});

/** The same of another step: how it changed, and the numbers that tell of it. */
export const changeOfSubscription = (
  row: Named,
  how: "added" | "planned" | "kept" | "extended" | "automatic" | "manual",
  more: Record<string, number> = {},
): Telling => ({
  ...{
    kind: "subscription-changed",
    recordId: row.id,
    resellerId: row.resellerId,
    customerId: row.customerId,
  },
  words: { ...aboutSubscription(row).words, ...more, how },
});

/** A subscription as what messages are about. */
export const topicOf = ({ id, name, resellerId, customerId }: Omit<Named, "texts" | "quantity">): Topic => ({
  about: "subscription",
  ...{ id, label: name, resellerId, customerId },
});

export type Standing = Terms & {
  state: SubscriptionState;
  termEnd: string;
  endsOn: string | null;
  /** Of what the provider no longer renews. */
  blockedBy?: "item" | "offer" | null;
};

/** What comes next for a subscription, in days; an end is told by its last day. */
export type Prospect =
  | {
      kind: "renews";
      on: string;
      months: number /** Its last day, where it renews for the last time. */;
      lastDay?: string;
    }
  | { kind: "ends" | "ended"; lastDay: string };

/** What comes next: it renews, it ends, or it has ended. */
export function prospectOf(standing: Standing): Prospect {
  const { state, endsOn, termEnd } = standing;
  const end = endsOn ?? termEnd;
  if (state === "ended") return { kind: "ended", lastDay: dayBefore(end) };
  if (state === "notice given" || !goesOn(standing)) return { kind: "ends", lastDay: dayBefore(end) };
  const last = blockedEnd(standing);
  return {
    ...{ kind: "renews", on: end, months: termMonthsOf(standing) },
    ...(last && { lastDay: dayBefore(last) }),
  };
}

/** What notice given today leads to: the last day it then runs, and the last day on which notice leads there. */
export function noticeToday(terms: Terms, day: string): { endsOn: string; lastDay: string; until: string } {
  const { endsOn, until } = noticeOn(terms, day);
  return { endsOn, lastDay: dayBefore(endsOn), until };
}
