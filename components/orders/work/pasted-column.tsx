"use client";
import { type ClipboardEvent, type ReactNode, useCallback } from "react";

/** Fields one below the other: a column that is pasted into one of them goes on in those after it. */
export function PastedColumn({ name, children }: { name: string; children: ReactNode }) {
  const spread = useCallback(
    (event: ClipboardEvent<HTMLDivElement>) => {
      const values = event.clipboardData
        .getData("text")
        .split(/\r?\n/)
        .map((each) => each.trim());
      while (values.at(-1) === "") values.pop();
      const target = event.target;
      if (values.length < 2 || !(target instanceof HTMLInputElement) || !target.name.endsWith(name)) return;
      event.preventDefault();
      const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[name$="${name}"]`)];
      const following = fields.slice(fields.indexOf(target), fields.indexOf(target) + values.length);
      for (const [at, field] of following.entries()) {
        field.value = values[at] ?? "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      following.at(-1)?.focus();
    },
    [name],
  );
  return (
    <div className="grid gap-4" onPaste={spread}>
      {children}
    </div>
  );
}
