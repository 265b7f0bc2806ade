"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks the server for the page again at a steady pace, while the page is looked at. */
export function AutoRefresh({ everyMs }: { everyMs: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, refresh]);
  return null;
}
