"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { fetchAhead, forgetFetched, isDoubtful, noteFetched } from "./fetch-ahead";
import { pageLinkOf } from "./page-link";

type Way = HTMLAnchorElement | HTMLFormElement;

/**
 * Follows the links and searches of every page without loading it whole, and marks what is on its way. A page that was seen
 * shortly before is shown at once, and asked for again, so that nobody goes on with what others changed meanwhile.
 */
export function FollowLinks() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const followed = useRef<Way>(null);
  const back = useRef(false);
  const [pathname, search] = [usePathname(), useSearchParams()];

  useEffect(() => {
    const go = (way: Way, address: string) => {
      mark(followed.current, false);
      followed.current = way;
      mark(way, true);
      const { page } = way.dataset;
      start(() => {
        if (address === location.href && !location.hash) router.refresh();
        else router[page === "replace" ? "replace" : "push"](address, { scroll: !page });
      });
    };
    const click = (event: MouseEvent) => {
      const link = pageLinkOf(event);
      if (!link || isTheBrowsers(event)) return;
      event.preventDefault();
      go(link, link.href);
    };
    const submit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (form.dataset.page === undefined || event.defaultPrevented) return;
      event.preventDefault();
      go(form, addressOf(form, event.submitter));
    };
    const goBack = () => {
      back.current = true;
    };
    document.addEventListener("click", click);
    document.addEventListener("submit", submit);
    window.addEventListener("popstate", goBack);
    const endFetching = fetchAhead(router);
    return () => {
      document.removeEventListener("click", click);
      document.removeEventListener("submit", submit);
      window.removeEventListener("popstate", goBack);
      endFetching();
    };
  }, [router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at each page that is shown, wherever it comes from
  useEffect(() => {
    const doubtful = isDoubtful(location.href, back.current);
    back.current = false;
    // The router forgets every page when it asks for one again.
    if (doubtful) forgetFetched();
    noteFetched(location.href);
    if (doubtful) start(() => router.refresh());
  }, [pathname, search, router]);

  useEffect(() => {
    if (pending) document.getElementById("main")?.setAttribute("aria-busy", "true");
    const unmark = () => mark(followed.current, false);
    if (!pending) unmark();
    // A page that was left whole, and is come back to, is on no way any more.
    window.addEventListener("pagehide", unmark);
    return () => window.removeEventListener("pagehide", unmark);
  }, [pending]);

  return null;
}

/** Somebody else deals with the click, or it opens a tab, a window or a file. */
const isTheBrowsers = (event: MouseEvent) =>
  event.defaultPrevented ||
  event.button !== 0 ||
  event.metaKey ||
  event.ctrlKey ||
  event.shiftKey ||
  event.altKey;

/** Where a form leads that is sent by GET: what is left empty is not in its address. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  // A field called "action" hides the form's own.
  const address = new URL(form.getAttribute("action") ?? "", document.baseURI);
  address.search = "";
  for (const [name, value] of new FormData(form, submitter))
    if (value !== "") address.searchParams.append(name, String(value));
  return address.href;
}

function mark(way: Way | null, on: boolean) {
  way?.toggleAttribute("data-way", on);
  const page = document.getElementById("main");
  if (on) page?.setAttribute("aria-busy", "true");
  else page?.removeAttribute("aria-busy");
}
