"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Link } from "@/components/ui/link";
import { Dialog } from "./dialog";
import { withWords } from "./found";
import { HitList } from "./hit-list";
import type { DialogWords } from "./search-keys";
import { useFound } from "./use-found";

type SearchDialogProps = {
  path: string;
  words: DialogWords;
  /** What the field of the top bar held. */
  typed: string;
  onClose: () => void;
  onKeys: () => void;
};

/** Searches while one types: a combobox by the ARIA practices, whose options are links. */
export default function SearchDialog({ path, words, typed, onClose, onKeys }: SearchDialogProps) {
  const [q, setQ] = useState(typed);
  const [at, setAt] = useState(0);
  const { found, failed, current } = useFound(path, q.trim());
  const list = useId();
  const results = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const groups = found?.groups ?? [];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const page = withWords(path, q.trim());

  useEffect(() => {
    results.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });

  const type = (text: string) => {
    setQ(text);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      setAt((at + step + count) % count);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const chosen = results.current?.querySelector<HTMLElement>("[aria-selected='true']");
    if (current && chosen) return chosen.click();
    onClose();
    router.push(page);
  };

  return (
    <Dialog label={words.title} className="search-dialog" onClose={onClose}>
      <input
        role="combobox"
        type="text"
        aria-label={words.label}
        aria-expanded={count > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={count ? `${list}-${at}` : undefined}
        placeholder={words.label}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="search-input"
        value={q}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={count ? "sr-only" : "search-status"}>
        {failed ? words.failed : found?.status}
      </p>
      {found?.note && (
        <p role="status" className="search-status">
          {found.note}
        </p>
      )}
      <div ref={results} className="search-results">
        <HitList id={list} label={words.title} groups={groups} at={at} onChoose={onClose} />
      </div>
      <div className="search-foot">
        <Link href={page} className="link" onClick={onClose}>
          {words.all}
        </Link>
        <button type="button" className="btn btn-quiet" onClick={onKeys}>
          {words.keys}
        </button>
      </div>
    </Dialog>
  );
}
