"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { ROWS } from "./rows-changed";
import { watchTicksOnceTouched } from "./ticks-once-touched";

type TickedBarProps = {
  form: string;
  words: { name: string; some: string; ticked: string; all?: string; clear: string };
  list: ReactNode;
  children: ReactNode;
};

/** The client half of ActionBar: says how many rows are ticked, or that all that match are meant. */
export function TickedBar({ form, words, list, children }: TickedBarProps) {
  const { name, some, ticked, all, clear } = words;
  const bar = useRef<HTMLElement>(null);
  const [said, say] = useState(some);
  useEffect(() => {
    if (!bar.current) return;
    // Of all that match, the box beside it says so.
    return watchTicksOnceTouched(form, bar.current, (count) =>
      say(count === "all" ? "" : ticked.replace("#", String(count))),
    );
  }, [form, ticked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it tells of each list that takes the place of another
  useEffect(() => {
    bar.current?.dispatchEvent(new Event(ROWS, { bubbles: true }));
  }, [list]);
  return (
    <div className="with-bar">
      {list}
      <section ref={bar} className="action-bar" aria-label={name}>
        <p className="action-bar-what">
          <span role="status">{said}</span>
          {all && (
            <label className="check">
              <input type="checkbox" name="which" value="matching" form={form} className="check-box" />
              <span>{all}</span>
            </label>
          )}
          <button type="reset" form={form} className={buttonClass("quiet")}>
            {clear}
          </button>
        </p>
        {children}
      </section>
    </div>
  );
}
