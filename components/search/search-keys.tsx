"use client";
import { useRouter } from "next/navigation";
import {
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { isTyping, keysOn } from "@/components/ui/keys";

const SearchDialog = lazy(() => import("./search-dialog"));
const KeysDialog = lazy(() => import("./keys-dialog"));

export type DialogWords = Record<
  | "title"
  | "label"
  | "all"
  | "failed"
  | "close"
  | "keys"
  | "keysOn"
  | "keysHelp"
  | "openSearch"
  | "openKeys"
  | "keysThen"
  | "keysRows"
  | "keysTick",
  string
>;
export type Shortcut = { letter: string; label: string };
type SearchKeysProps = {
  path: string;
  /** Entries of the rail; those with a letter are gone to by it. */
  nav: { letter?: string; label: string; href: string; start?: string }[];
  words: DialogWords;
  children: ReactNode;
};

/** A dialog that was opened; the same one opened again is another. */
type Opened = { what: "search" | "keys"; nth: number };

/** How long the key after "g" is waited for, in milliseconds. */
const PATIENCE = 1500;

/** Listens for the shortcuts, and opens the search dialog where its children would leave the page. */
export function SearchKeys({ path, nav, words, children }: SearchKeysProps) {
  const [open, setOpen] = useState<Opened>();
  const [typed, setTyped] = useState("");
  const router = useRouter();
  const going = useRef(0);
  const show = useCallback(
    (what: Opened["what"]) => setOpen((last) => ({ what, nth: (last?.nth ?? 0) + 1 })),
    [],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if ((ctrlKey || metaKey) && !altKey && !event.shiftKey && key.toLowerCase() === "k") {
        event.preventDefault();
        if (!document.querySelector("dialog[open]")) show("search");
        return;
      }
      if (ctrlKey || metaKey || altKey || event.repeat || isTyping(event.target) || !keysOn()) return;
      if (document.querySelector("dialog[open]")) return;
      const waiting = event.timeStamp - going.current < PATIENCE && going.current > 0;
      going.current = !waiting && key === "g" ? event.timeStamp : 0;
      const shortcut = waiting && nav.find(({ letter }) => letter === key);
      if (shortcut) router.push(shortcut.start ?? shortcut.href);
      if (key === "?") show("keys");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [nav, router, show]);

  const onClick = (event: MouseEvent) => {
    if (
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      !(event.target instanceof Element)
    )
      return;
    event.preventDefault();
    const field = event.currentTarget.querySelector("input");
    setTyped(field?.value ?? "");
    show("search");
  };
  // A dialog tells late that it was closed: by then the keys may have opened the next one.
  const close = () => setOpen((now) => (now === open ? undefined : now));

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field and the link inside are what is clicked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the form is sent and the link followed, or Ctrl K pressed */}
      <div className="contents" onClick={onClick}>
        {children}
      </div>
      <Suspense>
        {open?.what === "search" && (
          <SearchDialog
            key={open.nth}
            path={path}
            words={words}
            typed={typed}
            onClose={close}
            onKeys={() => show("keys")}
          />
        )}
        {open?.what === "keys" && (
          <KeysDialog key={open.nth} shortcuts={shortcutsOf(nav)} words={words} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

const shortcutsOf = (nav: SearchKeysProps["nav"]): Shortcut[] =>
  nav.flatMap(({ letter, label }) => (letter ? [{ letter, label }] : []));
