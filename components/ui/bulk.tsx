import type { ReactNode } from "react";
import { SelectAll } from "./select-all";

/** Head cell of the checkbox column; ticks every row once scripts run. */
export function ThSelect({ form, label }: { form: string; label: string }) {
  return (
    <th scope="col" className="cell-check">
      <SelectAll form={form} label={label} />
    </th>
  );
}

type TdSelectProps = { form: string; value: string; label: string; name?: string; defaultChecked?: boolean };

/** Checkbox of one row. `form` is the id of the form that carries the bulk action, wherever it stands. */
export function TdSelect({ form, value, label, name = "id", defaultChecked }: TdSelectProps) {
  return (
    <td className="cell-check">
      <label>
        <span className="sr-only">{label}</span>
        <input
          type="checkbox"
          className="row-check"
          form={form}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
        />
      </label>
    </td>
  );
}

/** The bar under or above a table that holds the bulk form's buttons. */
export function BulkBar({ children }: { children: ReactNode }) {
  return <div className="bulk-bar">{children}</div>;
}
