"use client";
import { type FormEvent, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { emptyFormState, type FormState } from "@/lib/forms/state";
import { FormContext, type FormLabels, HiddenFieldsContext, hasFailed } from "./form-context";
import { FormMessages } from "./form-messages";
import { type FormAction, useSending } from "./sending";

export type { FormAction };

export type FormBodyProps = {
  action: FormAction;
  tenant?: string;
  /** The page's own address, where its answer without script may stand elsewhere in the page: React finds what was typed by it. */
  address?: string;
  hidden?: Record<string, string>;
  labels: FormLabels;
  className?: string;
  id?: string;
  ariaLabel?: string;
  /** What was typed before the session ended, to begin with. */
  kept?: FormState;
  children: ReactNode;
};

/** The client half of ActionForm; use it directly only inside another client component. */
export function FormBody({
  action,
  tenant,
  address,
  hidden = {},
  labels,
  className,
  id,
  ariaLabel,
  kept = emptyFormState,
  children,
}: FormBodyProps) {
  const { send, putBack } = useSending(action);
  const [state, submit, pending] = useActionState(send, kept, address);
  const ownId = useId();
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = useSingleSubmission(pending);

  useEffect(() => {
    if (!hasFailed(state)) return;
    if (state.unsent && form.current) putBack(form.current);
    // Sent before scripts ran, it comes back in a panel that is closed.
    const panel = form.current?.closest<HTMLElement>("[popover]:not(:popover-open)");
    panel?.showPopover();
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    const target = invalid ?? form.current?.querySelector<HTMLElement>("[data-form-summary]");
    target?.focus();
  }, [state, putBack]);

  const hiddenFields = useContext(HiddenFieldsContext);
  const fixed = tenant === undefined ? hidden : { tenant, ...hiddenFields, ...hidden };
  return (
    <FormContext value={{ id: id ?? ownId, state, labels }}>
      <form
        ref={form}
        id={id}
        action={submit}
        onSubmit={onSubmit}
        aria-busy={pending}
        aria-label={ariaLabel}
        className={className ?? "form"}
        noValidate
      >
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormMessages />
        {children}
      </form>
    </FormContext>
  );
}

/** `pending` changes a moment after a click; the mark closes the gap for a second click within it. */
function useSingleSubmission(pending: boolean) {
  const sent = useRef(false);
  useEffect(() => {
    if (!pending) sent.current = false;
  }, [pending]);
  return (event: FormEvent) => {
    if (sent.current) event.preventDefault();
    sent.current = true;
  };
}
