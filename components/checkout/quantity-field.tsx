"use client";
import { useField } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";

type QuantityFieldProps = {
  offerId: string;
  label: string;
  /** What is in the basket now. */
  quantity?: number;
  /** What an address asks to put in. */
  suggested?: number;
  /** Said where the typed number is not the one in the basket any more. */
  nowText?: string;
};

/** How many of one offer; sent under the offer's id, so that it keeps its place whatever else is listed. */
export function QuantityField({ offerId, label, quantity, suggested, nowText }: QuantityFieldProps) {
  const { id, control, errors, typed, key } = useField({ name: `quantity-${offerId}` });
  const was = [useForm().state.values?.[`was-${offerId}`] ?? ""].flat()[0];
  // What was not changed before a refusal follows the basket as it is now.
  const kept = typed === was ? undefined : typed;
  const moved = nowText !== undefined && kept !== undefined && kept !== String(quantity);
  return (
    <span className="inline-grid justify-items-end gap-1">
      <label htmlFor={id} className="sr-only">
        <span data-label-text>{label}</span>
      </label>
      {quantity !== undefined && <input type="hidden" name={`was-${offerId}`} value={quantity} />}
      <input
        key={key}
        {...control}
        type="number"
        inputMode="numeric"
        min={0}
        max={9999}
        defaultValue={kept ?? suggested ?? quantity}
        className="input w-24 text-right tabular-nums"
      />
      {moved && <span className="text-ink-muted text-xs">{nowText}</span>}
      {errors.length > 0 && (
        <span id={`${id}-error`} className="field-error">
          {errors.join(" ")}
        </span>
      )}
    </span>
  );
}
