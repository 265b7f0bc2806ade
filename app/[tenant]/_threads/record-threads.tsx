import { type ThreadPlace, Threads } from "@/components/threads/threads";
import { areaPath } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { ReadThread } from "@/lib/threads/queries";

type RecordThreadsProps = {
  actor: Actor;
  about: "order" | "subscription";
  id: string;
  /** Whose record it is, as far as the reader's own company does not say it. */
  of?: { customerId: string; customerName: string; resellerName: string | null };
  threads: ReadThread[];
  actions: { writeMessageAction: Action; readThreadAction: Action };
  answers?: number;
};
type Action = NonNullable<ThreadPlace["actions"]>["write"];

/** The messages on a record of an area. */
export function RecordThreads({ actor, about, id, of, threads, actions, answers }: RecordThreadsProps) {
  const { side, tenantSlug: tenant } = actor;
  const area = areaPath(tenant, side);
  return (
    <Threads
      threads={threads}
      tenant={tenant}
      path={`${area}/${about}s/${id}`}
      filesAt={`${area}/messages/files`}
      topic={about === "order" ? { order: id } : { subscription: id }}
      side={side}
      names={{
        provider: actor.tenantName,
        reseller: of?.resellerName ?? actor.resellerName ?? "",
        customer: of?.customerName ?? actor.customerName ?? "",
      }}
      notes={of && !actor.customerMode ? `${area}/customers/${of.customerId}#notes` : undefined}
      actions={
        can(actor, "message:write")
          ? { write: actions.writeMessageAction, read: actions.readThreadAction }
          : undefined
      }
      answers={answers}
    />
  );
}
