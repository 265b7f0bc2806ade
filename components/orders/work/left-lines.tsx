import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/button";
import { getSpeech } from "@/lib/i18n/words";
import type { LeftNamed } from "@/lib/orders/work/queries";
import { itemOf } from "./work-table";

/** The lines that a step left as they were, each with the reason. */
export async function LeftLines({ path, left }: { path: string; left: LeftNamed[] }) {
  const speech = await getSpeech();
  const [t, states] = [speech.words("orders"), speech.words("states.delivery")];
  if (!left.length) return null;
  return (
    <Alert tone="warning" title={t("work.left", { count: left.length })}>
      <ul>
        {left.map(({ reason, ...line }) => (
          <li key={line.id}>
            <TextLink href={`${path}/${line.orderId}`}>{line.number}</TextLink>,{" "}
            {t("work.line", { quantity: line.quantity, item: itemOf(line, speech) })}:{" "}
            {t(`work.reason.${reason}`, {
              person: line.carerName ?? t("nobody"),
              state: states(line.deliveryState),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
