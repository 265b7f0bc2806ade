"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Pieces } from "@/components/ui/data-table/pieces";
import { SubmitButton } from "@/components/ui/submit";
import type { Effect } from "./effect";

type PreviewProps = {
  /** Where the effect is asked for. */
  address: string;
  name: string;
  value: string;
  /** Words on the button while no effect is known: without script, and before the first answer. */
  submit: string;
  pending: string;
};

/** The button of a step, and above it what it would do to the ticked rows, told anew while one types. */
export function Preview({ address, name, value, submit, pending }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const effect = useEffectOf(place, address, { name, value });
  return (
    <div ref={place} className="effect">
      <p role="status">{effect?.said}</p>
      {effect && effect.lines.length > 0 && (
        <ul>
          {effect.lines.map(({ name, before, after }) => (
            <li key={name}>
              <span>{name}</span>
              <del>
                <Pieces cell={before} />
              </del>
              <span aria-hidden="true">→</span>
              <ins>
                <Pieces cell={after} />
              </ins>
            </li>
          ))}
        </ul>
      )}
      {effect?.yes && (
        <label className="check">
          <input type="checkbox" name={effect.yes.name} value="on" className="check-box" />
          <span>{effect.yes.label}</span>
        </label>
      )}
      {effect?.expected !== undefined && <input type="hidden" name="expected" value={effect.expected} />}
      <SubmitButton name={name} value={value} variant="secondary" pendingLabel={pending}>
        {effect?.submit ?? submit}
      </SubmitButton>
    </div>
  );
}

/** What the server says of the form as it stands, while its step is open; what asks for it comes with the first opening. */
function useEffectOf(
  place: RefObject<HTMLElement | null>,
  address: string,
  step: { name: string; value: string },
): Effect | undefined {
  const { name, value } = step;
  const [effect, setEffect] = useState<Effect>();
  useEffect(() => {
    const panel = place.current?.closest("details");
    const form = place.current?.closest("form");
    if (!panel || !form) return;
    let stop = () => {};
    let ended = false;
    const begin = async () => {
      const { tellEffect } = await import("./effect-told");
      if (!ended) stop = tellEffect(panel, form, { address, name, value }, setEffect);
    };
    if (panel.open) begin();
    else panel.addEventListener("toggle", begin, { once: true });
    return () => {
      ended = true;
      panel.removeEventListener("toggle", begin);
      stop();
    };
  }, [place, address, name, value]);
  return effect;
}
