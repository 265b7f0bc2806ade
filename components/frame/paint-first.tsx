import { scriptNonce } from "@/lib/door/headers";

/**
 * Runs in the browser before the framework does, which has a list of scripts to wait for (next/script, "beforeInteractive"):
 * this one is over once the page was painted, is hidden, or a second has gone. Where the framework should leave the list's
 * "reduce" alone one day, it finds an empty script, and begins at once.
 */
const waiting =
  '(self.__next_s=[[0,{children:""}]]).reduce=()=>new Promise(g=>{document.hidden?g():new PerformanceObserver(g).observe({type:"paint",buffered:!0});setTimeout(g,1e3)})';

/** Has a page painted before it is taken over by its scripts: it can be read, and its links and forms work, without them. */
export async function PaintFirst() {
  return (
    <script
      nonce={await scriptNonce()}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a text of our own
      dangerouslySetInnerHTML={{ __html: waiting }}
    />
  );
}
