"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button-class";

type SubmitProps = {
  children: ReactNode;
  /** Shown while the form is on its way. */
  pendingLabel?: ReactNode;
  variant?: ButtonVariant;
  name?: string;
  value?: string;
  className?: string;
};

/** Sends the form once: a second click while it is under way does nothing, and focus stays on the button. */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  name,
  value,
  className,
}: SubmitProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClass(variant, className)}
    >
      {pending && <span className="spinner" aria-hidden="true" />}
      {pending ? (pendingLabel ?? children) : children}
    </button>
  );
}
