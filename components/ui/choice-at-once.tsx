"use client";
import { useEffect, useRef } from "react";

type ChoiceAtOnceProps = {
  /** The form it is sent with. */
  form: string;
  name: string;
  label: string;
  value?: string;
  none: string;
  options: { value: string; label: string }[];
};

/** A choice of a few that takes effect once it is made; without script, with its form. */
export function ChoiceAtOnce({ form, name, label, value = "", none, options }: ChoiceAtOnceProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  return (
    <label className="toolbar-choice">
      <span>{label}</span>
      <select
        ref={select}
        form={form}
        name={name}
        defaultValue={value}
        className={value ? "input input-set" : "input"}
        onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
