"use client";
import { useEffect, useState } from "react";
import { type Found, withWords } from "./found";

/** A pause in typing, in milliseconds, after which is searched. */
const PAUSE = 150;

type Answer = { q?: string; found?: Found; failed: boolean };

/**
 * What the search finds for these words: asked after a pause, and not waited for once other words are typed. Until the
 * answer is there the former one stays, and is not `current`.
 */
export function useFound(path: string, q: string): Omit<Answer, "q"> & { current: boolean } {
  const [answer, setAnswer] = useState<Answer>({ failed: false });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(withWords(`${path}/hits`, q), { signal: stop.signal });
        if (!response.ok) throw new Error(`search answered ${response.status}`);
        setAnswer({ q, found: await response.json(), failed: false });
      } catch {
        if (!stop.signal.aborted) setAnswer({ q, failed: true });
      }
    };
    const timer = setTimeout(ask, q ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path, q]);
  return { ...answer, current: answer.q === q };
}
