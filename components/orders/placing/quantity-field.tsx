"use client";
import { fieldId, useForm } from "@/components/ui/form-context";

type QuantityFieldProps = {
  /** Place of this pair among all pairs of the form: errors come back under it. */
  index: number;
  offerId: string;
  label: string;
  quantity?: number;
};

/** How many of one offer: a number beside the offer's id, in the same order in the sent form. */
export function QuantityField({ index, offerId, label, quantity }: QuantityFieldProps) {
  const { id: formId, state } = useForm();
  const id = fieldId(formId, `quantity-${index}`);
  const errors = state.errors?.[`quantity-${index}`] ?? [];
  const typed = [state.values?.quantity ?? []].flat()[index];
  return (
    <span className="inline-grid justify-items-end gap-1">
      <input type="hidden" name="offer" value={offerId} />
      <label htmlFor={id} className="sr-only">
        <span data-label-text>{label}</span>
      </label>
      <input
        key={state.attempt}
        id={id}
        type="number"
        inputMode="numeric"
        name="quantity"
        min={0}
        max={9999}
        defaultValue={typed ?? quantity}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
        className="input w-24 text-right tabular-nums"
      />
      {errors.length > 0 && (
        <span id={`${id}-error`} className="field-error">
          {errors.join(" ")}
        </span>
      )}
    </span>
  );
}
