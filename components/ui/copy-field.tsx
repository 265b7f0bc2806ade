"use client";
import { useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "./button-class";

type CopyFieldProps = { label: string; value: string; copy: string; copied: string };

/** A text to be taken along: with scripts by one button, without them out of a field. */
export function CopyField({ label, value, copy, copied }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [enhanced, setEnhanced] = useState(false);
  const [done, setDone] = useState(false);
  useEffect(() => setEnhanced(true), []);
  const take = async () => {
    field.current?.select();
    // Where the browser lets no page write, the field is marked, and the keyboard copies.
    await navigator.clipboard?.writeText(value).then(
      () => setDone(true),
      () => {},
    );
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-60">
        <label htmlFor={id} className="block font-medium text-sm">
          {label}
        </label>
        <input
          id={id}
          ref={field}
          type="url"
          readOnly
          value={value}
          className="input"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </div>
      {enhanced && (
        <button type="button" onClick={take} className={buttonClass("secondary")}>
          {copy}
        </button>
      )}
      <p role="status" className="w-full text-sm">
        {done && copied}
      </p>
    </div>
  );
}
