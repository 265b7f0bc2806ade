import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/button";
import { getSpeech } from "@/lib/i18n/words";
import type { LeftNamed } from "@/lib/orders/bulk/queries";

/** The orders that a step left as they were, each with the reason. */
export async function LeftOrders({ path, left }: { path: string; left: LeftNamed[] }) {
  const speech = await getSpeech();
  const [t, states] = [speech.words("orders"), speech.words("states.order")];
  if (!left.length) return null;
  return (
    <Alert tone="warning" title={t("bulk.left", { count: left.length })}>
      <ul>
        {left.map(({ id, number, state, reason }) => (
          <li key={id}>
            <TextLink href={`${path}/${id}`}>{number}</TextLink>:{" "}
            {t(`bulk.reason.${reason}`, { state: states(state) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
