"use client";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { hasFailed, useForm } from "@/components/ui/form-context";

type StepProps = {
  trigger: string;
  /** The field and value by which the form says that this step is meant. */
  name: string;
  value: string;
  primary?: boolean;
  danger?: boolean;
  children: ReactNode;
};

/** A step of an action bar that needs more than a click: its button opens what it asks for. */
export function Step({ trigger, name, value, primary, danger, children }: StepProps) {
  const { state } = useForm();
  const failed = hasFailed(state) && state.values?.[name] === value;
  return (
    <details name="step" className="action-step" open={failed || undefined}>
      <summary className={buttonClass(primary ? "primary" : "secondary", danger ? "text-danger" : "")}>
        {trigger}
      </summary>
      <div className="action-panel">{children}</div>
    </details>
  );
}
