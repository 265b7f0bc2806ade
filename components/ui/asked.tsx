import type { ReactNode } from "react";
import { SubmitButton } from "./submit";
import { TextArea } from "./text-field";

export type Asked = {
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

type AskedFieldsProps = Asked & {
  /** Of the element that is called by the title. */
  titleId?: string;
  /** The way back, beside the button that does it. */
  back?: ReactNode;
};

/** What stands in a form that asks before it does something: its impact, a reason where one is due, and the button. */
export function AskedFields(props: AskedFieldsProps) {
  const { title, impact, reason, children, submit, pendingLabel, tone = "danger", titleId, back } = props;
  return (
    <>
      <p id={titleId} className="font-semibold">
        {title}
      </p>
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
        {back}
      </div>
    </>
  );
}
