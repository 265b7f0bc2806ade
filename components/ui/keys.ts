const stored = "kontor-keys";

/** Whether the shortcuts of one letter are on; they can be turned off on this device (WCAG 2.1.4). */
export function keysOn(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "off");
  } catch {
    // Where nothing may be stored, they stay on.
  }
}

const typing =
  "input:not([type='checkbox']), textarea, select, [contenteditable]:not([contenteditable='false'])";

/** Whether a key belongs to a field rather than to the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null;
