"use client";
import { useEffect, useState } from "react";

/** The name of the column, and with scripts the box that ticks all of it: said once either way. */
export function SelectAll({ form, label }: { form: string; label: string }) {
  const [enhanced, setEnhanced] = useState(false);
  useEffect(() => setEnhanced(true), []);
  if (!enhanced) return <span className="sr-only">{label}</span>;
  return (
    <label>
      <span className="sr-only">{label}</span>
      <input type="checkbox" form={form} onChange={(event) => tickRows(form, event.currentTarget.checked)} />
    </label>
  );
}

function tickRows(form: string, checked: boolean) {
  // A field called "id" hides the form's own.
  for (const box of document.querySelectorAll<HTMLInputElement>(`.tick[form="${form}"]`))
    box.checked = checked;
}
