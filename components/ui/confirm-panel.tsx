"use client";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { hasFailed, useForm } from "./form-context";

export function ConfirmPanel({
  trigger,
  danger,
  children,
}: {
  trigger: string;
  danger: boolean;
  children: ReactNode;
}) {
  const { state } = useForm();
  return (
    <details open={hasFailed(state) || undefined}>
      <summary className={buttonClass("secondary", danger ? "text-danger" : "")}>{trigger}</summary>
      <div className={`confirm-panel ${danger ? "border-danger" : ""}`}>{children}</div>
    </details>
  );
}
