"use client";
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";

type DialogProps = { label: string; className?: string; onClose: () => void; children: ReactNode };

/** A native modal dialog, open as long as it is there; Escape and a click beside it close it, and focus goes back. */
export function Dialog({ label, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = useRef(false);
  // Before the element is taken away: only a dialog that closes gives the focus back. That closing is told to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    shown.current = true;
    return () => {
      shown.current = false;
      element?.close();
    };
  }, []);
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same by keyboard
    <dialog
      ref={dialog}
      aria-label={label}
      className={`dialog ${className ?? ""}`}
      onClose={() => shown.current && onClose()}
      onClick={onClick}
    >
      {children}
    </dialog>
  );
}
