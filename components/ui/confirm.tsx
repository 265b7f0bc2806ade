import { type Asked, AskedFields } from "./asked";
import { ConfirmPanel } from "./confirm-panel";
import { ActionForm } from "./form";
import type { FormAction } from "./form-body";

type ConfirmProps = Asked & {
  action: FormAction;
  tenant?: string;
  hidden?: Record<string, string>;
  /** Words on the button that opens the block. */
  trigger: string;
};

/** A far-reaching action in two steps: the button opens its impact, the second button does it. Works without script. */
export function Confirm({ action, tenant, hidden, trigger, ...asked }: ConfirmProps) {
  return (
    <ActionForm action={action} tenant={tenant} hidden={hidden} className="confirm" ariaLabel={trigger}>
      <ConfirmPanel trigger={trigger} danger={asked.tone !== "primary"}>
        <AskedFields {...asked} />
      </ConfirmPanel>
    </ActionForm>
  );
}
