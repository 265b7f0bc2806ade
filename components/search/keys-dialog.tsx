"use client";
import { useState } from "react";
import { keysOn, turnKeys } from "@/components/ui/keys";
import { Dialog } from "./dialog";
import type { DialogWords, Shortcut } from "./search-keys";

type KeysDialogProps = { shortcuts: Shortcut[]; words: DialogWords; onClose: () => void };

/** The shortcuts, and the switch that turns those of one letter off. */
export default function KeysDialog({ shortcuts, words, onClose }: KeysDialogProps) {
  const [on, setOn] = useState(keysOn);
  const turn = (next: boolean) => {
    turnKeys(next);
    setOn(next);
  };
  return (
    <Dialog label={words.keys} onClose={onClose}>
      <div className="grid gap-4 p-4">
        <h2 className="text-lg">{words.keys}</h2>
        <dl className="keys">
          <div>
            <dt>{words.openSearch}</dt>
            <dd>
              <kbd>Ctrl</kbd> / <kbd>⌘</kbd> + <kbd>K</kbd>
            </dd>
          </div>
          <div>
            <dt>{words.openKeys}</dt>
            <dd>
              <kbd>?</kbd>
            </dd>
          </div>
          <div>
            <dt>{words.keysRows}</dt>
            <dd>
              <kbd>j</kbd> / <kbd>k</kbd>
            </dd>
          </div>
          <div>
            <dt>{words.keysTick}</dt>
            <dd>
              <kbd>x</kbd>
            </dd>
          </div>
          {shortcuts.map(({ letter, label }) => (
            <div key={letter}>
              <dt>{label}</dt>
              <dd>
                <kbd>g</kbd> {words.keysThen} <kbd>{letter}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <label className="flex items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            className="check mt-0.5"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
          />
          <span>
            <span className="block font-semibold">{words.keysOn}</span>
            <span className="block text-ink-muted">{words.keysHelp}</span>
          </span>
        </label>
        <div className="form-actions">
          <button type="button" className="btn btn-secondary" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
