import { type RefObject, useEffect, useRef } from "react";

const chips = () => [...document.querySelectorAll<HTMLAnchorElement>(".applied a")];

/** Once a link that took a filter away is gone with it, the focus goes on to the next one, or to the search field of the list. */
export function useFocusKept(field: RefObject<HTMLInputElement | null>) {
  const followed = useRef(-1);
  useEffect(() => {
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      // A finger has no focus, and a field that gets it would bring up the keyboard.
      const byFinger = event instanceof PointerEvent && event.pointerType === "touch";
      followed.current = link && !byFinger ? chips().indexOf(link) : -1;
    };
    document.addEventListener("click", note);
    return () => document.removeEventListener("click", note);
  }, []);
  useEffect(() => {
    if (followed.current < 0 || document.activeElement !== document.body) return;
    const shown = chips().filter((chip) => chip.checkVisibility());
    (shown[Math.min(followed.current, shown.length - 1)] ?? field.current)?.focus();
    followed.current = -1;
  });
}
