import type { ReactNode } from "react";
import { ConfirmPanel } from "./confirm-panel";
import { ActionForm } from "./form";
import type { FormAction } from "./form-body";
import { SubmitButton } from "./submit";
import { TextArea } from "./text-field";

type ConfirmProps = {
  action: FormAction;
  tenant?: string;
  hidden?: Record<string, string>;
  /** Words on the button that opens the block. */
  trigger: string;
  title: ReactNode;
  /** What will happen, in numbers with links. */
  impact?: ReactNode;
  /** Asks for a reason, sent under `name` ("reason" by default). */
  reason?: { label: string; help?: string; name?: string; required?: boolean };
  /** More fields. */
  children?: ReactNode;
  submit: string;
  pendingLabel?: string;
  tone?: "danger" | "primary";
};

/** A far-reaching action in two steps: the button opens its impact, the second button does it. Works without script. */
export function Confirm(props: ConfirmProps) {
  const {
    action,
    tenant,
    hidden,
    trigger,
    title,
    impact,
    reason,
    children,
    submit,
    pendingLabel,
    tone = "danger",
  } = props;
  return (
    <ActionForm action={action} tenant={tenant} hidden={hidden} className="confirm" ariaLabel={trigger}>
      <ConfirmPanel trigger={trigger} danger={tone === "danger"}>
        <p className="font-semibold">{title}</p>
        {impact && <div className="text-sm">{impact}</div>}
        {reason && (
          <TextArea
            name={reason.name ?? "reason"}
            label={reason.label}
            help={reason.help}
            required={reason.required ?? true}
            rows={2}
          />
        )}
        {children}
        <div className="form-actions">
          <SubmitButton variant={tone} pendingLabel={pendingLabel}>
            {submit}
          </SubmitButton>
        </div>
      </ConfirmPanel>
    </ActionForm>
  );
}
